package org.fashionmnist.tribuo;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.InvalidObjectException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.provenance.impl.EmptyTrainerProvenance;

/**
 * A trained network as a Tribuo model.
 *
 * <p>The feature {@code pixel0042} of an example is the gray level, 0 to 255, of pixel 42, counted
 * row after row; one that is missing is 0. The names of Tribuo's {@code IDXDataSource} are known,
 * too: {@code 042} of 784 pixels. Labels are the class names.
 *
 * <p>Java's serialization keeps the network. Tribuo's protocol buffers have no place for one, so
 * {@link #serialize} is not supported.
 */
public final class NetworkModel extends Model<Label> {

  private static final long serialVersionUID = 1L;
  private static final LabelFactory LABELS = new LabelFactory();

  private final transient TrainedModel model;
  private final transient PixelNames pixels;

  private NetworkModel(
      String name, ModelProvenance provenance, ImmutableFeatureMap features, TrainedModel model) {
    super(name, provenance, features, domain(model.classNames()), true);
    this.model = model;
    this.pixels = PixelNames.of(model.network().inputShape().size());
  }

  /** The Tribuo model of a network. */
  public static NetworkModel of(TrainedModel model) {
    return of("softmax network " + model.network(), provenance(model), model);
  }

  static NetworkModel of(String name, ModelProvenance provenance, TrainedModel model) {
    MutableFeatureMap features = new MutableFeatureMap();
    for (int pixel = 0; pixel < model.network().inputShape().size(); pixel++) {
      features.add(featureName(pixel), 0);
    }
    return new NetworkModel(name, provenance, new ImmutableFeatureMap(features), model);
  }

  private Object writeReplace() {
    return SerializedNetwork.of(name, provenance, model);
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
    Workspace workspace = Workspace.forInference(model.network(), 1);
    Matrix input = workspace.input();
    for (int pixel = 0; pixel < input.columns(); pixel++) {
      input.data()[pixel] = model.normalization().apply(0);
    }
    int used = 0;
    for (Feature feature : example) {
      int pixel = pixels.index(feature.getName());
      if (pixel >= 0) {
        input.data()[pixel] = model.normalization().apply((float) feature.getValue());
        used++;
      }
    }
    if (used == 0) {
      throw new IllegalArgumentException(noPixels(example, input.columns()));
    }
    Kernels kernels = Kernels.get();
    new Pass(model.network(), model.parameters(), workspace, Worker.alone(), kernels).forward();
    Matrix output = workspace.output();
    Matrix probabilities = Matrix.zeros(1, output.columns());
    Matrix anyLabel = Matrix.zeros(1, 1);
    new SparseCategoricalCrossentropy()
        .evaluate(output, anyLabel, probabilities, new double[1], 0, kernels);
    return prediction(model.classNames(), probabilities, 0, used, example);
  }

  private static String noPixels(Example<Label> example, int pixelCount) {
    String found =
        example.size() == 0
            ? "none (Tribuo leaves out what is 0, so a black image has no features)"
            : example.iterator().next().getName() + " and %,d more".formatted(example.size() - 1);
    return "expected features named %s to %s, or %s to %s as by IDXDataSource; the example has %s"
        .formatted(
            featureName(0),
            featureName(pixelCount - 1),
            PixelNames.idxName(0, pixelCount),
            PixelNames.idxName(pixelCount - 1, pixelCount),
            found);
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
    return new NetworkModel(newName, newProvenance, featureIDMap, model);
  }
}
