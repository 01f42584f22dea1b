package org.fashionmnist.report;

import org.jfree.chart.JFreeChart;

/**
 * A chart and the size it is made for.
 *
 * @param chart what to draw
 * @param width logical pixels
 * @param height logical pixels
 */
public record Picture(JFreeChart chart, int width, int height) {}
