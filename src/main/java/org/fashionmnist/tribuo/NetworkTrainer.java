package org.fashionmnist.tribuo;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.plan.Ending;
import org.fashionmnist.plan.HiddenLayers;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.OptimizerChoice;
import org.fashionmnist.plan.ScheduleChoice;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.storage.keras.KerasModel;
import org.fashionmnist.storage.keras.ModelPreset;
import org.tribuo.Dataset;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains networks of this program inside Tribuo, on any {@code Dataset<Label>}: dense or sparse, of
 * images or of a table. Its settings are those of {@code ./fashion train}, with the same defaults,
 * and may be configured by OLCUT; what the chosen optimizer decides is filled in, so that the
 * provenance tells it.
 *
 * <p>Inputs are the features in the order of Tribuo's ids, and a feature that an example lacks is
 * 0. With {@code height} and {@code width} they are the pixels of images, which features name as
 * {@link NetworkModel#featureName} or Tribuo's {@code IDXDataSource} does; convolutional networks
 * need that. Classes are the labels in the order of Tribuo's ids. Weights of examples are not
 * looked at.
 *
 * <p>Where all values are whole numbers from 0 to 255, a training comes to the same bits as one of
 * {@link org.fashionmnist.engine.train.Trainer} on the same images in the same order, with labels
 * of the same numbers. The first training of a trainer has its seed, each further one the next:
 * {@link #setInvocationCount} goes back.
 */
public final class NetworkTrainer implements Trainer<Label> {

  private static final String RAW = "none";

  @Config(description = "Units of the hidden layers; empty for a linear softmax.")
  private int[] hiddenUnits = {128};

  @Config(description = "Of the hidden layers: identity, sigmoid, tanh, relu or leaky_relu.")
  private String activation = Activation.RELU.label();

  @Config(
      description = "Start of the weights: glorot_uniform, glorot_normal, he_uniform, he_normal.")
  private String initializer = Initializer.GLOROT_UNIFORM.label();

  @Config(description = "Share of the units of each hidden layer dropped in a step.")
  private double dropout;

  @Config(
      description =
          "A network layer by layer in the place of hidden layers: lenet, deepobs-2c2d, small-cnn,"
              + " best-cnn, or a file of JSON or YAML in Keras's words.")
  private String model = "";

  @Config(description = "Rows of an image; 0 where features are not pixels.")
  private int height;

  @Config(description = "Columns of an image; 0 where features are not pixels.")
  private int width;

  @Config(description = "How a gradient changes the weights: adam, sgd, momentum …")
  private String optimizer = OptimizerKind.ADAM.label();

  @Config(description = "Learning rate (default: that of the optimizer).")
  private double learningRate = Double.NaN;

  @Config(description = "Of sgd, momentum and nesterov (default: that of the optimizer).")
  private double momentum = Double.NaN;

  @Config(description = "Weight decay (default: that of the optimizer).")
  private double weightDecay = Double.NaN;

  @Config(
      description =
          "How the learning rate goes on: constant, step, exponential, cosine, one-cycle or plateau"
              + " (default: exponential, constant for lbfgs).")
  private String schedule = "";

  @Config(description = "Factor of each fall of the learning rate; 0 for the schedule's default.")
  private double learningRateDecay;

  @Config(description = "Epochs from fall to fall of the schedule step; 0 for its default.")
  private int learningRateStep;

  @Config(description = "Epochs without improvement that plateau lets pass; 0 for its default.")
  private int learningRatePatience;

  @Config(description = "Epochs in which the learning rate first grows from 0.")
  private int warmupEpochs;

  @Config(description = "Share of the target that is spread over all classes.")
  private double labelSmoothing;

  @Config(description = "The largest norm of a gradient; 0 for any.")
  private double clipNorm;

  @Config(description = "Share of the past in a running mean of the weights; 0 for none.")
  private double averageDecay;

  @Config(description = "Epochs without a better validation loss before the end; 0 for all.")
  private int patience;

  @Config(description = "What the validation loss must fall by to be better.")
  private double minChange;

  @Config(description = "Change of the training loss below which the training ends; 0 for none.")
  private double tolerance;

  @Config(description = "Keep the last weights, not those of the lowest validation loss.")
  private boolean keepLast;

  @Config(description = "Examples a step; 0 for 32, or for all with lbfgs.")
  private int batchSize;

  @Config(description = "Passes over the training examples.")
  private int epochs = TrainingPlan.STANDARD.epochs();

  @Config(description = "Share of the examples held out, for the weights of the best epoch.")
  private double validationShare = TrainingPlan.STANDARD.validationShare();

  @Config(description = "Of split, initial weights and order, of the first training.")
  private long seed = TrainingPlan.STANDARD.seed();

  @Config(description = "unit divides values by 255; standard gives mean 0 and deviation 1; none.")
  private String normalization = TrainingPlan.STANDARD.normalization();

  @Config(description = "The most threads that compute; 0 for all processors.")
  private int threads;

  private TrainingPlan plan = TrainingPlan.STANDARD;
  private int trainInvocationCount;

  /** For OLCUT, which sets the properties and calls {@link #postConfig}. */
  private NetworkTrainer() {}

  /**
   * A trainer on all processors, for features that are no pixels or where it does not matter.
   *
   * @throws IllegalArgumentException as {@link #NetworkTrainer(TrainingPlan, int, int, int)}
   */
  public NetworkTrainer(TrainingPlan plan) {
    this(plan, 0, 0, 0);
  }

  /**
   * A trainer.
   *
   * @param plan that is carried out, with {@code plan.seed()} in the first training
   * @param height rows of the images that examples are, 0 where they are none
   * @param width columns of them, 0 where they are none
   * @param threads that compute, 0 for all processors
   * @throws IllegalArgumentException if a setting is out of its range, or the plan has what
   *     Tribuo's examples cannot have: changed images, test-time augmentation, or a network of own
   *     layers that is no preset (the property {@code model} takes its file)
   */
  public NetworkTrainer(TrainingPlan plan, int height, int width, int threads) {
    take(plan.network());
    this.height = height;
    this.width = width;
    this.threads = threads;
    optimizer = plan.optimizer().kind().label();
    learningRate = plan.optimizer().learningRate();
    momentum = plan.optimizer().momentum();
    weightDecay = plan.optimizer().weightDecay();
    schedule = plan.schedule().name().label();
    learningRateDecay = plan.schedule().decay().orElse(0.0);
    learningRateStep = plan.schedule().stepEpochs().orElse(0);
    learningRatePatience = plan.schedule().patience().orElse(0);
    warmupEpochs = plan.schedule().warmupEpochs();
    labelSmoothing = plan.refinements().labelSmoothing();
    clipNorm = plan.refinements().clipNorm().orElse(0);
    averageDecay = plan.refinements().averageDecay().orElse(0);
    patience = plan.ending().patience().orElse(0);
    minChange = plan.ending().minChange();
    tolerance = plan.ending().tolerance().orElse(0.0);
    keepLast = plan.ending().keepLast();
    batchSize = plan.batchSize();
    epochs = plan.epochs();
    validationShare = plan.validationShare();
    seed = plan.seed();
    normalization = plan.normalization();
    if (plan.testTimeAugmentation() || !plan.refinements().augmentation().changesNothing()) {
      throw new IllegalArgumentException(
          "augmentation changes images, and Tribuo's examples are none: expected a plan without");
    }
    configure();
  }

  /**
   * A trainer for features that have been scaled, by Tribuo's transformations or before: their
   * values stay what they are, whatever normalization the plan names.
   *
   * @throws IllegalArgumentException as {@link #NetworkTrainer(TrainingPlan, int, int, int)}
   */
  public static NetworkTrainer forTables(TrainingPlan plan) {
    NetworkTrainer trainer = new NetworkTrainer(plan);
    trainer.normalization = RAW;
    return trainer;
  }

  private void take(NetworkChoice network) {
    if (network instanceof HiddenLayers hidden) {
      hiddenUnits = hidden.units().stream().mapToInt(Integer::intValue).toArray();
      activation = hidden.activation().label();
      initializer = hidden.initializer().label();
      dropout = hidden.dropout();
    } else if (network instanceof LayeredModel layered) {
      model =
          Labeled.find(layered.name(), ModelPreset.values())
              .filter(preset -> LayeredModel.of(preset.model()).equals(layered))
              .map(ModelPreset::label)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "expected hidden layers or a preset, got the layers of %s; configure its file as the property model"
                              .formatted(layered.name())));
    }
  }

  /**
   * Checks the properties, and fills in what the optimizer and the schedule decide.
   *
   * @throws PropertyException if one is out of its range, or two contradict each other
   */
  @Override
  public synchronized void postConfig() {
    try {
      configure();
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "", PropertyNames.first(e.getMessage()), e.getMessage());
    }
  }

  private void configure() {
    try {
      fillIn();
      plan = newPlan();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PropertyNames.inText(e.getMessage()), e);
    }
  }

  private void fillIn() {
    TrainingPlan standard = TrainingPlan.standard(OptimizerKind.of(optimizer));
    learningRate = otherwise(learningRate, standard.optimizer().learningRate());
    momentum = otherwise(momentum, standard.optimizer().momentum());
    weightDecay = otherwise(weightDecay, standard.optimizer().weightDecay());
    schedule = schedule.isEmpty() ? standard.schedule().name().label() : schedule;
    batchSize = batchSize == 0 ? standard.batchSize() : batchSize;
    ScheduleChoice filled = scheduleChoice();
    boolean hasAll =
        (learningRateDecay == 0 || filled.decay().isPresent())
            && (learningRateStep == 0 || filled.stepEpochs().isPresent())
            && (learningRatePatience == 0 || filled.patience().isPresent());
    require(
        hasAll,
        "learningRateDecay, learningRateStep and learningRatePatience: the schedule %s has not all of"
                .formatted(schedule)
            + " these that are set; leave out what it has not");
    learningRateDecay = filled.decay().orElse(0.0);
    learningRateStep = filled.stepEpochs().orElse(0);
    learningRatePatience = filled.patience().orElse(0);
  }

  private static double otherwise(double value, double standard) {
    return Double.isNaN(value) ? standard : value;
  }

  private ScheduleChoice scheduleChoice() {
    return new ScheduleChoice(
        scheduleName(),
        learningRateDecay == 0 ? Optional.empty() : Optional.of(learningRateDecay),
        positive(learningRateStep),
        positive(learningRatePatience),
        warmupEpochs);
  }

  private ScheduleName scheduleName() {
    List<String> labels = Arrays.stream(ScheduleName.values()).map(ScheduleName::label).toList();
    require(
        labels.contains(schedule),
        "schedule: expected one of %s, got '%s'".formatted(String.join(", ", labels), schedule));
    return ScheduleName.of(schedule);
  }

  private static Optional<Integer> positive(int count) {
    return count == 0 ? Optional.empty() : Optional.of(count);
  }

  private TrainingPlan newPlan() {
    require(threads >= 0, "threads: expected at least 1, or 0 for all, got " + threads);
    require(
        height >= 0 && width >= 0 && (height == 0) == (width == 0),
        "height and width: expected both of an image, or 0 for both, got %d × %d"
            .formatted(height, width));
    return new TrainingPlan(
        network(),
        new OptimizerChoice(OptimizerKind.of(optimizer), learningRate, momentum, weightDecay),
        scheduleChoice(),
        new Refinements(
            clipNorm == 0 ? OptionalDouble.empty() : OptionalDouble.of(clipNorm),
            labelSmoothing,
            averageDecay == 0 ? OptionalDouble.empty() : OptionalDouble.of(averageDecay)),
        new Ending(
            positive(patience),
            minChange,
            tolerance == 0 ? Optional.empty() : Optional.of(tolerance),
            keepLast),
        batchSize,
        epochs,
        validationShare,
        seed,
        isRaw() ? TrainingPlan.STANDARD.normalization() : normalization,
        false,
        TrainingPlan.STANDARD.scoredImages());
  }

  private boolean isRaw() {
    return normalization.equals(RAW);
  }

  private NetworkChoice network() {
    if (model.isEmpty()) {
      return new HiddenLayers(
          Arrays.stream(hiddenUnits).boxed().toList(),
          Activation.of(activation),
          Initializer.of(initializer),
          dropout);
    }
    require(
        dropout == 0,
        "dropout: the model %s has its own Dropout layers; leave it out".formatted(model));
    Optional<ModelPreset> preset = Labeled.find(model, ModelPreset.values());
    try {
      return LayeredModel.of(
          preset.isPresent() ? preset.get().model() : KerasModel.read(Path.of(model)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "model: expected %s, or a file %s that can be read: %s"
              .formatted(
                  String.join(", ", ModelPreset.labels()), KerasModel.ENDINGS, e.getMessage()),
          e);
    }
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** What a training does, but for the seed of all trainings after the first. */
  public synchronized TrainingPlan plan() {
    return plan;
  }

  @Override
  public NetworkModel train(Dataset<Label> examples) {
    return train(examples, Map.of());
  }

  @Override
  public NetworkModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there is no example, one has no label, there is a single
   *     label, features are not the pixels they should be, a value is no finite number, or too few
   *     examples are left to validate with
   * @throws org.fashionmnist.engine.train.DivergedException if the loss stops being a finite number
   */
  @Override
  public NetworkModel train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    requireExamples(examples);
    TrainingPlan numbered;
    TrainerProvenance provenance;
    synchronized (this) {
      if (invocationCount != INCREMENT_INVOCATION_COUNT) {
        setInvocationCount(invocationCount);
      }
      provenance = getProvenance();
      numbered = plan.withSeed(seed + trainInvocationCount);
      trainInvocationCount++;
    }
    Shape shape = shape(examples);
    List<String> classNames = classNames(examples.getOutputIDInfo());
    try {
      Network network = numbered.network().network(shape, classNames.size());
      NetworkFit.Fitted fitted =
          new NetworkFit(network, numbered, isRaw(), workers()).fit(convert(examples, shape));
      return NetworkModel.of(
          "softmax network " + (model.isEmpty() ? network : model),
          new ModelProvenance(
              NetworkModel.class.getName(),
              OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS),
              examples.getProvenance(),
              provenance,
              runProvenance),
          examples.getFeatureIDMap(),
          examples.getOutputIDInfo(),
          new TrainedModel(
              network, fitted.parameters(), fitted.normalization(), classNames, Map.of()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PropertyNames.inText(e.getMessage()), e);
    }
  }

  private static void requireExamples(Dataset<Label> examples) {
    require(examples.size() > 0, "expected at least one example to learn from");
    long unlabeled = examples.getOutputInfo().getUnknownCount();
    require(
        unlabeled == 0,
        "%,d of %,d examples have no label: expected one for each"
            .formatted(unlabeled, examples.size()));
    require(
        examples.getOutputInfo().size() > 1,
        "expected at least two labels to tell apart, all examples have "
            + examples.getOutputInfo().getDomain());
  }

  private Shape shape(Dataset<Label> examples) {
    return height == 0 ? Shape.of(examples.getFeatureIDMap().size()) : Shape.of(height, width);
  }

  /** The examples in rows of numbers, as they are learned from. */
  TrainingExamples convert(Dataset<Label> examples, Shape shape) {
    if (height > 0) {
      PixelNames pixels = PixelNames.of(shape.size());
      for (var feature : examples.getFeatureIDMap()) {
        require(
            pixels.index(feature.getName()) >= 0,
            "height and width: expected features that are pixels of %d × %d, %s to %s or %s to %s; got %s"
                .formatted(
                    height,
                    width,
                    PixelNames.name(0),
                    PixelNames.name(shape.size() - 1),
                    PixelNames.idxName(0, shape.size()),
                    PixelNames.idxName(shape.size() - 1, shape.size()),
                    feature.getName()));
      }
    }
    return TrainingExamples.of(
        examples, FeaturePositions.of(examples.getFeatureIDMap(), shape.size()), shape.size());
  }

  private static List<String> classNames(ImmutableOutputInfo<Label> labels) {
    List<String> names = new ArrayList<>();
    for (int id = 0; id < labels.size(); id++) {
      names.add(labels.getOutput(id).getLabel());
    }
    return names;
  }

  private int workers() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  @Override
  public synchronized int getInvocationCount() {
    return trainInvocationCount;
  }

  @Override
  public synchronized void setInvocationCount(int invocationCount) {
    require(invocationCount >= 0, "invocationCount: expected at least 0, got " + invocationCount);
    trainInvocationCount = invocationCount;
  }

  @Override
  public synchronized TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }

  @Override
  public String toString() {
    return "NetworkTrainer(" + plan().settings(Integer.MAX_VALUE) + ")";
  }
}
