/**
 * Functions of two variables, on which one can see how optimizers move, and a race of optimizers
 * over them.
 */
package org.fashionmnist.lesson.surface;
