/**
 * What an editor starts from: a new project, and files for a new issuer, filing, section, chart or page. Writes only what is not
 * there yet. Start with {@link org.bifolio.start.NewProject} and {@link org.bifolio.start.Scaffold}.
 */
package org.bifolio.start;
