/**
 * Pictures of a run (the curves of its history and its confusion matrix), of a comparison of
 * optimizers and of a learning-rate range test, as PNG files.
 *
 * <p>Everything is drawn from the records of {@code org.fashionmnist.result}, so a picture can be
 * made again long after the training. Charts are drawn into memory and never open a window; a
 * machine without a display will do, one without fonts is told what to install ({@link
 * org.fashionmnist.report.ChartException}). One {@link org.fashionmnist.report.ChartTheme} gives
 * every picture its colors, fonts and lines.
 *
 * <p>The package uses {@code result}, {@code storage}, JFreeChart and AWT.
 */
package org.fashionmnist.report;
