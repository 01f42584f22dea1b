package org.fashionmnist.tribuo;

import com.google.protobuf.Any;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Worker;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.MutableFeatureMap;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.provenance.impl.EmptyTrainerProvenance;

/**
 * A trained network as a Tribuo model.
 *
 * <p>A model that {@link NetworkTrainer} trained knows the features of its data set. Of any other,
 * the feature {@code pixel0042} of an example is the gray level, 0 to 255, of pixel 42, counted row
 * after row; one that is missing is 0. The names of Tribuo's {@code IDXDataSource} are known, too:
 * {@code 042} of 784 pixels. Labels are the class names.
 *
 * <p>{@link #serializeToFile} writes it in Tribuo's protocol buffers, and {@code
 * Model.deserializeFromFile} reads it. Java's serialization is refused; files that earlier versions
 * wrote with it are read.
 */
public final class NetworkModel extends Model<Label> {

  private static final long serialVersionUID = 1L;
  private static final LabelFactory LABELS = new LabelFactory();
  private static final int BATCH_SIZE = 240;

  private final transient TrainedModel model;
  private final transient FeaturePositions positions;

  private NetworkModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> labels,
      TrainedModel model) {
    super(name, provenance, features, labels, true);
    this.model = model;
    this.positions = FeaturePositions.of(features, inputCount(model));
  }

  private static int inputCount(TrainedModel model) {
    return model.network().inputShape().size();
  }

  /** The Tribuo model of a network. */
  public static NetworkModel of(TrainedModel model) {
    String layers = model.network().toString();
    return of(
        "softmax network " + model.provenance().getOrDefault(TrainedModel.NAME, layers),
        provenance(model),
        model);
  }

  static NetworkModel of(String name, ModelProvenance provenance, TrainedModel model) {
    MutableFeatureMap features = new MutableFeatureMap();
    for (int pixel = 0; pixel < inputCount(model); pixel++) {
      features.add(featureName(pixel), 0);
    }
    return of(
        name, provenance, new ImmutableFeatureMap(features), domain(model.classNames()), model);
  }

  /**
   * A model of features and labels that Tribuo has numbered.
   *
   * @throws IllegalArgumentException if there are more features than inputs, or the labels are not
   *     the classes
   */
  static NetworkModel of(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> labels,
      TrainedModel model) {
    List<String> classNames = model.classNames();
    for (int id = 0; id < classNames.size(); id++) {
      Label label = labels.size() == classNames.size() ? labels.getOutput(id) : null;
      if (label == null || !label.getLabel().equals(classNames.get(id))) {
        throw new IllegalArgumentException(
            "expected the labels %s, got %s".formatted(classNames, labels.getDomain()));
      }
    }
    return new NetworkModel(name, provenance, features, labels, model);
  }

  /** The network itself, for what this program does with it: save, evaluate, draw. */
  public TrainedModel trainedModel() {
    return model;
  }

  /**
   * The model in Tribuo's protocol buffers, for {@link #serializeToFile}; the network is in it as
   * the bytes of a {@code model.safetensors}.
   */
  @Override
  public ModelProto serialize() {
    return NetworkProto.of(createDataCarrier(), model);
  }

  /**
   * Reads what {@link #serialize} wrote; Tribuo calls it by its name.
   *
   * @throws IllegalArgumentException if it is of a later version, damaged, or something else
   */
  public static NetworkModel deserializeFromProto(int version, String className, Any message) {
    return NetworkProto.read(version, message);
  }

  private Object writeReplace() throws NotSerializableException {
    throw new NotSerializableException(
        "%s: Java's serialization is not supported; write it with serializeToFile, and read it with Model.deserializeFromFile"
            .formatted(NetworkModel.class.getName()));
  }

  /** Only what was written without {@link #writeReplace} comes here. */
  private Object readResolve() throws InvalidObjectException {
    throw new InvalidObjectException(
        "a NetworkModel of an earlier version, which was written without its network: read"
            + " model.safetensors and write it again");
  }

  /** The name of the feature of a pixel; the order of the names is that of the pixels. */
  public static String featureName(int pixel) {
    return PixelNames.name(pixel);
  }

  /** The labels of a model, numbered as its classes are. */
  static ImmutableOutputInfo<Label> domain(List<String> classNames) {
    Map<Label, Integer> ids = new LinkedHashMap<>();
    classNames.forEach(name -> ids.put(new Label(name), ids.size()));
    return LABELS.constructInfoForExternalModel(ids);
  }

  /** The data set is named, not held: Tribuo asks for an empty one to describe it. */
  private static ModelProvenance provenance(TrainedModel model) {
    OffsetDateTime unknown = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    String description = model.provenance().toString();
    var source = new SimpleDataSourceProvenance(description, unknown, LABELS);
    var dataset = new MutableDataset<>(source, LABELS);
    return new ModelProvenance(
        NetworkModel.class.getName(),
        unknown,
        dataset.getProvenance(),
        new EmptyTrainerProvenance());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no feature of the example is a pixel of the model
   */
  @Override
  public Prediction<Label> predict(Example<Label> example) {
    return predictAll(List.of(example)).get(0);
  }

  /** Whole batches at once; the probabilities are those of one example after the other. */
  @Override
  protected List<Prediction<Label>> innerPredict(Iterable<Example<Label>> examples) {
    List<Prediction<Label>> predictions = new ArrayList<>();
    List<Example<Label>> batch = new ArrayList<>();
    for (Example<Label> example : examples) {
      batch.add(example);
      if (batch.size() == BATCH_SIZE) {
        predictions.addAll(predictAll(batch));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      predictions.addAll(predictAll(batch));
    }
    return predictions;
  }

  private List<Prediction<Label>> predictAll(List<Example<Label>> examples) {
    Workspace workspace = Workspace.forInference(model.network(), examples.size());
    int[] used = new int[examples.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = fill(workspace.input(), i, examples.get(i));
    }
    Kernels kernels = Kernels.get();
    new Pass(model.network(), model.parameters(), workspace, Worker.alone(), kernels).forward();
    Matrix output = workspace.output();
    Matrix probabilities = Matrix.zeros(used.length, output.columns());
    Matrix anyLabels = Matrix.zeros(used.length, 1);
    new SparseCategoricalCrossentropy()
        .evaluate(output, anyLabels, probabilities, new double[used.length], 0, kernels);
    List<Prediction<Label>> predictions = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      predictions.add(prediction(model.classNames(), probabilities, i, used[i], examples.get(i)));
    }
    return predictions;
  }

  /** Writes the inputs of an example, and says how many of its features they are. */
  private int fill(Matrix input, int row, Example<Label> example) {
    int first = input.rowOffset(row);
    Arrays.fill(input.data(), first, first + input.columns(), model.normalization().apply(0));
    int used = 0;
    for (Feature feature : example) {
      int position = positions.index(feature.getName());
      if (position >= 0) {
        input.data()[first + position] = model.normalization().apply((float) feature.getValue());
        used++;
      }
    }
    if (used == 0) {
      throw new IllegalArgumentException(noFeature(example));
    }
    return used;
  }

  private String noFeature(Example<Label> example) {
    int inputs = inputCount(model);
    boolean isOfPixels = positions.index(PixelNames.name(0)) == 0;
    String expected =
        isOfPixels
            ? "named %s to %s, or %s to %s as by IDXDataSource"
                .formatted(
                    featureName(0),
                    featureName(inputs - 1),
                    PixelNames.idxName(0, inputs),
                    PixelNames.idxName(inputs - 1, inputs))
            : "such as %s, of those it was trained with".formatted(featureIDMap.get(0).getName());
    String found =
        example.size() == 0
            ? "none (Tribuo leaves out what is 0, so a black image has no features)"
            : example.iterator().next().getName() + " and %,d more".formatted(example.size() - 1);
    return "expected features %s; the example has %s".formatted(expected, found);
  }

  /** One row of probabilities as a Tribuo prediction of an example. */
  static Prediction<Label> prediction(
      List<String> classNames,
      Matrix probabilities,
      int row,
      int usedFeatures,
      Example<Label> example) {
    Map<String, Label> scores = new LinkedHashMap<>();
    Label best = null;
    for (int c = 0; c < probabilities.columns(); c++) {
      Label label = new Label(classNames.get(c), probabilities.at(row, c));
      scores.put(label.getLabel(), label);
      if (best == null || label.getScore() > best.getScore()) {
        best = label;
      }
    }
    return new Prediction<>(best, scores, usedFeatures, example, true);
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int count) {
    return Map.of(); // Tribuo's answer for models whose features have no weights of their own
  }

  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    return Optional.empty();
  }

  @Override
  protected Model<Label> copy(String newName, ModelProvenance newProvenance) {
    return new NetworkModel(newName, newProvenance, featureIDMap, outputIDInfo, model);
  }
}
