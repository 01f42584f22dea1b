package org.fashionmnist.lesson.backprop;

/** A part of an iteration, in the order in which they are computed. */
public interface LessonPhase {

  /** Where numbers go. */
  enum Direction {
    FORWARD,
    BACKWARD,
    UPDATE
  }

  /** Its place in the order, from 0. */
  int number();

  /** The section it belongs to: Forward, Loss, Backward, Update, Loss after. */
  String section();

  /** In a word or two. */
  String shortTitle();

  /** For example {@code Forward: hidden layer}. */
  String title();

  Direction direction();
}
