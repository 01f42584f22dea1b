package org.fashionmnist.lesson.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.lesson.backprop.Derivation;
import org.fashionmnist.result.lesson.ConvolutionRecord.Shift;
import org.fashionmnist.result.lesson.ConvolutionStep;
import org.fashionmnist.result.lesson.ConvolutionStep.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConvolutionTrainingTest {

  private static final Offset<Double> FLOAT = within(2e-6);

  /** Dark on the left, light on the right. */
  private static final List<Float> EDGE =
      Stream.of(0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1).map(Integer::floatValue).toList();

  private static ConvolutionTraining edge(double learningRate, Float... target) {
    return new ConvolutionTraining(
        new ConvolutionShape(4, 1, Padding.VALID, 2),
        LessonPicture.of(EDGE),
        LessonFilter.VERTICAL,
        1,
        Optional.empty(),
        Optional.of(List.of(target)),
        learningRate);
  }

  /** No two numbers are alike, so no two windows are. */
  private static ConvolutionTraining varied(
      int size, int stride, Padding padding, int pool, List<Float> weights) {
    List<Float> image =
        IntStream.range(0, size * size).mapToObj(i -> (i * 37 % 101) / 100f).toList();
    return new ConvolutionTraining(
        new ConvolutionShape(size, stride, padding, pool),
        LessonPicture.of(image),
        LessonFilter.RANDOM,
        3,
        weights.isEmpty() ? Optional.empty() : Optional.of(weights),
        Optional.empty(),
        0.01);
  }

  /** By hand: each window of the two columns has the sum 3 · 0.3. */
  @Test
  void anEdgeGivesTheNumbersThatAHandComputes() {
    ConvolutionStep step = edge(0.1, 1f).run(1).get(0);

    assertGrid(step.sums(), 0.9, 0.9, 0.9, 0.9);
    assertGrid(step.activations(), 0.9, 0.9, 0.9, 0.9);
    assertGrid(step.pooled(), 0.9);
    assertThat(step.winners()).containsExactly(new Place(1, 1)); // the first of equal ones
    assertThat(step.loss()).isCloseTo(0.01, FLOAT);
    assertGrid(step.pooledGradient(), -0.2);
    assertGrid(step.delta(), -0.2, 0, 0, 0);
    assertGrid(step.weightGradient(), 0, 0, -0.2, 0, 0, -0.2, 0, 0, -0.2);
    assertThat((double) step.biasGradient()).isCloseTo(-0.2, FLOAT);
    assertGrid(
        step.imageGradient(), 0.06, 0, -0.06, 0, 0.06, 0, -0.06, 0, 0.06, 0, -0.06, 0, 0, 0, 0, 0);
    assertGrid(step.newWeights(), -0.3, 0, 0.32, -0.3, 0, 0.32, -0.3, 0, 0.32);
    assertThat((double) step.newBias()).isCloseTo(0.02, FLOAT);
    assertGrid(step.pooledAfter(), 0.98);
    assertThat(step.lossAfter()).isCloseTo(0.0004, FLOAT);
  }

  private static void assertGrid(List<List<Float>> rows, double... expected) {
    double[] numbers =
        rows.stream().flatMap(List::stream).mapToDouble(Float::doubleValue).toArray();
    assertThat(numbers).containsExactly(expected, FLOAT);
  }

  static Stream<Arguments> shapes() {
    List<Arguments> shapes = new ArrayList<>();
    for (int size : new int[] {3, 5, 6, 8}) {
      for (int stride = 1; stride <= 3; stride++) {
        for (Padding padding : Padding.values()) {
          int map = new ConvolutionShape(size, stride, padding, 1).mapSize();
          for (int pool = 1; pool <= Math.min(3, map); pool++) {
            shapes.add(Arguments.of(size, stride, padding, pool));
          }
        }
      }
    }
    return shapes.stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyNumberIsThatOfDoublesAndEveryGradientIsASlope(
      int size, int stride, Padding padding, int pool) {
    ConvolutionTraining training = varied(size, stride, padding, pool, List.of());
    ConvolutionShape shape = new ConvolutionShape(size, stride, padding, pool);
    double[][] target = PlainConvolution.grid(training.settings().target());
    for (ConvolutionStep step : training.run(3)) {
      PlainConvolution plain = plain(training, step.weights(), step.bias(), shape, flat(target));
      assertThat(flat(PlainConvolution.grid(step.sums())))
          .containsExactly(flat(plain.sums()), FLOAT);
      assertThat(flat(PlainConvolution.grid(step.pooled()))).containsExactly(plain.pooled(), FLOAT);
      assertThat(step.loss()).isCloseTo(plain.loss(), FLOAT);
      for (int w = 0; w < 9; w++) {
        assertThat((double) step.weightGradient().get(w / 3).get(w % 3))
            .as("weight %d", w)
            .isCloseTo(plain.weightSlope(w), FLOAT);
        assertThat((double) step.newWeights().get(w / 3).get(w % 3))
            .isCloseTo(
                (double) step.weights().get(w / 3).get(w % 3) - 0.01 * plain.weightSlope(w), FLOAT);
      }
      assertThat((double) step.biasGradient()).isCloseTo(plain.weightSlope(9), FLOAT);
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          assertThat((double) step.imageGradient().get(row).get(column))
              .as("pixel %d,%d", row, column)
              .isCloseTo(plain.pixelSlope(row, column), FLOAT);
        }
      }
      PlainConvolution after =
          plain(training, step.newWeights(), step.newBias(), shape, flat(target));
      assertThat(flat(PlainConvolution.grid(step.pooledAfter())))
          .containsExactly(after.pooled(), FLOAT);
      assertThat(step.lossAfter()).isCloseTo(after.loss(), FLOAT);
    }
  }

  private static PlainConvolution plain(
      ConvolutionTraining training,
      List<List<Float>> weights,
      float bias,
      ConvolutionShape shape,
      double[] target) {
    double[] all =
        Stream.concat(weights.stream().flatMap(List::stream), Stream.of(bias))
            .mapToDouble(Float::doubleValue)
            .toArray();
    return new PlainConvolution(
        PlainConvolution.grid(training.settings().image()), all, shape, target);
  }

  private static double[] flat(double[][] rows) {
    return Stream.of(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void formulasEndInTheNumbersOfTheStep(int size, int stride, Padding padding, int pool) {
    ConvolutionTraining training = varied(size, stride, padding, pool, List.of());
    ConvolutionStep step = training.run(1).get(0);

    List<Derivation> derivations = ConvolutionDerivations.of(training.settings(), step);

    ConvolutionShape shape = new ConvolutionShape(size, stride, padding, pool);
    int sums = shape.mapSize() * shape.mapSize();
    int pooled = shape.pooledSize() * shape.pooledSize();
    assertThat(derivations.stream().map(derivation -> derivation.equations().size()))
        .containsExactly(
            sums, sums, pooled, 1, pooled + pooled * pool * pool, 10, size * size, 10, 1);
    assertThat(derivations.stream().map(Derivation::phase))
        .containsExactly(ConvolutionPhase.values());
    assertThat(derivations.get(0).equations())
        .allSatisfy(equation -> assertThat(equation.parts()).hasSize(2 * 10 - 1));
  }

  @Test
  void aFormulaIsWrittenInSymbolsAndNumbers() {
    ConvolutionTraining training = edge(0.1, 1f);
    List<Derivation> all = ConvolutionDerivations.of(training.settings(), training.run(1).get(0));

    assertThat(all.get(0).equations().get(1).text())
        .isEqualTo(
            "z₁₂ = w₁₁·x₁₂ + w₁₂·x₁₃ + w₁₃·x₁₄ + w₂₁·x₂₂ + w₂₂·x₂₃ + w₂₃·x₂₄ + w₃₁·x₃₂ + w₃₂·x₃₃"
                + " + w₃₃·x₃₄ + b = (−0.3)·0 + 0·1 + 0.3·1 + (−0.3)·0 + 0·1 + 0.3·1 + (−0.3)·0 + 0·1"
                + " + 0.3·1 + 0 = 0.9");
    assertThat(all.get(2).equations().get(0).text())
        .isEqualTo("p₁₁ = max(a₁₁, a₁₂, a₂₁, a₂₂) = max(0.9, 0.9, 0.9, 0.9) = 0.9");
    assertThat(all.get(4).equations().get(1).text())
        .isEqualTo("δ₁₁ = ∂L/∂p₁₁ · [a₁₁ wins] · [z₁₁ > 0] = (−0.2) · 1 · 1 = −0.2");
    assertThat(all.get(5).equations().get(2).text())
        .isEqualTo("∂L/∂w₁₃ = δ₁₁·x₁₃ = (−0.2)·1 = −0.2");
    assertThat(all.get(6).equations().get(5).text())
        .isEqualTo(
            "∂L/∂x₂₂ = δ₁₁·w₂₂ + δ₁₂·w₂₁ + δ₂₁·w₁₂ + δ₂₂·w₁₁"
                + " = (−0.2)·0 + 0·(−0.3) + 0·0 + 0·(−0.3) = 0");
  }

  @Test
  void withoutPaddingTheWholeMapMovesWithTheImage() {
    Shift shift = varied(6, 1, Padding.VALID, 2, List.of()).shift();

    assertThat(shift.movedCount()).isEqualTo(12).isEqualTo(shift.comparedCount());
  }

  /** The last column sees zeros on its right, where the one before it had seen pixels. */
  @Test
  void whatSawThePaddingDoesNotMove() {
    Shift shift = varied(6, 1, Padding.SAME, 2, List.of()).shift();

    assertThat(shift.comparedCount()).isEqualTo(30);
    assertThat(shift.movedCount()).isEqualTo(24);
  }

  @Test
  void aGarmentMovesWithThePixelsBesideIt() {
    LessonPicture piece =
        LessonPicture.pieceOf(FashionMnist.sample().test().grayImage(2), "Trouser", 7, 12);

    assertThat(piece.shifted(1).get(0)).containsExactly(0.9f, 0.9f, 1f, 0.8f, 1f, 0.9f);
    assertThat(piece.image().get(0)).containsExactly(0.9f, 1f, 0.8f, 1f, 0.9f, 0.9f);
  }

  @Test
  void whatLiesBeyondTheImageIsDark() {
    LessonPicture piece =
        LessonPicture.pieceOf(FashionMnist.sample().test().grayImage(0), "Boot", 17, 1);

    assertThat(piece.left()).allSatisfy(row -> assertThat(row).startsWith(0f, 0f));
  }

  @Test
  void aFilterThatFindsNothingLearnsNothing() {
    List<Float> negative = List.of(-1f, -1f, -1f, -1f, -1f, -1f, -1f, -1f, -1f, 0f);
    ConvolutionTraining training = varied(6, 1, Padding.VALID, 2, negative);
    ConvolutionStep step = training.run(1).get(0);

    assertThat(step.newWeights()).isEqualTo(step.weights());
    assertThat(step.lossAfter()).isEqualTo(step.loss()).isEqualTo(1);
    List<Derivation> all = ConvolutionDerivations.of(training.settings(), step);
    assertThat(all.get(8).meaning()).contains("the ReLU let nothing back");
  }

  @Test
  void randomWeightsAreThoseOfTheSeed() {
    assertThat(LessonFilter.RANDOM.weights(1)).isDeepEqualTo(LessonFilter.RANDOM.weights(1));
    assertThat(LessonFilter.RANDOM.weights(1)[0]).isNotEqualTo(LessonFilter.RANDOM.weights(2)[0]);
  }

  @Test
  void numbersThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edge(0.1, 1f, 0f))
        .withMessage("expected 1 numbers for targets, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> varied(6, 1, Padding.VALID, 2, List.of(1f)))
        .withMessage("expected 10 numbers for weights and bias, got 1");
  }

  @Test
  void numbersBeyondFloat32AreAnError() {
    assertThatThrownBy(() -> edge(0.1, Float.MAX_VALUE).run(3))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("iteration 1 left the range of float32 numbers");
  }
}
