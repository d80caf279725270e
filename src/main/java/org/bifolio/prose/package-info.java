/**
 * Markdown that calls figures: one grammar for references and blocks, parsed once for checking and for rendering. The only
 * package that imports flexmark. Start with {@link org.bifolio.prose.ParsedSection}.
 */
package org.bifolio.prose;
