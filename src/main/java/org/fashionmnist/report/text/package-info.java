/**
 * Text that is the same on every machine: the typeface that comes with the program, the measuring
 * of its text, and the shapes of its letters.
 */
package org.fashionmnist.report.text;
