package org.bifolio.pages;

/** A term and what is said of it. */
public record Entry(String term, Html words) {}
