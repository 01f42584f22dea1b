/**
 * A lesson in back-propagation. {@link org.fashionmnist.lesson.backprop.LessonTraining} lets the
 * engine learn one example with a tiny network and keeps every number; {@link
 * org.fashionmnist.lesson.backprop.Derivation} writes them as the formulas they come from. Nothing
 * is computed a second time: the numbers are the engine's.
 */
package org.fashionmnist.lesson.backprop;
