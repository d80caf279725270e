/**
 * What is wrong in an author's file, and where. Start with {@link org.bifolio.finding.Finding}.
 */
package org.bifolio.finding;
