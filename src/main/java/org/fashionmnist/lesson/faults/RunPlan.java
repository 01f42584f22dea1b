package org.fashionmnist.lesson.faults;

import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.train.ExampleOrder;
import org.fashionmnist.result.lesson.FaultRunSettings;

/**
 * What one run of the lesson does. A fault is a plan that differs from its mended one in a single
 * part.
 *
 * @param choice the part that matters, in a few words
 * @param learningRate of plain gradient descent
 * @param activation of the hidden layer
 * @param initializer of all weights
 * @param normalization of the pixels
 * @param sortedByClass whether the training images are handed over class after class
 * @param order of the training images in an epoch
 * @param labelShift added to every training label, modulo the classes
 */
record RunPlan(
    String choice,
    double learningRate,
    Activation activation,
    Initializer initializer,
    Normalization normalization,
    boolean sortedByClass,
    ExampleOrder order,
    int labelShift) {

  /** A training without a fault. */
  static RunPlan sound(String choice) {
    return new RunPlan(
        choice,
        0.01,
        Activation.RELU,
        Initializer.GLOROT_UNIFORM,
        Normalization.UNIT,
        false,
        ExampleOrder.SHUFFLED,
        0);
  }

  RunPlan withLearningRate(double rate) {
    return new RunPlan(
        choice, rate, activation, initializer, normalization, sortedByClass, order, labelShift);
  }

  RunPlan withActivation(Activation other) {
    return new RunPlan(
        choice, learningRate, other, initializer, normalization, sortedByClass, order, labelShift);
  }

  RunPlan withInitializer(Initializer other) {
    return new RunPlan(
        choice, learningRate, activation, other, normalization, sortedByClass, order, labelShift);
  }

  RunPlan withNormalization(Normalization other) {
    return new RunPlan(
        choice, learningRate, activation, initializer, other, sortedByClass, order, labelShift);
  }

  /** Training images class after class, taken in this order. */
  RunPlan sorted(ExampleOrder taken) {
    return new RunPlan(
        choice, learningRate, activation, initializer, normalization, true, taken, labelShift);
  }

  RunPlan withLabelShift(int shift) {
    return new RunPlan(
        choice, learningRate, activation, initializer, normalization, sortedByClass, order, shift);
  }

  FaultRunSettings settings() {
    return new FaultRunSettings(
        learningRate,
        activation.label(),
        initializer.label(),
        normalization.name(),
        sortedByClass,
        order == ExampleOrder.SHUFFLED,
        labelShift);
  }
}
