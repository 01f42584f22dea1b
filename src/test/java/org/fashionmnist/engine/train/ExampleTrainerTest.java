package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.OneHotExamples;
import org.fashionmnist.engine.dataset.TableExamples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.BinaryCrossentropy;
import org.fashionmnist.engine.loss.CategoricalCrossentropy;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.MeanAbsoluteError;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.metric.Metric;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.stop.EarlyStopping;
import org.fashionmnist.engine.stop.LossTolerance;
import org.fashionmnist.engine.stop.StopCriterion;
import org.fashionmnist.result.run.MetricEpoch;
import org.junit.jupiter.api.Test;

class ExampleTrainerTest {

  private static final Network PLANE =
      Network.of(Shape.of(2), List.of(new Dense(1, Activation.IDENTITY)));

  /** y = 3a − 2b + 1 for a and b in ±1. */
  private static TableExamples plane(int count, long seed) {
    RandomStream random = RandomStream.of(seed, Purpose.EXAMPLES, 0);
    Matrix inputs = Matrix.zeros(count, 2);
    Matrix targets = Matrix.zeros(count, 1);
    for (int i = 0; i < count; i++) {
      float a = (float) (2 * random.nextDouble() - 1);
      float b = (float) (2 * random.nextDouble() - 1);
      inputs.data()[inputs.rowOffset(i)] = a;
      inputs.data()[inputs.rowOffset(i) + 1] = b;
      targets.data()[targets.rowOffset(i)] = 3 * a - 2 * b + 1;
    }
    return new TableExamples(inputs, targets);
  }

  private static TrainingSettings settings(
      Optimizer optimizer, int epochs, List<StopCriterion> criteria, boolean restoreBest) {
    return new TrainingSettings(
        optimizer, new ConstantRate(), 32, epochs, 1, criteria, restoreBest, Refinements.NONE);
  }

  private static ExampleTrainer trainer(Loss loss, TrainingSettings settings, String... metrics) {
    return new ExampleTrainer(
        PLANE, loss, List.of(metrics).stream().map(Metric::of).toList(), settings);
  }

  @Test
  void aPlaneIsFoundByEitherErrorToTheLastDigits() {
    for (Loss loss : List.of(new MeanSquaredError(), new MeanAbsoluteError())) {
      ExampleTrainingResult result =
          trainer(loss, settings(new Sgd(0.1), 300, List.of(), false), "mae", "mse")
              .fit(plane(512, 1), Optional.of(plane(100, 2)), List.of());

      float[] weights = result.parameters().copyOf(PLANE.layout().slots().get(0));
      assertThat(weights[0]).as(loss.label()).isBetween(2.9f, 3.1f);
      assertThat(weights[1]).isBetween(-2.1f, -1.9f);
      assertThat(result.history().keys())
          .containsExactly("loss", "mae", "mse", "val_loss", "val_mae", "val_mse");
      assertThat(result.history().epochs()).hasSize(301);
      assertThat(result.history().stopReason()).isEqualTo("all 300 epochs trained");
    }
  }

  @Test
  void toleranceAndPatienceEndATrainingAndSayThatTheyDid() {
    ExampleTrainingResult byTolerance =
        trainer(
                new MeanSquaredError(),
                settings(new Sgd(0.1), 300, List.of(new LossTolerance(1e-4)), false))
            .fit(plane(512, 1), Optional.empty(), List.of());
    List<Double> losses = byTolerance.history().values("loss");
    int last = losses.size() - 1;

    assertThat(last).isLessThan(300);
    assertThat(Math.abs(losses.get(last) - losses.get(last - 1))).isLessThan(1e-4);
    assertThat(Math.abs(losses.get(last - 1) - losses.get(last - 2))).isGreaterThanOrEqualTo(1e-4);
    assertThat(byTolerance.history().stopReason()).startsWith("training loss changed by");

    ExampleTrainingResult byPatience =
        trainer(
                new MeanSquaredError(),
                settings(new Sgd(1.2), 300, List.of(new EarlyStopping(5, 0)), true))
            .fit(plane(512, 1), Optional.of(plane(100, 2)), List.of());

    assertThat(byPatience.history().stopReason()).contains("(patience 5)");
    assertThat(byPatience.weightsEpoch()).isEqualTo(byPatience.history().last().epoch() - 5);
  }

