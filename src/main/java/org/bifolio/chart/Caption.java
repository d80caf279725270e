package org.bifolio.chart;

/**
 * The words around a chart that is downloaded as a picture; each may be empty.
 *
 * @param subtitle what is measured and in which unit
 * @param source where the figures were printed
 */
public record Caption(String title, String subtitle, String source) {}
