/**
 * Pictures as PNG, SVG and PDF files, the same bytes each time. They are drawn into memory and
 * never open a window; a machine without a display will do, one without fonts is told what to
 * install ({@link org.fashionmnist.report.file.ChartException}).
 */
package org.fashionmnist.report.file;
