/**
 * Draws charts: a {@link org.bifolio.chart.Drawing}, all words and labels made, becomes SVG for the page or PNG for downloads
 * and social cards. XChart lays out and draws the marks; a layout around it places every text where it can be read.
 * May use the JDK, XChart, {@code facts} and {@code finding}. Start reading at {@link org.bifolio.chart.ChartPainter}.
 */
package org.bifolio.chart;
