package org.fashionmnist.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.data.csv.CSVLoader;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.ensemble.EnsembleModel;
import org.tribuo.evaluation.CrossValidation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/** Our engine inside Tribuo's own classes. */
class NetworkTrainerTest {

  private static final org.fashionmnist.engine.dataset.Dataset SAMPLE = FashionMnist.sample();
  private static final LabeledImages SEEN = first(SAMPLE.training(), 2400);
  private static final TrainingPlan SHORT =
      TrainingPlan.STANDARD.withNetwork(NetworkChoice.ofHidden(16)).withEpochs(2);

  private final LabeledImages images = first(SAMPLE.training(), 400);
  private final MutableDataset<Label> dataset = tribuo(images);

  @TempDir private Path folder;

  private static LabeledImages first(LabeledImages all, int count) {
    return all.subset(IntStream.range(0, count).toArray());
  }

  private static MutableDataset<Label> tribuo(LabeledImages images) {
    return ImageDataset.of(images, SAMPLE.classNames(), "a part of the sample");
  }

  private static NetworkTrainer trainer(TrainingPlan plan) {
    return new NetworkTrainer(plan, 28, 28, 2);
  }

  private static String weights(Model<Label> model) {
    return WeightsFingerprint.of(((NetworkModel) model).trainedModel().parameters());
  }

  private static double accuracy(Model<Label> model, Dataset<Label> test) {
    return new LabelEvaluator().evaluate(model, test).accuracy();
  }

  /** Tribuo numbers labels in an order of its own; everything else is the same. */
  @Test
  void grayLevelsAreTrainedOnToTheBitsOfTheEngine() {
    ImmutableOutputInfo<Label> ids = dataset.getOutputIDInfo();
    LabeledImages renumbered =
        images.relabeled(c -> c < 10 ? ids.getID(new Label(SAMPLE.classNames().get(c))) : c);
    StratifiedSplit split = StratifiedSplit.of(renumbered, SHORT.validationShare(), SHORT.seed());
    Network network = SHORT.network().network(Shape.of(28, 28), 10);
    String expected =
        WeightsFingerprint.of(
            new Trainer(network, SHORT.trainingSettings(), Kernels.get(), 1)
                .fit(
                    split.training(),
                    split.validation(),
                    SHORT.normalization(split.training()),
                    List.of())
                .parameters());

    assertThat(weights(trainer(SHORT).train(dataset))).isEqualTo(expected);
  }

  @Test
  void crossValidationComesToTheAccuracyOfTheEngine() {
    TrainingPlan plan = TrainingPlan.STANDARD.withEpochs(3);
    MutableDataset<Label> sample = tribuo(SEEN);
    List<Double> folds = new ArrayList<>();
    new CrossValidation<>(new NetworkTrainer(plan), sample, new LabelEvaluator(), 3, 1)
        .evaluate()
        .forEach(fold -> folds.add(fold.getA().accuracy()));
    StratifiedSplit split = StratifiedSplit.of(SEEN, 1 / 3.0, 1);
    double validated =
        accuracy(trainer(plan).train(tribuo(split.training())), tribuo(split.validation()));

    double mean = folds.stream().mapToDouble(d -> d).average().orElseThrow();
    assertThat(folds).hasSize(3);
    assertThat(mean).as("folds %s", folds).isCloseTo(nativeAccuracy(plan, split), within(0.04));
    assertThat(validated).isCloseTo(mean, within(0.04));
    assertThat(mean).isGreaterThan(0.75);
  }

  private static double nativeAccuracy(TrainingPlan plan, StratifiedSplit split) {
    StratifiedSplit inner =
        StratifiedSplit.of(split.training(), plan.validationShare(), plan.seed());
    Network network = plan.network().network(split.training(), 10);
    var result =
        new Trainer(network, plan.trainingSettings())
            .fit(
                inner.training(),
                inner.validation(),
                plan.normalization(inner.training()),
                List.of());
    var model =
        new org.fashionmnist.engine.model.TrainedModel(
            network,
            result.parameters(),
            plan.normalization(inner.training()),
            SAMPLE.classNames(),
            Map.of());
    return ModelEvaluator.evaluate(model, split.validation()).scores().accuracy();
  }

