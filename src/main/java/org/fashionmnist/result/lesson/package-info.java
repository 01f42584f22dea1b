/** Immutable records of lessons: what was shown, and what came of it. */
package org.fashionmnist.result.lesson;
