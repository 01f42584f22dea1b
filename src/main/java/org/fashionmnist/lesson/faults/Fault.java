package org.fashionmnist.lesson.faults;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.train.ExampleOrder;

/** What can go wrong in a training, in the order of the lesson. */
@SuppressWarnings("ImmutableEnumChecker") // records of settings
public enum Fault implements Labeled {
  RATE_TOO_HIGH(
      "Learning rate too high",
      RunPlan.sound("learning rate 0.01"),
      RunPlan.sound("learning rate 0.45").withLearningRate(0.45),
      RunPlan.sound("learning rate 0.5").withLearningRate(0.5)),
  RATE_TOO_LOW(
      "Learning rate too low",
      RunPlan.sound("learning rate 0.01"),
      RunPlan.sound("learning rate 0.0001").withLearningRate(0.0001)),
  NOT_NORMALIZED(
      "Inputs not normalized",
      RunPlan.sound("pixels 0 to 1"),
      RunPlan.sound("pixels 0 to 255").withNormalization(Normalization.RAW)),
  NOT_SHUFFLED(
      "Images sorted by class, not shuffled",
      RunPlan.sound("shuffled every epoch").sorted(ExampleOrder.SHUFFLED),
      RunPlan.sound("class after class").sorted(ExampleOrder.AS_GIVEN)),
  /** Without symmetry sigmoid learns at this rate as well as relu at a lower one. */
  ZERO_WEIGHTS(
      "All weights start at zero",
      RunPlan.sound("random, sigmoid").withActivation(Activation.SIGMOID).withLearningRate(0.1),
      RunPlan.sound("all zero, relu").withInitializer(Initializer.ZEROS).withLearningRate(0.1),
      RunPlan.sound("all zero, sigmoid")
          .withInitializer(Initializer.ZEROS)
          .withActivation(Activation.SIGMOID)
          .withLearningRate(0.1)),
  SHIFTED_LABELS(
      "Training labels shifted by one",
      RunPlan.sound("labels as they are"),
      RunPlan.sound("label + 1").withLabelShift(1)),
  /** Has no runs of its own: {@link TestSetTuning} chooses among many networks. */
  TUNED_ON_TEST("Tuned on the test set");

  private final String title;
  private final Optional<RunPlan> mended;
  private final List<RunPlan> broken;

  Fault(String title, RunPlan mended, RunPlan... broken) {
    this.title = title;
    this.mended = Optional.of(mended);
    this.broken = List.of(broken);
  }

  Fault(String title) {
    this.title = title;
    this.mended = Optional.empty();
    this.broken = List.of();
  }

  @Override
  public String label() {
    return Labeled.super.label().replace('_', '-');
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** The runs with the fault; none where no single run shows it. */
  List<RunPlan> broken() {
    return broken;
  }

  /** The same run without the fault; empty where no single run shows it. */
  Optional<RunPlan> mended() {
    return mended;
  }
}
