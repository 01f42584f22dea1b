package org.fashionmnist.lesson.backprop;

import java.util.List;

/**
 * What is computed in one phase of an iteration, in order.
 *
 * @param phase when
 * @param meaning what it is for, in a sentence or two
 * @param equations with their numbers
 */
public record Derivation(LessonPhase phase, String meaning, List<Equation> equations) {

  public Derivation {
    equations = List.copyOf(equations);
  }
}
