/**
 * Text that is the same on every machine: the typeface that comes with the program, the measuring
 * of its text, and a canvas that draws it as shapes.
 */
package org.fashionmnist.report.text;
