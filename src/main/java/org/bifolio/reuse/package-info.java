/**
 * What the last build made, and whether it still stands: a part of the site is made again only when something it follows from has
 * changed. Start reading at {@link org.bifolio.reuse.LastBuild}.
 */
package org.bifolio.reuse;
