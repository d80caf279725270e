/**
 * What editors wrote: issuers, filings, tables, charts and sections. Start with {@link org.bifolio.content.Project}.
 */
package org.bifolio.content;
