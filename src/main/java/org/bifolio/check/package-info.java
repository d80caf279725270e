/**
 * What content must keep before a page is made of it. Add a rule as a class that implements {@code Check}, and list it in
 * {@link org.bifolio.check.Checks}.
 */
package org.bifolio.check;
