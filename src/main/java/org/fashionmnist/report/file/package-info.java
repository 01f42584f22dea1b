/**
 * Pictures as PNG, SVG and PDF files, the same bytes each time. They are drawn into memory and
 * never open a window, with the program's own typeface ({@link org.fashionmnist.report.text}).
 */
package org.fashionmnist.report.file;
