package org.fashionmnist.report.chart;

import java.awt.Color;

/**
 * A label at a point of a chart.
 *
 * @param place on the horizontal axis
 * @param value on the axis of values
 * @param text what it says
 * @param color of text and dot
 * @param dot whether the point is marked
 */
public record Callout(double place, double value, String text, Color color, boolean dot) {}
