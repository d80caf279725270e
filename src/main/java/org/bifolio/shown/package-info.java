/**
 * Where each figure is shown: sentences, notes, cards, tables and charts, in each language. Start with {@link
 * org.bifolio.shown.ShownFacts}.
 */
package org.bifolio.shown;
