/**
 * Chart specifications with their facts, and their drawings. The only package that imports XChart and AWT. Start with
 * {@link org.bifolio.chart.ChartPlan}.
 */
package org.bifolio.chart;
