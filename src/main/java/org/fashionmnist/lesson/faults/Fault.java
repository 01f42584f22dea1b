package org.fashionmnist.lesson.faults;

import java.util.List;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.train.ExampleOrder;

/** What can go wrong in a training, in the order of the lesson. */
public enum Fault implements Labeled {
  RATE_TOO_HIGH("rate-too-high", "Learning rate too high") {
    @Override
    List<RunPlan> broken() {
      return List.of(
          RunPlan.sound("learning rate 0.3").withLearningRate(0.3),
          RunPlan.sound("learning rate 0.5").withLearningRate(0.5));
    }

    @Override
    RunPlan mended() {
      return RunPlan.sound("learning rate 0.01");
    }
  },

  RATE_TOO_LOW("rate-too-low", "Learning rate too low") {
    @Override
    List<RunPlan> broken() {
      return List.of(RunPlan.sound("learning rate 0.0001").withLearningRate(0.0001));
    }

    @Override
    RunPlan mended() {
      return RunPlan.sound("learning rate 0.01");
    }
  },

  NOT_NORMALIZED("not-normalized", "Inputs not normalized") {
    @Override
    List<RunPlan> broken() {
      return List.of(RunPlan.sound("pixels 0 to 255").withNormalization(Normalization.RAW));
    }

    @Override
    RunPlan mended() {
      return RunPlan.sound("pixels 0 to 1");
    }
  },

  NOT_SHUFFLED("not-shuffled", "Images sorted by class, not shuffled") {
    @Override
    List<RunPlan> broken() {
      return List.of(RunPlan.sound("class after class").sorted(ExampleOrder.AS_GIVEN));
    }

    @Override
    RunPlan mended() {
      return RunPlan.sound("shuffled every epoch").sorted(ExampleOrder.SHUFFLED);
    }
  },

  /** Without symmetry sigmoid learns at this rate as well as relu at a lower one. */
  ZERO_WEIGHTS("zero-weights", "All weights start at zero") {

    private static final double RATE = 0.1;

    @Override
    List<RunPlan> broken() {
      return List.of(
          RunPlan.sound("all zero, relu").withInitializer(Initializer.ZEROS).withLearningRate(RATE),
          RunPlan.sound("all zero, sigmoid")
              .withInitializer(Initializer.ZEROS)
              .withActivation(Activation.SIGMOID)
              .withLearningRate(RATE));
    }

    @Override
    RunPlan mended() {
      return RunPlan.sound("random, sigmoid")
          .withActivation(Activation.SIGMOID)
          .withLearningRate(RATE);
    }
  },

  SHIFTED_LABELS("shifted-labels", "Training labels shifted by one") {
    @Override
    List<RunPlan> broken() {
      return List.of(RunPlan.sound("label + 1").withLabelShift(1));
    }

    @Override
    RunPlan mended() {
      return RunPlan.sound("labels as they are");
    }
  },

  /** Has no runs of its own: {@link TestSetTuning} chooses among many networks. */
  TUNED_ON_TEST("tuned-on-test", "Tuned on the test set") {
    @Override
    List<RunPlan> broken() {
      return List.of();
    }

    @Override
    RunPlan mended() {
      throw new UnsupportedOperationException("a choice among networks is not mended by one run");
    }
  };

  private final String label;
  private final String title;

  Fault(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** The name on the command line and in files. */
  @Override
  public String label() {
    return label;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** The runs with the fault; none where no single run shows it. */
  abstract List<RunPlan> broken();

  /** The same run without the fault. */
  abstract RunPlan mended();
}
