/**
 * From a staged folder to the published site: verified first, then swapped in whole. Start with
 * {@link org.bifolio.publish.Publication}.
 */
package org.bifolio.publish;
