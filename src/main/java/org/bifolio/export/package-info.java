/**
 * From facts and pages to files for people's spreadsheets and for machines: CSV, XLSX, JSON, search index, sitemap, feeds. Alone
 * in using the XLSX library. Start with {@link org.bifolio.export.Exports}.
 */
package org.bifolio.export;
