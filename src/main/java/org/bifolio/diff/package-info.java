/**
 * Which figures differ between two versions of the content, and who shows them. Start with {@link org.bifolio.diff.Comparison};
 * {@link org.bifolio.diff.Revision} has the system's git lay out a version.
 */
package org.bifolio.diff;
