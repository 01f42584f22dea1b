package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.cli.text.SuspectTable;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Dense;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.fashionmnist.storage.SuspectFolder;
import org.fashionmnist.suspect.ConfidentLearning;
import org.fashionmnist.suspect.DuplicateSearch;
import org.fashionmnist.suspect.OutOfFold;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion data suspects}: labels that may be wrong, and images that are there twice. */
@Command(
    name = "suspects",
    description = {
      "Looks for training images that are perhaps labeled wrong, and for images that are there"
          + " twice.",
      "Every training image is predicted by a network that did not see it. Where that is sure of"
          + " another class, the image is a candidate for a look, not a proof: the network may be"
          + " the one that errs."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion data suspects",
      "  ./fashion data suspects --top 100 --name suspects",
      "  ./fashion data suspects --data ~/kmnist --dataset custom"
    })
final class DataSuspectsCommand implements Callable<Integer> {

  private static final int HIDDEN_UNITS = 128;

  @Spec private CommandSpec spec;

  @Option(
      names = "--folds",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "5",
      description =
          "Parts of the training images; each is predicted by a network that learned the others"
              + " (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "5",
      description =
          "Passes of each network over its images; with many, it believes wrong labels (default:"
              + " ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--top",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "40",
      description = "Images to show; suspects.csv has all (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Of folds, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    if (folds < 2) {
      throw new ParameterException(
          spec.commandLine(),
          "--folds: expected a whole number of at least 2, got '%d'".formatted(folds));
    }
    SuspectFolder folder = new SuspectFolder(output.create("suspects").path());
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset = data.load(spec.commandLine().getErr());
    Network network = network(dataset);

    Stopwatch watch = new Stopwatch();
    ImagePredictions predictions = predict(network, dataset);
    LabelSuspects suspects = ConfidentLearning.suspects(predictions);
    double labelSeconds = watch.lapSeconds();
    Duplicates duplicates = DuplicateSearch.of(dataset, compute.threads());
    double duplicateSeconds = watch.lapSeconds();

    folder.write(record(network, dataset, suspects, duplicates));
    folder.write(suspects);
    folder.write(duplicates);
    SuspectTable table = new SuspectTable(out, dataset.classNames());
    table.print(suspects, dataset.training().count(), top);
    table.print(DuplicateCounts.of(duplicates));
    out.println(
        String.format(
            Locale.ROOT,
            "Time      %.1f s for the labels, %.1f s for the duplicates",
            labelSeconds,
            duplicateSeconds));

    SuspectSheets sheets = new SuspectSheets(dataset, pictures);
    List<Path> files = new ArrayList<>(sheets.write(folder.path(), suspects, top));
    files.addAll(sheets.write(folder.path(), duplicates));
    new RunNarrator(out, spec.commandLine().getErr(), false).reported(folder.path(), files);
    return ExitCode.OK;
  }

  private static Network network(Dataset dataset) {
    LabeledImages images = dataset.training();
    return Network.of(
        Shape.of(images.height(), images.width()),
        List.of(
            new Dense(HIDDEN_UNITS, Activation.RELU, Initializer.GLOROT_UNIFORM),
            new Dense(
                dataset.classNames().size(), Activation.IDENTITY, Initializer.GLOROT_UNIFORM)));
  }

  private ImagePredictions predict(Network network, Dataset dataset) {
    PrintWriter err = spec.commandLine().getErr();
    OutOfFold method = new OutOfFold(network, folds, epochs, seed, compute.threads());
    return method.predict(
        dataset.training(),
        dataset.classNames(),
        (fold, accuracy) ->
            err.println(
                String.format(
                    Locale.ROOT,
                    "  fold %d/%d predicted, agrees with %.4f of the labels",
                    fold,
                    folds,
                    accuracy)));
  }

  private SuspectRecord record(
      Network network, Dataset dataset, LabelSuspects suspects, Duplicates duplicates) {
    List<String> names = dataset.classNames();
    int[] counts = dataset.training().countPerLabel(names.size());
    List<SuspectClass> classes = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      int label = c;
      int suspectCount = (int) suspects.suspects().stream().filter(s -> s.label() == label).count();
      classes.add(
          new SuspectClass(names.get(c), counts[c], suspects.thresholds().get(c), suspectCount));
    }
    return new SuspectRecord(
        CommandText.of(spec.commandLine()),
        ThisProcess.version(),
        dataset.provenance(),
        new NetworkSummary(network.sizes(), network.layout().parameterCount()),
        new SuspectSettings(folds, epochs, seed, top),
        suspects.accuracy(),
        suspects.suspects().size(),
        classes,
        suspects.first(top),
        DuplicateCounts.of(duplicates));
  }
}
