/** Trainings that go wrong on purpose, each beside the same training without its fault. */
package org.fashionmnist.lesson.faults;
