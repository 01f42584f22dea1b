package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.TestSet;
import org.fashionmnist.engine.nn.Summary;
import org.fashionmnist.experiment.training.RunListener;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.ConfusedPair;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.wording.AugmentationWords;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;
import org.fashionmnist.result.wording.Verdicts;

/** Tells a run as it goes: five short paragraphs, each with what a newcomer needs to know. */
public final class RunNarrator extends Narrator implements RunListener {

  private static final int MOST_CONFUSED = 3;

  private final boolean guided;
  private final Optional<String> expected;
  private Optional<Summary> layers = Optional.empty();
  private TrainingProgress progress;

  /**
   * A narrator.
   *
   * @param guided whether to explain what the numbers mean
   */
  public RunNarrator(PrintWriter out, PrintWriter err, boolean guided) {
    this(out, err, guided, Optional.empty());
  }

  /**
   * A narrator of a training that is known.
   *
   * @param guided whether to explain what the numbers mean
   * @param expected what it comes to, and how long it takes
   */
  public RunNarrator(PrintWriter out, PrintWriter err, boolean guided, Optional<String> expected) {
    super(out, err);
    this.guided = guided;
    this.expected = expected;
  }

  @Override
  public void layered(Summary network) {
    layers = Optional.of(network);
  }

  @Override
  public void begun(RunRecord run, Dataset dataset) {
    loaded(dataset, run.splits().validation());
    defined(run.network(), run.settings());
    training(run.settings(), run.environment());
    progress = new TrainingProgress(err, run.settings().epochs(), run.splits().training());
  }

  /** What a model is measured on. */
  public void measuredOn(TestSet images, TestViews views) {
    told(
        "Data",
        "%s of %s",
        Figures.count(images.images().count(), "test image"),
        images.provenance().dataset());
    told("", "from %s%s", images.provenance().source(), verified(images.provenance()));
    averaged(views);
  }

  private void averaged(TestViews views) {
    if (!views.equals(TestViews.ONE)) {
      told("", "%s", AugmentationWords.averaged(views));
    }
  }

  private void loaded(Dataset dataset, int validationCount) {
    int pixels = dataset.training().pixelCount();
    told(
        "Data",
        "%,d training and %,d test images of %d × %d pixels, %s",
        dataset.training().count(),
        dataset.test().count(),
        dataset.training().height(),
        dataset.training().width(),
        Figures.count(dataset.classNames().size(), "class", "classes"));
    told("", "from %s%s", dataset.provenance().source(), verified(dataset.provenance()));
    if (validationCount > 0) {
      told("", "%,d training images are held out for validation", validationCount);
    }
    explain("Each image is " + pixels + " numbers, its pixels; its label is the class.");
  }

  private void defined(NetworkSummary network, RunSettings settings) {
    told(
        "Network",
        "%s, softmax; %,d parameters",
        new NetworkWords(network).sentence(settings.activation()),
        network.parameterCount());
    layers.ifPresent(summary -> summary.lines().forEach(row -> line("  %s", row)));
    explain("Softmax turns the scores of the last layer into probabilities.");
  }

  private void training(RunSettings settings, Environment environment) {
    told(
        "Training",
        "%s%s, learning rate %s%s, batches of %s",
        Names.optimizer(settings.optimizer()),
        settings.weightDecay() == 0
            ? ""
            : ", weight decay " + Figures.plain(settings.weightDecay()),
        Figures.plain(settings.learningRate()),
        course(settings),
        Figures.count(settings.batchSize()));
    if (settings.warmupEpochs() > 0) {
      told("", "the learning rate grows from 0 in the first %s", epochs(settings.warmupEpochs()));
    }
    List<String> refinements = refinements(settings);
    if (!refinements.isEmpty()) {
      told("", "%s", String.join("; ", refinements));
    }
    averaged(settings.testViews());
    settings
        .scoredImages()
        .ifPresent(count -> told("", "loss and acc are of the first %,d training images", count));
    told(
        "",
        "at most %s; kernels: %s, %s",
        Figures.count(settings.epochs(), "epoch"),
        environment.kernels(),
        Figures.count(environment.threads(), "thread"));
    expected.ifPresent(words -> told("", "%s", words));
    explain("Loss is cross-entropy, lower is better; val_ is on held-out images.");
    out.flush();
  }

