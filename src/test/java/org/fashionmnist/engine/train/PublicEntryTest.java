package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.OneHotExamples;
import org.fashionmnist.engine.dataset.TableExamples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.model.CalibrationMeasure;
import org.fashionmnist.engine.model.Classifier;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.CoupledWeightDecay;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.ratetest.RateRangeTest;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.schedule.ExponentialDecay;
import org.fashionmnist.engine.schedule.ReduceOnPlateau;
import org.fashionmnist.engine.schedule.Warmup;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.tribuo.ModelEvaluator;
import org.junit.jupiter.api.Test;

/**
 * What a Java program may hand over by mistake: each entry says what it got and what it expected.
 */
class PublicEntryTest {

  private static final Network FOUR_OUTPUTS =
      Network.of(Shape.of(2, 2), List.of(new Dense(4, Activation.IDENTITY)));
  private static final Network FIVE_OUTPUTS =
      Network.of(Shape.of(2, 2), List.of(new Dense(5, Activation.IDENTITY)));
  private static final TrainingSettings SETTINGS = new TrainingSettings(new Adam(0.001), 2, 1, 1);
  private static final Kernels KERNELS = KernelsProvider.choose("scalar");
  private static final Trainer TRAINER = new Trainer(FOUR_OUTPUTS, SETTINGS, KERNELS, 1);

  private static final LabeledImages FIT = images(0, 1, 2, 3);
  private static final LabeledImages BEYOND = images(3, 4, 5, 6);
  private static final LabeledImages FAR_BEYOND = images(0, 200);
  private static final LabeledImages NONE = images();
  private static final LabeledImages LARGE = LabeledImages.of(new byte[18], new byte[2], 3, 3);

  private static final TrainedModel MODEL = model(FOUR_OUTPUTS.initialParameters(1));

