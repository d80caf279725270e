/**
 * Turns pages that are already decided into files, through JBake: its configuration, document types, header parser, content
 * store, renderer and rendering tools, with FreeMarker behind its template engine. The only package that imports JBake or
 * FreeMarker. Start with {@link org.bifolio.bake.SiteOven}.
 */
package org.bifolio.bake;
