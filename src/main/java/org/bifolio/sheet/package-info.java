/**
 * Reads workbooks ({@code .xlsx}) as an editor sees them: the text that each cell shows. The only package that reads ZIP
 * archives and XML. Start with {@link org.bifolio.sheet.Workbook}; {@link org.bifolio.sheet.NumberFormat} decides what a
 * number shows.
 */
package org.bifolio.sheet;
