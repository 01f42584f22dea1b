package org.fashionmnist.report.text;

import java.awt.geom.Path2D;

/**
 * A piece of text as a shape, in a font of size 1.
 *
 * @param outline beginning at 0 on the line, rows counted downwards
 * @param width how far to the right the next piece begins
 */
record Letters(Path2D outline, double width) {}
