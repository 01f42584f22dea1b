package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.experiment.ChartPainter;
import org.fashionmnist.experiment.PageFile;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fashion report}: the pictures and the page of a run again, from its records. */
@Command(
    name = "report",
    description = {
      "Draws the pictures and the page of a run or a comparison again, without training. It replaces"
          + " those in its folder, and nothing else.",
      "Several runs are shown side by side in a new folder: what differs, and whether the"
          + " difference is more than the noise of the test set. Where they differ by their seed"
          + " alone, it shows which test images all of them miss and which only some."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion report reports/example",
      "  ./fashion report reports/momentum reports/adam --name both",
      "  ./fashion report reports/seed-1 reports/seed-2 reports/seed-3",
      "  ./fashion report reports/kmnist --data ~/kmnist"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = {
        "The folder of a run or a comparison, such as reports/example.",
        "Of several runs a new folder is made that shows them side by side."
      })
  private List<Path> folders;

  @Mixin private DataOptions data;
  @Mixin private PictureOptions pictures;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + ": no such folder; expected the folder of a run");
      }
    }
    if (folders.size() > 1) {
      return sideBySide();
    }
    Path folder = folders.get(0);
    return Files.exists(folder.resolve(ComparisonFolder.COMPARISON_JSON))
        ? ofComparison(folder)
        : ofRun(folder);
  }

  private int sideBySide() throws IOException {
    SideBySideReport report = new SideBySideReport(folders);
    Optional<IntFunction<GrayImage>> images = report.imagesNeeded().flatMap(this::testImages);
    report.write(
        output.create("side-by-side"),
        images,
        pictures,
        spec.commandLine().getOut(),
        spec.commandLine().getErr());
    return ExitCode.OK;
  }

  /** The test images that runs used; empty, with a note, where they cannot be had. */
  private Optional<IntFunction<GrayImage>> testImages(DataProvenance used) {
    try {
      return Optional.of(data.loadAgain(used, spec.commandLine()).test()::grayImage);
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println("Note: " + e.getMessage() + "; the report is without the images themselves");
      return Optional.empty();
    }
  }

  private int ofComparison(Path folder) throws IOException {
    Comparison comparison = new ComparisonFolder(folder).readComparison();
    narrator()
        .reported(
            folder,
            new ComparisonReporter(
                    comparison, pictures.style(), new Notes(spec.commandLine().getErr()))
                .write(folder));
    return ExitCode.OK;
  }

  private RunNarrator narrator() {
    return new RunNarrator(spec.commandLine().getOut(), spec.commandLine().getErr(), false);
  }

  private int ofRun(Path folder) throws IOException {
    requireRecords(folder);
    RunFolder files = new RunFolder(folder);
    RunRecord run = files.readRun();
    History history = files.readHistory();
    Evaluation test = files.readEvaluation();
    ImagePredictions predictions = files.readPredictions(test.confusionMatrix().classNames());
    TrainedModel model = ModelFile.read(files.modelPath());
    requireAgreement(folder, run, test, predictions, model);
    Dataset dataset = data.loadAgain(run.data(), spec.commandLine());

    ChartPainter painter = new ChartPainter(pictures.style(), RunSubtitle.of(run));
    painter.draw(history);
    painter.draw(files.readLayers());
    painter.draw(test);
    painter.draw(predictions, dataset.test()::grayImage);
    painter.draw(files.readCalibration());
    painter.draw(model.firstLayerWeights());
    List<Path> written =
        new RunReporter(run, history, test, predictions, dataset.test(), model)
            .write(new PageFile(folder), painter, narrator());
    narrator().reported(folder, written);
    return ExitCode.OK;
  }

  private static void requireRecords(Path folder) throws IOException {
    for (String name :
        List.of(
            RunFolder.RUN,
            RunFolder.HISTORY_JSON,
            RunFolder.METRICS,
            RunFolder.PREDICTIONS,
            RunFolder.CALIBRATION,
            RunFolder.LAYERS_JSON,
            RunFolder.MODEL)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IOException(
            "%s has no %s; expected the folder of a run that was completed by this program"
                .formatted(folder, name));
      }
    }
  }

  /** Records of one run tell the same; a file from another run would make a page that lies. */
  private static void requireAgreement(
      Path folder, RunRecord run, Evaluation test, ImagePredictions predictions, TrainedModel model)
      throws IOException {
    String weights = WeightsFingerprint.of(model.parameters());
    if (!weights.equals(run.weightsSha256().orElse(""))) {
      throw disagreement(folder, RunFolder.MODEL, RunFolder.RUN);
    }
    if (!model.classNames().equals(test.confusionMatrix().classNames())) {
      throw disagreement(folder, RunFolder.METRICS, RunFolder.MODEL);
    }
    if (!ConfusionMatrix.of(predictions).equals(test.confusionMatrix())) {
      throw disagreement(folder, RunFolder.PREDICTIONS, RunFolder.METRICS);
    }
  }

  private static IOException disagreement(Path folder, String name, String other) {
    return new IOException(
        "%s is not of the same run as %s; put back the files of one run, or train again"
            .formatted(folder.resolve(name), other));
  }
}