  @Test
  void predictionsAreProbabilitiesAndTheSameOneByOne() {
    NetworkModel model = trainer(SHORT).train(dataset);
    List<Prediction<Label>> all = model.predict(dataset);

    assertThat(all).hasSize(400);
    for (int i : new int[] {0, 239, 240, 399}) {
      Prediction<Label> one = model.predict(dataset.getExample(i));
      assertThat(all.get(i).getOutputScores()).isEqualTo(one.getOutputScores());
      assertThat(one.hasProbabilities()).isTrue();
      assertThat(one.getOutputScores().values().stream().mapToDouble(Label::getScore).sum())
          .isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void baggingTrainsMembersOfDifferentSeedsThatSurviveAFile() throws Exception {
    EnsembleModel<Label> bag =
        new BaggingTrainer<>(trainer(SHORT), new VotingCombiner(), 3).train(dataset);

    assertThat(bag.getModels()).extracting(NetworkTrainerTest::weights).doesNotHaveDuplicates();
    Path file = folder.resolve("bag.pb");
    bag.serializeToFile(file);
    Model<Label> read = Model.deserializeFromFile(file).castModel(Label.class);
    assertThat(read.predict(dataset.getExample(7)).getOutputScores())
        .isEqualTo(bag.predict(dataset.getExample(7)).getOutputScores());
    assertThat(read.getProvenance()).isEqualTo(bag.getProvenance());
  }

  @Test
  void secondTrainingHasTheNextSeedAndTheCountGoesBack() {
    NetworkTrainer trainer = trainer(SHORT);
    String first = weights(trainer.train(dataset));
    String second = weights(trainer.train(dataset));

    assertThat(trainer.getInvocationCount()).isEqualTo(2);
    assertThat(second)
        .isNotEqualTo(first)
        .isEqualTo(weights(trainer(SHORT.withSeed(2)).train(dataset)));
    assertThat(weights(trainer.train(dataset, Map.of(), 0))).isEqualTo(first);
    assertThat(trainer.getInvocationCount()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.setInvocationCount(-1))
        .withMessage("invocationCount: expected at least 0, got -1");
  }

  @Test
  void provenanceTellsDataTimeAndAllSettings() {
    NetworkModel model =
        trainer(SHORT).train(dataset, Map.of("fold", new StringProvenance("fold", "3")));

    var provenance = model.getProvenance();
    assertThat(Duration.between(provenance.getTrainingTime(), OffsetDateTime.now(ZoneOffset.UTC)))
        .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(5));
    assertThat(provenance.getDatasetProvenance().getNumExamples()).isEqualTo(400);
    assertThat(provenance.getDatasetProvenance()).isEqualTo(dataset.getProvenance());
    assertThat(provenance.getTrainerProvenance().getClassName())
        .isEqualTo(NetworkTrainer.class.getName());
    var settings = provenance.getTrainerProvenance().getConfiguredParameters();
    assertThat(settings.get("learningRate").toString()).isEqualTo("0.001");
    assertThat(settings.get("hiddenUnits").toString()).contains("16");
    assertThat(settings.get("learningRateDecay").toString()).isEqualTo("0.85");
    assertThat(provenance.getInstanceProvenance().getMap()).containsKey("fold");
  }

  @Test
  void trainerIsMadeAgainFromTheProvenanceOfAModel() throws Exception {
    NetworkModel model = trainer(SHORT.withSeed(4)).train(dataset);
    Path file = folder.resolve("model.pb");
    model.serializeToFile(file);
    Model<?> read = Model.deserializeFromFile(file);

    ConfigurationManager configuration = new ConfigurationManager();
    configuration.addConfiguration(
        ProvenanceUtil.extractConfiguration(read.getProvenance().getTrainerProvenance()));
    NetworkTrainer again = configuration.lookupAll(NetworkTrainer.class).get(0);

    assertThat(again.plan()).isEqualTo(SHORT.withSeed(4));
    assertThat(weights(again.train(dataset))).isEqualTo(weights(model));
  }

  private NetworkTrainer configured(String properties) throws Exception {
    Path file = folder.resolve("trainer.xml");
    Files.writeString(
        file,
        """
        <config><component name="network" type="org.fashionmnist.tribuo.NetworkTrainer">
        %s
        </component></config>
        """
            .formatted(properties));
    return (NetworkTrainer) new ConfigurationManager(file.toString()).lookup("network");
  }

  private static String property(String name, Object value) {
    return "<property name=\"%s\" value=\"%s\"/>".formatted(name, value);
  }

  @Test
  void configurationHasTheDefaultsOfTheCommand() throws Exception {
    assertThat(configured("").plan()).isEqualTo(TrainingPlan.STANDARD);
    assertThat(configured(property("optimizer", "lbfgs")).plan())
        .isEqualTo(TrainingPlan.standard(org.fashionmnist.engine.optim.OptimizerKind.LBFGS));
    assertThat(configured(property("model", "lenet")).plan().network().settings().model())
        .isPresent();
    assertThat(configured(property("schedule", "step")).plan().schedule().stepEpochs()).contains(5);
  }

  @Test
  void wrongPropertyIsNamed() {
    assertThatThrownBy(() -> configured(property("optimizer", "adm")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("unknown optimizer 'adm'");
    assertThatThrownBy(() -> configured(property("learningRate", "-1")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("learning rate");
    assertThatThrownBy(() -> configured(property("momentum", "0.9")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("momentum is a setting of sgd");
    assertThatThrownBy(() -> configured(property("schedule", "cosin")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("one-cycle, plateau, got 'cosin'");
    assertThatThrownBy(() -> configured(property("learningRateStep", "3")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("the schedule exponential has not all");
    assertThatThrownBy(() -> configured(property("height", "28")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("height and width: expected both");
    assertThatThrownBy(() -> configured(property("model", "nowhere.yaml")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("nowhere.yaml");
    assertThatThrownBy(() -> configured(property("validationShare", "1")))
        .isInstanceOf(PropertyException.class)
        .hasMessageContaining("validationShare: expected at least 0 and below 1");
  }

  private static MutableDataset<Label> table(List<Example<Label>> rows) {
    LabelFactory factory = new LabelFactory();
    return new MutableDataset<>(
        new ListDataSource<>(rows, factory, new SimpleDataSourceProvenance("rows", factory)));
  }

  private static Example<Label> row(String label, String[] names, double... values) {
    return new ArrayExample<>(new Label(label), names, values);
  }

  /** Two labels on both sides of 0; the other feature is there in half of the rows only. */
  private static MutableDataset<Label> twoSides(double scale) {
    List<Example<Label>> rows = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      double value = (i % 2 == 0 ? -1 : 1) * (0.5 + (i * 37 % 100) / 100.0) * scale;
      String label = i % 2 == 0 ? "left" : "right";
      rows.add(
          i % 4 < 2
              ? row(label, new String[] {"height"}, value)
              : row(label, new String[] {"age", "height"}, i * scale / 100, value));
    }
    return table(rows);
  }

  private static TrainingPlan forTables() {
    return SHORT
        .withEpochs(20)
        .withOptimizer(
            new org.fashionmnist.plan.OptimizerChoice(
                org.fashionmnist.engine.optim.OptimizerKind.ADAM, 0.01, 0, 0));
  }

  @Test
  void realNumbersOfASparseTableAreLearnedFrom() throws Exception {
    MutableDataset<Label> rows = twoSides(1);
    NetworkTrainer raw =
        configured(
            property("normalization", "none")
                + property("epochs", 20)
                + property("learningRate", 0.01));

    NetworkModel model = raw.train(rows);

    assertThat(accuracy(model, rows)).isEqualTo(1);
    assertThat(model.getFeatureIDMap().size()).isEqualTo(2);
    assertThat(model.predict(row("left", new String[] {"height"}, -1.2)).getOutput().getLabel())
        .isEqualTo("left");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(row("left", new String[] {"pixel0000"}, 1)))
        .withMessage(
            "expected features such as age, of those it was trained with; the example has"
                + " pixel0000 and 0 more");
  }

  @Test
  void tribuosOwnScalingAndTheStandardOneWork() {
    MutableDataset<Label> rows = twoSides(1000);
    var scaled =
        new TransformTrainer<>(
            NetworkTrainer.forTables(forTables()),
            new TransformationMap(List.of(new MeanStdDevTransformation())));

    assertThat(accuracy(scaled.train(rows), rows)).isGreaterThan(0.9);
    assertThat(accuracy(new NetworkTrainer(standard(forTables())).train(rows), rows)).isEqualTo(1);
  }

  private static TrainingPlan standard(TrainingPlan plan) {
    return new TrainingPlan(
        plan.network(),
        plan.optimizer(),
        plan.schedule(),
        plan.refinements(),
        plan.ending(),
        plan.batchSize(),
        plan.epochs(),
        plan.validationShare(),
        plan.seed(),
        "standard",
        false,
        TrainingPlan.ALL_IMAGES);
  }

  @Test
  void tableOfACsvFileIsLearnedFrom() throws Exception {
    Path csv = folder.resolve("rows.csv");
    StringBuilder lines = new StringBuilder("height,age,side\n");
    for (int i = 0; i < 100; i++) {
      lines.append("%d,%d,%s%n".formatted(i % 2 == 0 ? 200 + i % 7 : i % 9, i, i % 2));
    }
    Files.writeString(csv, lines);
    MutableDataset<Label> rows = new CSVLoader<>(new LabelFactory()).load(csv, "side");

    assertThat(accuracy(new NetworkTrainer(forTables()).train(rows), rows)).isEqualTo(1);
  }

  @Test
  void convolutionsNeedTheShapeOfTheImages() throws Exception {
    NetworkTrainer lenet =
        configured(
            property("model", "lenet")
                + property("epochs", 1)
                + property("height", 28)
                + property("width", 28));

    assertThat(lenet.train(tribuo(first(images, 100))).getName())
        .isEqualTo("softmax network lenet");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configured(property("model", "lenet")).train(dataset))
        .withMessageContaining("model lenet");
  }

  @Test
  void whatCannotBeLearnedFromIsRefused() {
    NetworkTrainer trainer = trainer(SHORT);
    MutableDataset<Label> oneLabel = table(List.of(row("a", new String[] {"0"}, 1)));
    MutableDataset<Label> unlabeled =
        table(
            List.of(
                row("a", new String[] {"0"}, 1),
                new ArrayExample<>(
                    LabelFactory.UNKNOWN_LABEL, new String[] {"0"}, new double[] {1})));
    MutableDataset<Label> foreign = twoSides(1);
    MutableDataset<Label> oneValue =
        table(List.of(row("a", new String[] {"x"}, 1), row("b", new String[] {"x"}, 1)));
    var dividedByZero =
        new TransformTrainer<>(
            new NetworkTrainer(SHORT),
            new TransformationMap(List.of(new MeanStdDevTransformation())));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.train(table(List.of())))
        .withMessage("expected at least one example to learn from");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.train(oneLabel))
        .withMessageContaining("at least two labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.train(unlabeled))
        .withMessageContaining("1 of 2 examples have no label");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.train(foreign))
        .withMessageContaining("features that are pixels of 28 × 28, pixel0000 to pixel0783");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dividedByZero.train(oneValue))
        .withMessageContaining("example 0: expected a finite number as feature x, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.train(tribuo(first(images, 3))))
        .withMessageContaining("validationShare 0.1 holds out none of the 3 examples");
    assertThat(trainer.getInvocationCount()).as("of trainings that began").isEqualTo(2);
  }

  @Test
  void planWithChangedImagesIsRefused() {
    TrainingPlan shifted =
        new TrainingPlan(
            SHORT.network(),
            SHORT.optimizer(),
            SHORT.schedule(),
            SHORT
                .refinements()
                .withAugmentation(new org.fashionmnist.result.Augmentation(1, false, 0)),
            SHORT.ending(),
            32,
            2,
            0.1,
            1,
            "unit",
            false,
            TrainingPlan.ALL_IMAGES);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NetworkTrainer(shifted))
        .withMessageContaining("augmentation changes images");
  }

  @Test
  void evaluationHasTheOtherMetricsOfTribuo() {
    LabelEvaluation evaluation =
        new LabelEvaluator().evaluate(trainer(SHORT).train(dataset), dataset);

    assertThat(evaluation.averageAUCROC(false)).isBetween(0.5, 1.0);
  }
}
