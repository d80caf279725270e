/**
 * What every page says: records for templates, and the builders that fill them from a {@link
 * org.bifolio.content.Project}. Start with {@link org.bifolio.pages.SitePages}.
 */
package org.bifolio.pages;
