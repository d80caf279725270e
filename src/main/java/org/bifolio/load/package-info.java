/**
 * Reads the project's folder: YAML, CSV and the headers of sections. The only package that imports a CSV or YAML library.
 * Start with {@link org.bifolio.load.ProjectReader}.
 */
package org.bifolio.load;
