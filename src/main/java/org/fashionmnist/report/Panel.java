package org.fashionmnist.report;

import org.jfree.chart.plot.Plot;

/**
 * A plot among others in one picture.
 *
 * @param title above it; empty for none
 * @param plot what it shows
 */
record Panel(String title, Plot plot) {}
