package org.fashionmnist.engine.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.MeanAbsoluteError;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.nn.LayerCases;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.LayerError;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

  private static final GradientCheck EXACT = new GradientCheck(Precision.DOUBLE, 1e-5, 1e-5, 50, 1);

  /** The kernels of this process, and the plain ones. */
  private static final List<Kernels> KERNELS =
      List.of(Kernels.get(), KernelsProvider.choose("scalar"));

  static Stream<Arguments> networks() {
    return Arrays.stream(Activation.values())
        .flatMap(
            activation ->
                Arrays.stream(LossKind.values())
                    .flatMap(kind -> kind.outputFunctions().stream().map(kind::of))
                    .flatMap(
                        loss ->
                            KERNELS.stream()
                                .map(kernels -> Arguments.of(activation, loss, kernels))));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theEnginesGradientsAreTheSlopesOfTheLoss(Activation activation, Loss loss, Kernels kernels) {
    Problem problem = SmallProblem.of(activation, loss);
    Parameters gradient = GradientCheck.gradient(problem, kernels, Optional.empty());

    List<CheckedArray> arrays = bound(loss).run(problem, gradient, kernels);

    assertThat(arrays).hasSize(6);
    for (CheckedArray array : arrays) {
      assertThat(array.passed()).as("%s: %s", array.name(), array.worst()).isTrue();
    }
    assertThat(arrays).anyMatch(array -> array.largestGradient() > 0.01);
  }

  static Stream<Network> networksOfImages() {
    Stream<Network> ofEachKind =
        LayerCases.blocks()
            .flatMap(block -> block.forPrediction().stream())
            .map(block -> LayerCases.network(5, 6, block, 4));
    Stream<Network> ofEachActivation =
        Arrays.stream(Activation.values())
            .map(
                activation ->
                    Network.of(
                        Shape.of(6, 7, 2),
                        List.of(
                            new Conv2d(5, 3, Padding.SAME, activation),
                            new MaxPool2d(2),
                            new Conv2d(4, 2, activation),
                            new MaxPool2d(new Window(2, 1, Padding.SAME)),
                            new GlobalAvgPool2d())));
    Network normalized =
        Network.of(
            Shape.of(6, 7),
            List.of(
                new Conv2d(5, 3, Activation.TANH), // a bias right below would change nothing
                new BatchNorm(),
                new ActivationLayer(Activation.LEAKY_RELU),
                new Dense(6, Activation.SIGMOID),
                new BatchNorm(),
                new Dense(4, Activation.IDENTITY)));
    return Stream.concat(Stream.of(normalized), Stream.concat(ofEachKind, ofEachActivation));
  }

  @ParameterizedTest
  @MethodSource("networksOfImages")
  void theGradientsOfAllKindsOfLayersAreTheSlopesOfTheLoss(Network network) {
    Problem problem = SmallProblem.of(network, new SparseCategoricalCrossentropy(), 3);
    boolean differs =
        network.layers().contains(new BatchNorm()); // by numbers that are nearly equal
    GradientCheck check = new GradientCheck(Precision.DOUBLE, 1e-5, differs ? 1e-3 : 1e-4, 50, 1);
    for (Kernels kernels : KERNELS) {
      Parameters gradient = GradientCheck.gradient(problem, kernels, Optional.empty());

      List<CheckedArray> arrays = check.run(problem, gradient, kernels);

      assertThat(arrays).hasSameSizeAs(network.layout().learnedSlots());
      for (CheckedArray array : arrays) {
        assertThat(array.passed()).as("%s: %s", array.name(), array.worst()).isTrue();
      }
      assertThat(arrays.get(0).largestGradient()).isGreaterThan(1e-3);
    }
  }

  @Test
  void aMaximumThatAnotherPlaceWinsIsAKink() {
    Network network = LayerCases.network(5, 6, new MaxPool2d(3), 4);
    GradientCheck wide = new GradientCheck(Precision.DOUBLE, 1, 1e-2, 100, 1);
    Problem problem = SmallProblem.of(network, new SparseCategoricalCrossentropy(), 3);

    List<CheckedArray> arrays = checked(wide, problem);

    assertThat(arrays.get(0).atKinks()).as("weights change their sign").isPositive();
    assertThat(arrays.get(1).atKinks()).as("a bias moves all places alike").isZero();
  }

  @Test
  void layersForTrainingOnlyAreRefused() {
    Network network = LayerCases.network(5, 6, new Dropout(0.5), 4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmallProblem.of(network, new SparseCategoricalCrossentropy(), 3))
        .withMessageStartingWith("expected layers that always do the same, got [Conv2d[");
  }

  @Test
  void bugsAreForDenseLayers() {
    Network network = LayerCases.network(5, 6, new Flatten(), 4);
    Problem problem = SmallProblem.of(network, new SparseCategoricalCrossentropy(), 3);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GradientCheck.gradient(
                    problem, Kernels.get(), Optional.of(new Breakage(1, Bug.SIGN))))
        .withMessageStartingWith("bugs are there for networks of dense layers alone, got [Conv2d[");
  }

  /** Equal terms of both signs, and those of softmax alone, cancel out: that costs digits. */
  private static GradientCheck bound(Loss loss) {
    boolean cancels =
        loss instanceof MeanAbsoluteError
            || loss.equals(new MeanSquaredError(OutputFunction.SOFTMAX));
    return cancels ? new GradientCheck(Precision.DOUBLE, 1e-5, 2e-4, 50, 1) : EXACT;
  }

  private static List<CheckedArray> checked(GradientCheck check, Problem problem) {
    Parameters gradient = GradientCheck.gradient(problem, Kernels.get(), Optional.empty());
    return check.run(problem, gradient, Kernels.get());
  }

  private static Problem softmax(Activation activation, int batch, int... hidden) {
    return SmallProblem.of(activation, new SparseCategoricalCrossentropy(), batch, hidden);
  }

  @Test
  void anEngineInFloatAgreesWithItselfToTwoDigits() {
    Precision precision = Precision.FLOAT;
    GradientCheck check =
        new GradientCheck(precision, precision.step(), precision.tolerance(), 100, 1);

    assertThat(checked(check, softmax(Activation.TANH, 6, 9, 5)))
        .allSatisfy(
            array -> {
              assertThat(array.passed()).isTrue();
              assertThat(array.worstError()).isGreaterThan(1e-6);
            });
  }

  @Test
  void withoutHiddenLayersThereAreTwoArrays() {
    assertThat(checked(EXACT, softmax(Activation.RELU, 6)))
        .extracting(CheckedArray::name)
        .containsExactly("dense.0.weight", "dense.0.bias");
  }

  /** With such a step nearly every unit goes on or off; what is left is right all the same. */
  @Test
  void parametersWhoseStepCrossesAKinkAreCountedAndLeftOut() {
    GradientCheck wide = new GradientCheck(Precision.DOUBLE, 0.05, 1e-2, 100, 1);

    List<CheckedArray> arrays = checked(wide, softmax(Activation.RELU, 6, 9, 5));

    CheckedArray lowest = arrays.get(0);
    assertThat(lowest.atKinks()).isPositive();
    assertThat(lowest.checked()).isPositive();
    assertThat(lowest.checked() + lowest.atKinks()).isEqualTo(63);
    assertThat(arrays.get(4).atKinks()).as("the output layer moves no kink").isZero();
    assertThat(arrays).allMatch(CheckedArray::passed);
    assertThat(checked(wide, softmax(Activation.TANH, 6, 9, 5)))
        .allMatch(array -> array.atKinks() == 0);
  }

  @Test
  void anArrayOfWhichNothingIsLeftHasNotPassed() {
    GradientCheck tooWide = new GradientCheck(Precision.DOUBLE, 1e3, 1e-2, 100, 1);

    CheckedArray bias = checked(tooWide, softmax(Activation.RELU, 6, 9, 5)).get(1);

    assertThat(bias.checked()).isZero();
    assertThat(bias.worst()).isEmpty();
    assertThat(bias.passed()).isFalse();
  }

  @Test
  void ofLargerArraysSomeAreDrawnByTheSeed() {
    Problem problem = softmax(Activation.TANH, 3, 9);
    GradientCheck first = new GradientCheck(Precision.DOUBLE, 1e-5, 1e-4, 10, 1);
    GradientCheck second = new GradientCheck(Precision.DOUBLE, 1e-5, 1e-4, 10, 2);

    List<CheckedArray> arrays = checked(first, problem);

    assertThat(arrays).extracting(CheckedArray::checked).containsExactly(10, 9, 10, 4);
    assertThat(checked(first, problem)).isEqualTo(arrays);
    assertThat(checked(second, problem).get(0).points()).isNotEqualTo(arrays.get(0).points());
  }

  @Test
  void aGradientThatIsNotANumberIsTheWorstError() {
    Problem problem = softmax(Activation.TANH, 3);
    Parameters gradient = GradientCheck.gradient(problem, Kernels.get(), Optional.empty()).copy();
    gradient.layerView(0).get(0).set(2, 1, Float.NaN);

    CheckedArray weight = EXACT.run(problem, gradient, Kernels.get()).get(0);

    assertThat(weight.passed()).isFalse();
    assertThat(weight.worst()).hasValueSatisfying(p -> assertThat(p.analytic()).isNaN());
  }

  @Test
  void theParametersStayAsTheyAre() {
    Problem problem = softmax(Activation.RELU, 4, 5);
    float[] before = problem.parameters().valuesView().clone();

    checked(new GradientCheck(Precision.FLOAT, 0.01, 1, 100, 1), problem);

    assertThat(problem.parameters().valuesView()).isEqualTo(before);
  }

  @Test
  void theErrorOverTheStepHasTheFormOfAV() {
    StepErrors errors =
        StepSweep.run(softmax(Activation.TANH, 6, 9, 5), Kernels.get(), 1, Optional.empty())
            .orElseThrow();

    assertThat(errors.steps()).hasSize(23);
    assertThat(errors.analytic()).isBetween(1e-9, 1e-5);
    StepError largest = errors.steps().get(0);
    StepError smallest = errors.steps().get(22);
    assertThat(largest.step()).isEqualTo(0.1);
    assertThat(smallest.step()).isCloseTo(1e-12, within(1e-24));
    double bestDouble =
        errors.steps().stream().mapToDouble(StepError::inDouble).min().orElseThrow();
    double bestFloat = errors.steps().stream().mapToDouble(StepError::inFloat).min().orElseThrow();
    assertThat(bestDouble).isLessThan(1e-9);
    assertThat(bestFloat).isBetween(1e-6, 1e-3);
    assertThat(largest.inDouble()).isGreaterThan(1e5 * bestDouble);
    assertThat(smallest.inDouble()).isGreaterThan(1e5 * bestDouble);
    assertThat(smallest.inFloat()).as("no step is left").isEqualTo(1);
  }

  /** A median over all values hides it: most layers are right. */
  @Test
  void theErrorOfALayerThatIsWrongStandsAlone() {
    Problem problem = softmax(Activation.TANH, 6, 9, 5);
    StepErrors errors =
        StepSweep.run(problem, Kernels.get(), 1, Optional.of(new Breakage(1, Bug.SIGN)))
            .orElseThrow();

    List<LayerError> layers = errors.layers().orElseThrow();
    assertThat(layers)
        .extracting(LayerError::layer)
        .containsExactly("dense.0", "dense.1", "dense.2");
    assertThat(layers.get(0).error()).isLessThan(1e-4);
    assertThat(layers.get(1).error()).isCloseTo(2, within(1e-3));
    assertThat(layers.get(2).error()).isLessThan(1e-4);
  }

  @Test
  void impossibleSettingsAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientCheck(Precision.DOUBLE, 0, 1, 1, 1))
        .withMessage("step: expected a number above 0, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientCheck(Precision.DOUBLE, 1, Double.NaN, 1, 1))
        .withMessage("tolerance: expected a number above 0, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientCheck(Precision.DOUBLE, 1, 1, 0, 1))
        .withMessage("samples: expected at least 1, got 0");
  }
}
