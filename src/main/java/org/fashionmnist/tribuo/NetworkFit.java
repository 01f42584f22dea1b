package org.fashionmnist.tribuo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.dataset.TableExamples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.train.ExampleTrainer;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.plan.TrainingPlan;

/**
 * A training of our engine on the examples of Tribuo: of gray levels as {@code train} does it, to
 * the same bits, else of real numbers.
 *
 * @param plan whose seed is that of this training
 * @param isRaw whether values stay what they are, whatever normalization the plan names
 * @param threads that compute, at least 1
 */
record NetworkFit(Network network, TrainingPlan plan, boolean isRaw, int threads) {

  /** What was learned, and what was done to the values before. */
  record Fitted(Parameters parameters, Normalization normalization) {}

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if too few examples are left to learn from or to validate with
   * @throws org.fashionmnist.engine.train.DivergedException if the loss stops being a finite number
   */
  Fitted fit(TrainingExamples examples) {
    boolean[] heldOut =
        StratifiedSplit.heldOut(examples.labels(), plan.validationShare(), plan.seed());
    int[] training = positions(heldOut, false);
    int[] validation = positions(heldOut, true);
    if (plan.validationShare() > 0 && validation.length == 0) {
      throw new IllegalArgumentException(
          "--validation %s holds out none of the %,d examples; use a larger share, or 0"
              .formatted(plan.validationShare(), examples.count()));
    }
    return examples.levels().isPresent()
        ? fitLevels(examples, training, validation)
        : fitValues(examples, training, validation);
  }

  private static int[] positions(boolean[] all, boolean sought) {
    return IntStream.range(0, all.length).filter(i -> all[i] == sought).toArray();
  }

  private Fitted fitLevels(TrainingExamples examples, int[] training, int[] validation) {
    byte[] labels = new byte[examples.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) examples.labels()[i];
    }
    LabeledImages all =
        LabeledImages.of(examples.levels().orElseThrow(), labels, 1, examples.width());
    LabeledImages images = all.subset(training);
    Normalization normalization = isRaw ? Normalization.RAW : plan.normalization(images);
    Parameters parameters =
        new Trainer(network, unscored(), Kernels.get(), threads)
            .fit(images, all.subset(validation), normalization, List.of())
            .parameters();
    return new Fitted(parameters, normalization);
  }

  /** Nobody looks at the training loss of an epoch but the tolerance; the weights do not change. */
  private TrainingSettings unscored() {
    TrainingSettings settings = plan.trainingSettings();
    return plan.ending().tolerance().isPresent() ? settings : settings.withScoredImages(1);
  }

  private Fitted fitValues(TrainingExamples examples, int[] training, int[] validation) {
    Normalization normalization = normalization(examples, training);
    TrainingSettings settings = plan.trainingSettings();
    Refinements refinements = settings.refinements();
    ExampleTrainer trainer =
        new ExampleTrainer(
            network,
            new SparseCategoricalCrossentropy(refinements.labelSmoothing()),
            List.of(),
            settings.withRefinements(
                new Refinements(refinements.clipNorm(), 0, refinements.averageDecay())),
            Kernels.get(),
            threads);
    Parameters parameters =
        trainer
            .fit(
                table(examples, training, normalization),
                validation.length == 0
                    ? Optional.empty()
                    : Optional.of(table(examples, validation, normalization)),
                List.of())
            .parameters();
    return new Fitted(parameters, normalization);
  }

  private static TableExamples table(
      TrainingExamples examples, int[] chosen, Normalization normalization) {
    int width = examples.width();
    Matrix inputs = Matrix.zeros(chosen.length, width);
    Matrix labels = Matrix.zeros(chosen.length, 1);
    for (int i = 0; i < chosen.length; i++) {
      int from = chosen[i] * width;
      int to = inputs.rowOffset(i);
      for (int c = 0; c < width; c++) {
        inputs.data()[to + c] = normalization.apply(examples.values()[from + c]);
      }
      labels.data()[labels.rowOffset(i)] = examples.labels()[chosen[i]];
    }
    return new TableExamples(inputs, labels);
  }

  private Normalization normalization(TrainingExamples examples, int[] training) {
    if (isRaw) {
      return Normalization.RAW;
    }
    return plan.normalization().equals(Normalization.UNIT.name())
        ? Normalization.UNIT
        : standard(examples, training);
  }

  /** Of all values together, as {@link Normalization#standard} has it of gray levels. */
  private static Normalization standard(TrainingExamples examples, int[] training) {
    int width = examples.width();
    double count = (double) training.length * width;
    double sum = 0;
    for (int row : training) {
      for (int c = 0; c < width; c++) {
        sum += examples.values()[row * width + c] / 255.0;
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (int row : training) {
      for (int c = 0; c < width; c++) {
        double difference = examples.values()[row * width + c] / 255.0 - mean;
        squares += difference * difference;
      }
    }
    if (squares == 0) {
      throw new IllegalArgumentException(
          "all values to normalize are equal, which leaves no deviation to divide by; use"
              + " --normalization none");
    }
    return new Normalization("standard", (float) mean, (float) Math.sqrt(squares / count));
  }
}