  private static LabeledImages images(int... labels) {
    byte[] pixels = new byte[labels.length * 4];
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
      pixels[4 * i + i % 4] = (byte) 255;
    }
    return LabeledImages.of(pixels, bytes, 2, 2);
  }

  private static TrainedModel model(Parameters parameters) {
    return new TrainedModel(
        FOUR_OUTPUTS, parameters, Normalization.UNIT, List.of("a", "b", "c", "d"), Map.of());
  }

  private static TrainingResult fit(LabeledImages training, LabeledImages validation) {
    return TRAINER.fit(training, validation, Normalization.UNIT, List.of());
  }

  private static void refused(String message, ThrowingCallable... entries) {
    for (ThrowingCallable entry : entries) {
      assertThatIllegalArgumentException().isThrownBy(entry).withMessageContaining(message);
    }
  }

  @Test
  void labelsBeyondTheOutputsAreRefused() {
    String expected = "expected labels from 0 to 3, one for each of the 4 outputs of the network; ";

    refused("training images: " + expected + "image 1 has the label 4", () -> fit(BEYOND, NONE));
    refused(
        "training images: " + expected + "image 1 has the label 200", () -> fit(FAR_BEYOND, NONE));
    refused("validation images: " + expected, () -> fit(FIT, BEYOND));
    refused(
        "images to predict: " + expected,
        () -> MODEL.predict(BEYOND),
        () -> MODEL.predict(FAR_BEYOND, 1),
        () -> ModelEvaluator.evaluate(MODEL, BEYOND));
    refused(
        "images to evaluate with: " + expected,
        () -> ModelEvaluator.evaluate(MODEL, BEYOND, MODEL.predict(FIT)),
        () -> ModelEvaluator.tribuoEvaluation(MODEL, BEYOND, MODEL.predict(FIT)));
    refused(
        expected,
        () ->
            new RateRangeTest(0.001, 1, 2)
                .run(
                    FOUR_OUTPUTS, OptimizerKind.SGD, BEYOND, Normalization.UNIT, 2, 1, KERNELS, 1));
    refused("class number from 0 to 3", () -> fitExamples(BEYOND));
    refused(
        "expected class numbers from 0 to 3, example 1 has 4",
        () -> {
          var examples =
              new OneHotExamples(new ImageExamples(BEYOND, Normalization.UNIT, KERNELS), 4);
          examples.read(new int[] {0, 1}, 0, Matrix.zeros(2, 4), Matrix.zeros(2, 4));
        });
    refused("image 1 has the label 4", () -> BEYOND.countPerLabel(4));
    refused("training images: ", () -> dataset(BEYOND, FIT));
    refused("test images: ", () -> dataset(FIT, BEYOND));
    refused("expected labels from 0 to 255, got 256", () -> FIT.relabeled(label -> label + 256));
    refused(
        "label 7 is none", () -> new ImagePredictions(List.of("a"), new int[] {7}, new float[1]));
    refused("at least 0", () -> new ConfusionMatrix(List.of("a"), List.of(List.of(-1))));
  }

  private static Dataset dataset(LabeledImages training, LabeledImages test) {
    return new Dataset(
        List.of("a", "b", "c", "d"),
        training,
        test,
        new DataProvenance("custom", "a test", false, List.of()));
  }

  private static void fitExamples(LabeledImages images) {
    var loss = new SparseCategoricalCrossentropy();
    var examples = new ImageExamples(images, Normalization.UNIT, KERNELS);
    new ExampleTrainer(FOUR_OUTPUTS, loss, List.of(), SETTINGS, KERNELS, 1)
        .fit(examples, Optional.empty(), List.of());
  }

  @Test
  void aRunAfterRefusalsIsTheSame() {
    refused("labels", () -> fit(BEYOND, NONE));

    assertThat(fit(FIT, NONE).parameters().valuesView())
        .isEqualTo(fit(FIT, FIT).parameters().valuesView());
  }

  @Test
  void imagesOfAnotherSizeAreRefused() {
    String expected = "expected images of the 4 pixels that the network takes, got 3 × 3";

    refused("training images: " + expected, () -> fit(LARGE, NONE));
    refused("validation images: " + expected, () -> fit(FIT, LARGE));
    refused(
        "images to predict: " + expected,
        () -> MODEL.predict(LARGE),
        () -> ModelEvaluator.evaluate(MODEL, LARGE));
    refused("the network takes 4 numbers, the examples have 9", () -> fitExamples(LARGE));
    refused("expected 2 × 2 pixels like the training images", () -> dataset(FIT, LARGE));
    try (WorkerTeam team = new WorkerTeam(1)) {
      Classifier classifier = new Classifier(FOUR_OUTPUTS, MODEL.parameters(), KERNELS, team);
      refused(
          "takes images of 4 pixels, got 9",
          () -> classifier.classify(new float[9]),
          () -> classifier.classify(Matrix.zeros(2, 9), new int[2]));
      refused(
          "expected room for 3 images, got 2",
          () -> classifier.classify(Matrix.zeros(3, 4), new int[2]));
    }
  }

  @Test
  void nothingToLearnFromOrToMeasureWithIsRefused() {
    refused("at least one training image", () -> fit(NONE, FIT));
    refused("at least one example", () -> fitExamples(NONE));
    refused("at least one image", () -> ModelEvaluator.evaluate(MODEL, NONE));
    refused("at least one image", () -> Normalization.standard(NONE));
    ImagePredictions none = new ImagePredictions(List.of("a"), new int[0], new float[0]);
    refused("at least one test image", () -> CalibrationMeasure.of(none, Optional.empty()));
  }

  @Test
  void parametersAndPredictionsOfOthersAreRefused() {
    Parameters others = FIVE_OUTPUTS.initialParameters(1);
    Predictions three = MODEL.predict(FIT.subset(new int[] {0, 1, 2}));

    refused(
        "expected the parameters of 4-4, got those of another network: dense.0.weight [4, 5]",
        () -> model(others));
    try (WorkerTeam team = new WorkerTeam(1)) {
      refused(
          "of another network",
          () -> new Classifier(FOUR_OUTPUTS, others, KERNELS, team),
          () ->
              new Predictor(FOUR_OUTPUTS, Normalization.UNIT, KERNELS, team).predict(others, FIT));
    }
    refused(
        "expected those of 4 images in 4 classes, got 3 in 4",
        () -> ModelEvaluator.evaluate(MODEL, FIT, three),
        () -> three.scores(FIT),
        () -> three.record(MODEL.classNames(), FIT));
    refused("3 in 4", () -> three.record(List.of("a"), FIT.subset(new int[] {0, 1, 2})));
  }

  @Test
  void settingsThatLbfgsDoesNotUseAreRefused() {
    Lbfgs lbfgs = new Lbfgs(1);
    Refinements clipped = new Refinements(OptionalDouble.of(1), 0, OptionalDouble.empty());
    Refinements averaged = new Refinements(OptionalDouble.empty(), 0, OptionalDouble.of(0.9));
    Refinements smoothed = new Refinements(OptionalDouble.empty(), 0.1, OptionalDouble.empty());

    refused(
        "expected ConstantRate, got ExponentialDecay",
        () -> settings(lbfgs, Refinements.NONE, 0.9));
    refused(
        "expected label smoothing alone",
        () -> settings(lbfgs, clipped, 1),
        () -> settings(lbfgs, averaged, 1));
    assertThat(settings(lbfgs, smoothed, 1).refinements()).isEqualTo(smoothed);
  }

  private static TrainingSettings settings(Lbfgs lbfgs, Refinements refinements, double decay) {
    var schedule = decay == 1 ? new ConstantRate() : new ExponentialDecay(decay);
    return new TrainingSettings(lbfgs, schedule, 32, 1, 1, List.of(), false, refinements);
  }

  @Test
  void whatLooksAtTheValidationLossNeedsImagesForIt() {
    TrainingSettings plateau =
        new TrainingSettings(
            new Adam(0.001),
            new ReduceOnPlateau(0.1, 2),
            32,
            1,
            1,
            List.of(),
            false,
            Refinements.NONE);

    refused(
        "need validation images",
        () ->
            new Trainer(FOUR_OUTPUTS, plateau, KERNELS, 1)
                .fit(FIT, NONE, Normalization.UNIT, List.of()));
  }

  @Test
  void nullIsNamed() {
    Map<String, ThrowingCallable> entries =
        Map.ofEntries(
            Map.entry("optimizer", () -> new TrainingSettings(null, 32, 1, 1)),
            Map.entry(
                "schedule",
                () ->
                    new TrainingSettings(
                        new Adam(1), null, 32, 1, 1, List.of(), false, Refinements.NONE)),
            Map.entry(
                "refinements",
                () ->
                    new TrainingSettings(
                        new Adam(1), new ConstantRate(), 32, 1, 1, List.of(), false, null)),
            Map.entry("clipNorm", () -> new Refinements(null, 0, OptionalDouble.empty())),
            Map.entry("network", () -> new Trainer(null, SETTINGS)),
            Map.entry("settings", () -> new Trainer(FOUR_OUTPUTS, null)),
            Map.entry("normalization", () -> TRAINER.fit(FIT, NONE, null, List.of())),
            Map.entry("loss", () -> new ExampleTrainer(FOUR_OUTPUTS, null, List.of(), SETTINGS)),
            Map.entry("activation", () -> new Dense(1, null)),
            Map.entry("initializer", () -> new Dense(1, Activation.RELU, null)),
            Map.entry("inputShape", () -> Network.of(null, List.of(new Dense(1, Activation.RELU)))),
            Map.entry("inner", () -> new CoupledWeightDecay(null, 1)),
            Map.entry("after", () -> new Warmup(1, null)),
            Map.entry("pixels", () -> LabeledImages.of(null, new byte[1], 1, 1)),
            Map.entry("labels", () -> LabeledImages.of(new byte[1], null, 1, 1)),
            Map.entry("inputs", () -> new TableExamples(null, Matrix.zeros(1, 1))),
            Map.entry("targets", () -> new TableExamples(Matrix.zeros(1, 1), null)));

    entries.forEach(
        (name, entry) ->
            assertThatNullPointerException()
                .as(name)
                .isThrownBy(entry)
                .withMessageContaining(name));
  }

  @Test
  void threadsAreAtLeastOne() {
    refused(
        "threads: expected at least 1, got 0",
        () -> new Trainer(FOUR_OUTPUTS, SETTINGS, KERNELS, 0),
        () ->
            new ExampleTrainer(
                FOUR_OUTPUTS, new SparseCategoricalCrossentropy(), List.of(), SETTINGS, KERNELS, 0),
        () -> MODEL.predict(FIT, 0));
  }
}
