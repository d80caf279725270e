/**
 * The model of a fact: what a figure is about, what is printed, and where. Imports nothing else of Bifolio. Start with {@link org.bifolio.facts.Fact}.
 */
package org.bifolio.facts;