  @Test
  void classNumbersAndTheirRowsOfZerosAndAOneTrainTheSameBits() {
    LabeledImages images = Samples.images(0, 256);
    Examples numbered = new ImageExamples(images, Normalization.UNIT, Kernels.get());
    TrainingSettings settings = settings(new Adam(0.001), 3, List.of(), false);
    List<Metric> metrics = List.of(Metric.of("accuracy"), Metric.of("top_3_accuracy"));

    ExampleTrainingResult sparse =
        new ExampleTrainer(Samples.NETWORK, new SparseCategoricalCrossentropy(), metrics, settings)
            .fit(numbered, Optional.empty(), List.of());
    ExampleTrainingResult oneHot =
        new ExampleTrainer(Samples.NETWORK, new CategoricalCrossentropy(), metrics, settings)
            .fit(new OneHotExamples(numbered, 10), Optional.empty(), List.of());
    TrainingResult ofTrainer =
        new Trainer(Samples.NETWORK, settings)
            .fit(images, Samples.none(), Normalization.UNIT, List.of());

    assertThat(oneHot.parameters().valuesView()).isEqualTo(sparse.parameters().valuesView());
    assertThat(ofTrainer.parameters().valuesView()).isEqualTo(sparse.parameters().valuesView());
    assertThat(sparse.history().last().values().get("accuracy"))
        .isEqualTo(ofTrainer.history().last().training().accuracy())
        .isLessThan(sparse.history().last().values().get("top_3_accuracy"));
    assertThat(sparse.history().last().values().get("loss"))
        .isEqualTo(ofTrainer.history().last().training().loss());
  }

  @Test
  void threadsAndKernelsChangeNoBit() {
    float[] expected = null;
    for (int threads : new int[] {1, 2, 3}) {
      for (Kernels kernels : List.of(Kernels.get(), KernelsProvider.choose("scalar"))) {
        float[] values =
            new ExampleTrainer(
                    PLANE,
                    new MeanSquaredError(),
                    List.of(),
                    settings(new Adam(0.01), 5, List.of(), false),
                    kernels,
                    threads)
                .fit(plane(200, 1), Optional.empty(), List.of())
                .parameters()
                .valuesView();
        expected = expected == null ? values : expected;
        assertThat(values).isEqualTo(expected);
      }
    }
  }

  @Test
  void listenersHearOfEveryEpochFromTheUntrainedOnOn() {
    List<MetricEpoch> heard = new ArrayList<>();

    ExampleTrainingResult result =
        trainer(new MeanSquaredError(), settings(new Sgd(0.1), 2, List.of(), false))
            .fit(
                plane(50, 1),
                Optional.empty(),
                List.of((metrics, parameters) -> heard.add(metrics)));

    assertThat(heard).isEqualTo(result.history().epochs());
    assertThat(heard).extracting(MetricEpoch::epoch).containsExactly(0, 1, 2);
  }

  @Test
  void aRateThatIsTooHighEndsInAnErrorThatNamesIt() {
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(
            () ->
                trainer(new MeanSquaredError(), settings(new Sgd(50), 100, List.of(), false))
                    .fit(plane(512, 1), Optional.empty(), List.of()))
        .withMessageContaining("learning rate 50.0");
  }

  @Test
  void whatDoesNotFitIsAnError() {
    TrainingSettings settings = settings(new Sgd(0.1), 1, List.of(), false);
    Map<String, Runnable> mistakes =
        Map.of(
            "binary_crossentropy: expected a number from 0 to 1 as target of example",
            () ->
                trainer(new BinaryCrossentropy(), settings)
                    .fit(plane(5, 1), Optional.empty(), List.of()),
            "softmax over 1 output is always 1",
            () ->
                trainer(new SparseCategoricalCrossentropy(), settings)
                    .fit(plane(5, 1), Optional.empty(), List.of()),
            "top_5_accuracy: expected at least 5 outputs, got 1",
            () ->
                trainer(new MeanSquaredError(), settings, "top_5_accuracy")
                    .fit(plane(5, 1), Optional.empty(), List.of()),
            "expected at least one example",
            () ->
                trainer(new MeanSquaredError(), settings)
                    .fit(plane(0, 1), Optional.empty(), List.of()),
            "need validation examples",
            () ->
                trainer(
                        new MeanSquaredError(),
                        settings(new Sgd(0.1), 1, List.of(new EarlyStopping(1, 0)), false))
                    .fit(plane(5, 1), Optional.empty(), List.of()),
            "the network takes 2 numbers, the examples have 1",
            () ->
                trainer(new MeanSquaredError(), settings)
                    .fit(
                        new TableExamples(Matrix.zeros(3, 1), Matrix.zeros(3, 1)),
                        Optional.empty(),
                        List.of()));

    mistakes.forEach(
        (message, mistake) ->
            assertThatIllegalArgumentException()
                .isThrownBy(mistake::run)
                .withMessageContaining(message));
  }
}
