/**
 * Facts in words, in both languages. The only place that rounds. Start with {@link org.bifolio.format.FigureFormat}.
 */
package org.bifolio.format;
