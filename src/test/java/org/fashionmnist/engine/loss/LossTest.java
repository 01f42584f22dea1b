package org.fashionmnist.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.fashionmnist.nn.FiniteDifferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class LossTest {

  private final Kernels kernels = Kernels.get();
  private final RandomStream random = RandomStream.of(9, Purpose.ORDER, 0);

  public static List<Loss> losses() {
    return List.of(
        new SparseCategoricalCrossentropy(),
        new SparseCategoricalCrossentropy(0.1),
        new CategoricalCrossentropy(),
        new BinaryCrossentropy(),
        new MeanSquaredError(),
        new MeanSquaredError(OutputFunction.SIGMOID),
        new MeanSquaredError(OutputFunction.SOFTMAX),
        new MeanAbsoluteError(),
        new MeanAbsoluteError(OutputFunction.SIGMOID),
        new MeanAbsoluteError(OutputFunction.SOFTMAX));
  }

  /** Targets that the loss can take. */
  public static Matrix targets(Loss loss, int batch, int outputs, RandomStream random) {
    if (loss instanceof SparseCategoricalCrossentropy) {
      Matrix labels = Matrix.zeros(batch, 1);
      for (int i = 0; i < batch; i++) {
        Batches.set(labels, i, 0, random.nextInt(outputs));
      }
      return labels;
    }
    Matrix targets = Matrix.zeros(batch, outputs);
    if (loss instanceof MeanAbsoluteError error) { // beyond all predictions: it has a kink there
      float end = error.outputFunction() == OutputFunction.LINEAR ? 5 : 1;
      for (int i = 0; i < batch; i++) {
        for (int j = 0; j < outputs; j++) {
          Batches.set(targets, i, j, (i + j) % 2 == 0 ? end : 1 - end);
        }
      }
      return targets;
    }
    for (int i = 0; i < batch; i++) {
      double rest = 1;
      for (int j = 0; j < outputs; j++) {
        double share = j == outputs - 1 ? rest : rest * random.nextDouble();
        Batches.set(targets, i, j, (float) share);
        rest -= share;
      }
    }
    return targets;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theGradientIsTheSlopeOfTheMean(Loss loss) {
    for (int outputs : new int[] {2, 10, 19}) {
      int batch = 5;
      Matrix output = Batches.uniform(batch, outputs, 2, random);
      Matrix targets = targets(loss, batch, outputs, random);
      Matrix gradient = Matrix.zeros(batch, outputs);
      sum(loss, output, targets, gradient);
      loss.gradientInPlace(gradient, targets, batch);

      Matrix unused = Matrix.zeros(batch, outputs);
      FiniteDifferences.assertGradient(
          () -> sum(loss, output, targets, unused) / batch,
          output,
          gradient,
          1e-4,
          loss.label() + " of " + outputs);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void outputsAndTargetsStayAsTheyAre(Loss loss) {
    Matrix output = Batches.uniform(3, 4, 2, random);
    Matrix targets = targets(loss, 3, 4, random);
    float[] outputBefore = output.data().clone();
    float[] targetsBefore = targets.data().clone();
    Matrix predictions = Matrix.zeros(3, 4);

    sum(loss, output, targets, predictions);
    loss.gradientInPlace(predictions, targets, 3);

    assertThat(output.data()).isEqualTo(outputBefore);
    assertThat(targets.data()).isEqualTo(targetsBefore);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theLossesAreWrittenFromTheFirstPlaceOn(Loss loss) {
    Matrix output = Batches.uniform(2, 4, 2, random);
    Matrix targets = targets(loss, 2, 4, random);
    double[] losses = {-1, -1, -1, -1, -1};

    loss.evaluate(output, targets, Matrix.zeros(2, 4), losses, 2, kernels);

    assertThat(losses).startsWith(-1, -1).endsWith(-1);
    assertThat(losses[2]).isPositive();
    assertThat(losses[3]).isPositive();
  }

  /** Of a batch's examples each worker of a team may take some. */
  @ParameterizedTest
  @MethodSource("losses")
  void partsOfABatchGiveTheBitsOfTheWhole(Loss loss) {
    Matrix output = Batches.uniform(6, 4, 2, random);
    Matrix targets = targets(loss, 6, 4, random);
    Matrix whole = Matrix.zeros(6, 4);
    Matrix parts = Matrix.zeros(6, 4);
    double[] lossesOfWhole = new double[6];
    double[] lossesOfParts = new double[6];
    loss.evaluate(output, targets, whole, lossesOfWhole, 0, kernels);
    float[] predictions = Batches.entries(whole);
    loss.gradientInPlace(whole, targets, 6);

    for (int[] part : new int[][] {{3, 6}, {1, 1}, {0, 1}, {1, 3}}) {
      Matrix target = targets.rowsView(part[0], part[1]);
      Matrix prediction = parts.rowsView(part[0], part[1]);
      loss.evaluate(
          output.rowsView(part[0], part[1]), target, prediction, lossesOfParts, part[0], kernels);
    }
    assertThat(Batches.entries(parts)).isEqualTo(predictions);
    for (int i = 0; i < 6; i++) {
      loss.gradientInPlace(parts.rowsView(i, i + 1), targets.rowsView(i, i + 1), 6);
    }

    assertThat(lossesOfParts).isEqualTo(lossesOfWhole);
    assertThat(Batches.entries(parts)).isEqualTo(Batches.entries(whole));
  }

  @Test
  void lossesOfOneExampleHaveKnownValues() {
    Matrix output = Batches.of(new float[] {1, 2, 3});
    double logSum = Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3));

    assertThat(sum(new SparseCategoricalCrossentropy(), output, new float[] {1}))
        .isCloseTo(logSum - 2, within(1e-6));
    assertThat(sum(new CategoricalCrossentropy(), output, new float[] {0.25f, 0.25f, 0.5f}))
        .isCloseTo(logSum - 2.25, within(1e-6));
    assertThat(sum(new BinaryCrossentropy(), output, new float[] {0, 1, 1}))
        .isCloseTo(
            (Math.log1p(Math.exp(1)) + Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-3))) / 3,
            within(1e-12));
    assertThat(sum(new MeanSquaredError(), output, new float[] {0, 4, 3})).isEqualTo(5 / 3.0);
    assertThat(sum(new MeanAbsoluteError(), output, new float[] {0, 4, 3})).isEqualTo(1);
    assertThat(sum(new MeanSquaredError(OutputFunction.SIGMOID), output, new float[] {1, 0.5f, 0}))
        .isCloseTo(
            (square(1 - sigmoid(1)) + square(0.5 - sigmoid(2)) + square(sigmoid(3))) / 3,
            within(1e-6));
    double largest = Math.exp(3) / Math.exp(logSum);
    assertThat(sum(new MeanAbsoluteError(OutputFunction.SOFTMAX), output, new float[] {0, 0, 1}))
        .isCloseTo(2 * (1 - largest) / 3, within(1e-6));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void anExactPredictionHasNoAbsoluteSlope() {
    Matrix predictions = Batches.of(new float[] {1, 2, 3});

    new MeanAbsoluteError().gradientInPlace(predictions, Batches.of(new float[] {1, 5, 0}), 1);

    assertThat(Batches.entries(predictions)).containsExactly(0, -1 / 3f, 1 / 3f);
  }

  private double sum(Loss loss, Matrix output, float[] target) {
    return sum(loss, output, Batches.of(target), Matrix.zeros(1, output.columns()));
  }

  private double sum(Loss loss, Matrix output, Matrix targets, Matrix predictions) {
    double[] losses = new double[output.rows()];
    loss.evaluate(output, targets, predictions, losses, 0, kernels);
    return Arrays.stream(losses).sum();
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 1, 100, 1e4f, 1e30f})
  void extremeOutputsGiveFiniteLossesAndGradients(float size) {
    Matrix output = Batches.of(new float[] {size, -size, 0}, new float[] {-size, size, size});
    for (Loss loss :
        List.of(
            new SparseCategoricalCrossentropy(),
            new SparseCategoricalCrossentropy(0.1),
            new CategoricalCrossentropy(),
            new BinaryCrossentropy())) {
      Matrix targets = targets(loss, 2, 3, random);
      Matrix gradient = Matrix.zeros(2, 3);

      assertThat(sum(loss, output, targets, gradient)).isFinite().isNotNegative();
      loss.gradientInPlace(gradient, targets, 2);

      for (float d : Batches.entries(gradient)) {
        assertThat(d).isBetween(-1f, 1f);
      }
    }
  }

  @Test
  void anOutputThatIsWrongByFarCostsItsDistance() {
    Matrix output = Batches.of(new float[] {1e4f, -1e4f});

    assertThat(sum(new SparseCategoricalCrossentropy(), output, new float[] {1})).isEqualTo(2e4);
    assertThat(sum(new BinaryCrossentropy(), output, new float[] {0, 1})).isEqualTo(1e4);
  }

  @Test
  void aCertainAndRightPredictionCostsNothing() {
    Matrix output = Batches.of(new float[] {1e4f, -1e4f});

    assertThat(sum(new SparseCategoricalCrossentropy(), output, new float[] {0})).isZero();
    assertThat(sum(new BinaryCrossentropy(), output, new float[] {1, 0})).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.75})
  void labelSmoothingIsCrossEntropyWithTheSmoothedDistribution(double smoothing) {
    int batch = 6;
    int classes = 10;
    Matrix output = Batches.uniform(batch, classes, 3, random);
    Loss smoothed = new SparseCategoricalCrossentropy(smoothing);
    Matrix labels = targets(smoothed, batch, classes, random);
    Matrix distribution = Matrix.zeros(batch, classes);
    for (int i = 0; i < batch; i++) {
      for (int j = 0; j < classes; j++) {
        double certain = labels.at(i, 0) == j ? 1 : 0;
        double y = (1 - smoothing) * certain + smoothing / classes;
        Batches.set(distribution, i, j, (float) y);
      }
    }
    Matrix gradient = Matrix.zeros(batch, classes);
    Matrix expected = Matrix.zeros(batch, classes);
    Loss general = new CategoricalCrossentropy();

    double loss = sum(smoothed, output, labels, gradient);
    smoothed.gradientInPlace(gradient, labels, batch);

    assertThat(loss).isCloseTo(sum(general, output, distribution, expected), within(1e-5));
    general.gradientInPlace(expected, distribution, batch);
    assertThat(Batches.entries(gradient)).containsExactly(Batches.entries(expected), within(1e-7f));
  }

  @Test
  void withoutLabelSmoothingTheOtherOutputsDoNotCount() {
    Matrix output = Batches.of(new float[] {0.3f, 1.7f, Float.NEGATIVE_INFINITY});
    Matrix p = Matrix.zeros(1, 3);
    Softmax.exponentials(output, p, kernels);
    double logSum = Softmax.normalizeRow(output, p, 0);

    assertThat(sum(new SparseCategoricalCrossentropy(0), output, new float[] {0}))
        .isEqualTo(logSum - 0.3f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
  void labelSmoothingOutOfItsRangeIsAnError(double smoothing) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseCategoricalCrossentropy(smoothing))
        .withMessage("expected label smoothing of at least 0 and less than 1, got " + smoothing);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void anOutputThatIsNotANumberShowsInTheLoss(Loss loss) {
    Matrix output = Batches.of(new float[] {1, Float.NaN, 2});
    Matrix targets = targets(loss, 1, 3, random);

    assertThat(sum(loss, output, targets, Matrix.zeros(1, 3))).isNaN();
  }
}
