/**
 * The parts that all pictures are made of: theme, frame, axes, markers, labels and their places.
 * One {@link org.fashionmnist.report.chart.ChartTheme} gives every picture its colors, fonts and
 * lines.
 *
 * <p>Everything is drawn from the records of {@code org.fashionmnist.result}, so a picture can be
 * made again long after the training.
 */
package org.fashionmnist.report.chart;
