/**
 * Fuzzing of everything that reads bytes from outside. Without {@code JAZZER_FUZZ} a test reads the
 * seeds and the kept findings alone; {@code src/test/sh/fuzz.sh} looks for more.
 */
package org.fashionmnist.fuzz;
