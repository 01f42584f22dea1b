package org.fashionmnist.experiment.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.baseline.Baseline;
import org.fashionmnist.baseline.Measurement;
import org.fashionmnist.baseline.TribuoBaselines;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.experiment.training.TrainedRun;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.baseline.BaselineRecord;
import org.fashionmnist.result.baseline.BaselineResult;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.baseline.BaselineFolder;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Other methods on the data of a network, beside our linear softmax and our standard network, or
 * beside runs that are there.
 *
 * @param baselines to run, in this order
 * @param images the most to learn from, the first of the training images; empty for as many as each
 *     method can learn from in a minute or two
 * @param runs folders of trainings that take the place of our two networks
 * @param seed of all methods that have one
 */
public record BaselineExperiment(
    List<Baseline> baselines, Optional<Integer> images, List<Path> runs, long seed) {

  /** Seconds of a training image in ten epochs of a small network, about. */
  private static final double NETWORK_COST = 5e-5;

  private static final List<String> NETWORKS = List.of("Linear softmax", "Network, 128 units");

  /**
   * Checks what is chosen.
   *
   * @throws IllegalArgumentException if there is nothing to run, or no image to learn from; it
   *     names the option
   */
  public BaselineExperiment {
    baselines = List.copyOf(baselines);
    runs = List.copyOf(runs);
    if (baselines.isEmpty()) {
      throw new IllegalArgumentException(
          "--methods: expected at least one of " + String.join(", ", Baseline.labels()));
    }
    images.ifPresent(
        count -> {
          if (count < 1) {
            throw new IllegalArgumentException("--images: expected at least 1, got " + count);
          }
        });
  }

  /**
   * Trains and tests all, and writes the record and the page.
   *
   * @throws IllegalArgumentException if there are fewer images than asked for, or one is black
   * @throws IOException if a run is not complete, or of other data
   */
  public BaselineRecord run(
      Dataset dataset, RunFolder folder, Execution execution, BaselineListener listener)
      throws IOException {
    List<BaselineResult> results = new ArrayList<>();
    for (Path run : runs) {
      results.add(ofRun(run, dataset));
    }
    int all = dataset.training().count();
    if (images.orElse(0) > all) {
      throw new IllegalArgumentException(
          "--images: expected at most the %,d training images there are, got %,d"
              .formatted(all, images.get()));
    }
    boolean ownNetworks = runs.isEmpty();
    double networkSeconds = NETWORK_COST * images.orElse(all);
    listener.begun(
        baselines.size() + (ownNetworks ? NETWORKS.size() : 0),
        dataset.test().count(),
        baselines.stream().mapToDouble(b -> expectedSeconds(b, dataset)).sum()
            + (ownNetworks ? NETWORKS.size() * networkSeconds : 0));
    TribuoBaselines tribuo = new TribuoBaselines(dataset.test(), dataset.classNames());
    for (int i = 0; ownNetworks && i < NETWORKS.size(); i++) {
      listener.begun(NETWORKS.get(i), images.orElse(all), networkSeconds);
      NetworkChoice network = i == 0 ? NetworkChoice.ofHidden() : NetworkChoice.STANDARD;
      results.add(
          ofNetwork(
              NETWORKS.get(i),
              network,
              dataset,
              first(dataset.training(), images.orElse(all)),
              execution.threads()));
    }
    for (Baseline baseline : baselines) {
      int count = imageCount(baseline, all);
      listener.begun(baseline.title(), count, expectedSeconds(baseline, dataset));
      results.add(
          tribuo.run(baseline, first(dataset.training(), count), seed, execution.threads()));
    }
    BaselineRecord record =
        new BaselineRecord(
            execution.command(),
            dataset.provenance(),
            ThisProcess.environment(execution.threads()),
            seed,
            results);
    SafeFolder kept =
        SafeFolder.write(folder.path(), path -> new BaselineFolder(path).write(record));
    listener.recorded(record);
    kept.report(path -> new BaselineReporter(listener).write(path, record));
    return record;
  }

  private int imageCount(Baseline baseline, int all) {
    return images.orElse(Math.min(baseline.mostImages(), all));
  }

  private double expectedSeconds(Baseline baseline, Dataset dataset) {
    return baseline.expectedSeconds(
        imageCount(baseline, dataset.training().count()), dataset.test().count());
  }

  private static LabeledImages first(LabeledImages all, int count) {
    return all.subset(IntStream.range(0, count).toArray());
  }

  private BaselineResult ofNetwork(
      String name, NetworkChoice choice, Dataset dataset, LabeledImages training, int threads) {
    TrainingPlan plan = TrainingPlan.STANDARD.withNetwork(choice).withSeed(seed);
    Network network = choice.network(training, dataset.classNames().size());
    return Measurement.of(
        name,
        "%s; Adam, rate 0.001, 10 epochs".formatted(network),
        training.count(),
        dataset.test().count(),
        () -> model(plan, network, dataset.classNames(), training, threads),
        model ->
            (int)
                Math.round(
                    model.predict(dataset.test(), threads).scores(dataset.test()).accuracy()
                        * dataset.test().count()));
  }

  private static TrainedModel model(
      TrainingPlan plan,
      Network network,
      List<String> classNames,
      LabeledImages training,
      int threads) {
    StratifiedSplit split = StratifiedSplit.of(training, plan.validationShare(), plan.seed());
    Normalization normalization = plan.normalization(split.training());
    var result =
        new Trainer(network, plan.trainingSettings(), Kernels.get(), threads)
            .fit(split.training(), split.validation(), normalization, List.of());
    return new TrainedModel(network, result.parameters(), normalization, classNames, Map.of());
  }

  private static BaselineResult ofRun(Path path, Dataset dataset) throws IOException {
    TrainedRun run = TrainedRun.read(new RunFolder(path));
    RunRecord record = run.record();
    if (!record.data().files().equals(dataset.provenance().files())) {
      throw new IOException(
          "%s was trained on other data; name the folder of that data with --data, or leave it out"
              .formatted(path));
    }
    ConfusionMatrix matrix = run.test().confusionMatrix();
    int correct = 0;
    for (int c = 0; c < matrix.classNames().size(); c++) {
      correct += matrix.count(c, c);
    }
    return new BaselineResult(
        FolderName.of(path),
        "%s; %s".formatted(run.model().network(), record.command()),
        record.splits().training() + record.splits().validation(),
        correct,
        record.splits().test(),
        record.timings().trainSeconds(),
        record.timings().evaluateSeconds(),
        Optional.empty());
  }
}
