/** The first exercise: a network that learns scores from hours of study and sleep. */
package org.fashionmnist.lesson.scores;
