/**
 * The {@code bifolio} command. The only package that prints, and the only one that ends the process.
 */
package org.bifolio.cli;
