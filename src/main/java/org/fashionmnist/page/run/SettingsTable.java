package org.fashionmnist.page.run;

import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.wording.AugmentationWords;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;

/** Everything that another person needs to get the same, and the time it took. */
record SettingsTable(RunRecord run) {

  String markup() {
    Html html = new Html();
    html.open("div", "class", "columns").raw("\n");
    network(html);
    training(html);
    machine(html);
    html.raw("</div>\n");
    data(html);
    return html.toString();
  }

  private void network(Html html) {
    RunSettings settings = run.settings();
    begin(html, "Network");
    if (settings.model().isPresent()) {
      row(html, "Model", settings.model().get().name());
      row(html, "Weights", Figures.count(run.network().parameterCount()));
      row(html, "Output", "softmax, cross-entropy");
    } else {
      hiddenLayers(html, settings);
    }
    row(html, "Normalization", settings.normalization());
    row(html, "Weights kept", run.weightsEpoch().map(e -> "of epoch " + e).orElse("–"));
    end(html);
  }

  private void hiddenLayers(Html html, RunSettings settings) {
    row(
        html,
        "Sizes",
        run.network().sizes().stream().map(String::valueOf).collect(Collectors.joining(" – ")));
    row(html, "Weights", Figures.count(run.network().parameterCount()));
    row(html, "Activation", new NetworkWords(run.network()).activation(settings.activation()));
    row(html, "Output", "softmax, cross-entropy");
    row(html, "Initializer", settings.initializer());
    row(html, "Dropout", offAtZero(settings.dropout()));
  }

  private void training(Html html) {
    RunSettings settings = run.settings();
    begin(html, "Training");
    row(html, "Optimizer", Names.optimizer(settings.optimizer()));
    row(html, "Learning rate", Figures.plain(settings.learningRate()));
    row(html, "Schedule", schedule(settings));
    row(html, "Momentum", offAtZero(settings.momentum()));
    row(html, "Weight decay", offAtZero(settings.weightDecay()));
    row(html, "Label smoothing", offAtZero(settings.labelSmoothing()));
    row(html, "Largest gradient norm", orNone(settings.clipNorm()));
    row(html, "Average of weights", orNone(settings.averageDecay()));
    row(
        html,
        "Training images",
        settings.augmentation().map(AugmentationWords::of).orElse("as they are"));
    row(
        html,
        "A prediction sees",
        settings.testTimeAugmentation().map(AugmentationWords::of).orElse("the image"));
    row(html, "Training scores", "of " + scored(settings));
    row(html, "Batch", Figures.count(settings.batchSize()));
    row(html, "Epochs", "at most " + Figures.count(settings.epochs()));
    row(html, "Patience", settings.patience().map(p -> p + " epochs").orElse("none"));
    row(html, "Ended", run.stopReason());
    row(html, "Seed", String.valueOf(settings.seed()));
    end(html);
  }

  private void machine(Html html) {
    var environment = run.environment();
    begin(html, "Machine and time");
    row(html, "Program", "fashion-mnist " + environment.version());
    row(html, "Java", environment.java() + ", " + environment.vm());
    row(html, "System", environment.os() + ", " + environment.architecture());
    row(html, "Processors", String.valueOf(environment.processors()));
    row(html, "Kernels", environment.kernels());
    row(html, "Threads", String.valueOf(environment.threads()));
    row(html, "Started", run.started());
    row(html, "Loading the data", measured(run.timings().loadSeconds()));
    row(html, "Training", measured(run.timings().trainSeconds()));
    row(html, "Scores after each epoch", measured(run.timings().measureSeconds()));
    row(html, "Test", measured(run.timings().evaluateSeconds()));
    end(html);
  }

  /** Of a training that is followed, or ended early, some parts have not been begun. */
  private static String measured(double seconds) {
    return seconds == 0 ? Figures.NONE : Figures.duration(seconds);
  }

  private void data(Html html) {
    html.element("h3", "Data and checksums");
    html.element(
        "p",
        "%s training, %s validation and %s test images, from %s. The checksums are of the"
                .formatted(
                    Figures.count(run.splits().training()),
                    Figures.count(run.splits().validation()),
                    Figures.count(run.splits().test()),
                    run.data().source())
            + " decompressed files, and of all weights of the network.");
    html.open("dl", "class", "checksums").raw("\n");
    for (DataFile file : run.data().files()) {
      checksum(html, file.name(), file.sha256());
    }
    run.weightsSha256().ifPresent(sha256 -> checksum(html, "weights", sha256));
    html.close("dl");
  }

  private static void checksum(Html html, String name, String sha256) {
    html.open("div").element("dt", name);
    html.open("dd").open("code").text(sha256).raw("</code>").close("dd").close("div");
  }

  /** What training loss and accuracy of an epoch are of. */
  private static String scored(RunSettings settings) {
    return settings
        .scoredImages()
        .map(count -> "the first %s training images".formatted(Figures.count(count)))
        .orElse("all training images");
  }

  private static String schedule(RunSettings settings) {
    String decay =
        settings.learningRateDecay().map(factor -> " × " + Figures.plain(factor)).orElse("");
    String step = settings.learningRateStep().map(n -> " every " + n + " epochs").orElse("");
    String warmup =
        settings.warmupEpochs() == 0 ? "" : ", warm-up of " + settings.warmupEpochs() + " epochs";
    return settings.schedule() + decay + step + warmup;
  }

  private static String offAtZero(double value) {
    return value == 0 ? "none" : Figures.plain(value);
  }

  private static String orNone(Optional<Double> value) {
    return value.map(Figures::plain).orElse("none");
  }

  private static void begin(Html html, String title) {
    html.open("div").element("h3", title).open("table", "class", "facts").open("tbody").raw("\n");
  }

  private static void row(Html html, String name, String value) {
    html.open("tr").element("th", name, "scope", "row").element("td", value).close("tr");
  }

  private static void end(Html html) {
    html.close("tbody").close("table").close("div");
  }
}