  @Override
  public void resumed(History before) {
    told("", "goes on after epoch %d", before.last().epoch());
    out.flush();
    progress.resumed(before);
  }

  @Override
  public void batchEnded(int epoch, int imagesDone, double meanLoss) {
    progress.batchEnded(epoch, imagesDone, meanLoss);
  }

  @Override
  public void epochEnded(EpochMetrics metrics) {
    progress.epochEnded(metrics);
  }

  @Override
  public void followedBy(Path page) {
    line("          %s", fromHere(page));
    told("", "follows the run: open it in a browser");
    out.flush();
  }

  /** What is added to the plain method. */
  private static List<String> refinements(RunSettings settings) {
    List<String> added = new ArrayList<>();
    if (settings.dropout() > 0) {
      added.add("dropout " + Figures.plain(settings.dropout()));
    }
    if (settings.labelSmoothing() > 0) {
      added.add("label smoothing " + Figures.plain(settings.labelSmoothing()));
    }
    settings
        .clipNorm()
        .ifPresent(norm -> added.add("gradients of at most norm " + Figures.plain(norm)));
    settings
        .averageDecay()
        .ifPresent(decay -> added.add("running mean of the weights, " + Figures.plain(decay)));
    settings
        .augmentation()
        .ifPresent(changes -> added.add("images " + AugmentationWords.of(changes)));
    return added;
  }

  /** How the learning rate goes on, to be read after it. */
  private static String course(RunSettings settings) {
    double decay = settings.learningRateDecay().orElse(1.0);
    if (decay == 1 && settings.learningRateDecay().isPresent()) {
      return "";
    }
    return switch (ScheduleName.of(settings.schedule())) {
      case CONSTANT -> "";
      case STEP ->
          " × %s every %s"
              .formatted(Figures.plain(decay), epochs(settings.learningRateStep().orElseThrow()));
      case EXPONENTIAL -> " × %s an epoch".formatted(Figures.plain(decay));
      case COSINE -> " falling to 0 along a cosine";
      case ONE_CYCLE -> " at the top of one cycle";
      case PLATEAU -> " × %s on a plateau".formatted(Figures.plain(decay));
    };
  }

  private static String epochs(int count) {
    return count == 1 ? "epoch" : "%d epochs".formatted(count);
  }

  @Override
  public void trained(String stopReason, int weightsEpoch) {
    progress.finish();
    told("", "%s; kept the weights of epoch %d", stopReason, weightsEpoch);
  }

  @Override
  public void evaluated(Evaluation test, String fingerprint) {
    told("Result", "%s", Verdicts.scores(test));
    for (ConfusedPair pair : test.confusionMatrix().mostConfused(MOST_CONFUSED)) {
      told(
          "",
          "%s taken for %s: %,d of %,d",
          pair.trueClass(),
          pair.predictedClass(),
          pair.count(),
          pair.support());
    }
    Verdicts.withoutImages(test).ifPresent(remark -> told("", "%s", remark));
    told("Weights", "%s", fingerprint);
    explain("The same seed and data give these same weights on every machine.");
  }

  @Override
  public void interrupted(Path folder, boolean resumable) {
    progress.finish();
    if (resumable) {
      line("Go on     ./fashion train --resume %s", asTyped(fromHere(folder)));
    } else {
      told("", "no checkpoint was kept, so a training begins anew");
    }
  }

  /** As a shell takes it. */
  private static String asTyped(Path path) {
    String text = path.toString();
    return text.matches("[\\w./+:~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  @Override
  public void diverged(Path folder) {
    progress.finish();
    line("Report    %s", fromHere(folder));
    told("", "settings and history only");
  }

  /** What can be claimed of files: only the published ones have checksums to compare with. */
  public static String verified(DataProvenance data) {
    return data.sample() || data.dataset().equals("custom") ? "" : ", verified";
  }

  private void explain(String sentence) {
    if (guided) {
      told("", "%s", sentence);
    }
  }
}
