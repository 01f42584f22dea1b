package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Matrix;

/** What losses ask of targets; each error names the loss, the example and what was expected. */
final class TargetChecks {

  /** How far a row of probabilities may be from 1, in sum. */
  private static final double SUM_TOLERANCE = 1e-4;

  private TargetChecks() {}

  static void requireOneEach(String loss, Matrix targets, int outputs) {
    if (targets.columns() != outputs) {
      throw new IllegalArgumentException(
          "%s: expected a target for each of the %d outputs, got %d an example"
              .formatted(loss, outputs, targets.columns()));
    }
  }

  static void requireNumbers(
      String loss, OutputFunction outputFunction, Matrix targets, int outputs) {
    if (outputFunction == OutputFunction.SOFTMAX) {
      requireClasses(loss, outputs);
    }
    requireOneEach(loss, targets, outputs);
    for (int i = 0; i < targets.rows(); i++) {
      for (int j = 0; j < targets.columns(); j++) {
        if (!Float.isFinite(targets.at(i, j))) {
          throw wrongTarget(loss, i, "a finite number", targets.at(i, j));
        }
      }
    }
  }

  static void requireShares(String loss, Matrix targets) {
    for (int i = 0; i < targets.rows(); i++) {
      for (int j = 0; j < targets.columns(); j++) {
        float target = targets.at(i, j);
        if (!(target >= 0 && target <= 1)) {
          throw wrongTarget(loss, i, "a number from 0 to 1", target);
        }
      }
    }
  }

  static void requireDistributions(String loss, Matrix targets) {
    requireShares(loss, targets);
    for (int i = 0; i < targets.rows(); i++) {
      double sum = 0;
      for (int j = 0; j < targets.columns(); j++) {
        sum += targets.at(i, j);
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        throw wrongTarget(loss, i, "numbers that add up to 1", sum);
      }
    }
  }

  static void requireClassNumbers(String loss, Matrix targets, int classes) {
    if (targets.columns() != 1) {
      throw new IllegalArgumentException(
          "%s: expected one class number an example, got %d numbers; categorical_crossentropy takes"
                  .formatted(loss, targets.columns())
              + " a number for each class");
    }
    for (int i = 0; i < targets.rows(); i++) {
      float label = targets.at(i, 0);
      if (!(label >= 0 && label < classes && label == Math.rint(label))) {
        throw wrongTarget(loss, i, "a class number from 0 to %d".formatted(classes - 1), label);
      }
    }
  }

  static void requireClasses(String loss, int outputs) {
    if (outputs < 2) {
      throw new IllegalArgumentException(
          "%s: softmax over %d output is always 1; use at least 2 outputs, or binary_crossentropy"
              .formatted(loss, outputs));
    }
  }

  private static IllegalArgumentException wrongTarget(
      String loss, int example, String expected, double found) {
    return new IllegalArgumentException(
        "%s: expected %s as target of example %d, got %s"
            .formatted(loss, expected, example, Float.toString((float) found)));
  }
}
