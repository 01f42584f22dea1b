package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fashionmnist.data.Dataset;
import org.fashionmnist.model.ModelFile;
import org.fashionmnist.model.TrainedModel;
import org.fashionmnist.model.WeightsFingerprint;
import org.fashionmnist.result.ConfusionMatrix;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.History;
import org.fashionmnist.result.ImagePredictions;
import org.fashionmnist.result.RunRecord;
import org.fashionmnist.run.RunFolder;
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
      "Draws the pictures and the page of a run again, from its records, without training.",
      "It replaces those in the run's folder, and nothing else."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion report reports/example",
      "  ./fashion report reports/kmnist --data ~/kmnist"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of a run, such as reports/example.")
  private Path folder;

  @Mixin private DataOptions data;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    requireRecords();
    RunFolder files = new RunFolder(folder);
    RunRecord run = files.readRun();
    History history = files.readHistory();
    Evaluation test = files.readEvaluation();
    ImagePredictions predictions = files.readPredictions(test.confusionMatrix().classNames());
    TrainedModel model = ModelFile.read(files.modelPath());
    requireAgreement(run, test, predictions, model);
    Dataset dataset = data.loadAgain(run.data(), spec.commandLine());

    ChartPainter painter = new ChartPainter(RunSubtitle.of(run));
    painter.draw(history);
    painter.draw(test);
    List<Path> written =
        new RunReporter(run, history, test, predictions, dataset.test(), model)
            .write(folder, painter);
    new RunNarrator(spec.commandLine().getOut(), spec.commandLine().getErr(), false)
        .reported(folder, written);
    return ExitCode.OK;
  }

  private void requireRecords() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder; expected the folder of a run");
    }
    for (String name :
        List.of(
            RunFolder.RUN,
            RunFolder.HISTORY_JSON,
            RunFolder.METRICS,
            RunFolder.PREDICTIONS,
            RunFolder.MODEL)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IOException(
            "%s has no %s; expected the folder of a run that was completed by this program"
                .formatted(folder, name));
      }
    }
  }

  /** Records of one run tell the same; a file from another run would make a page that lies. */
  private void requireAgreement(
      RunRecord run, Evaluation test, ImagePredictions predictions, TrainedModel model)
      throws IOException {
    String weights = WeightsFingerprint.of(model.parameters());
    if (!weights.equals(run.weightsSha256().orElse(""))) {
      throw disagreement(RunFolder.MODEL, RunFolder.RUN);
    }
    if (!model.classNames().equals(test.confusionMatrix().classNames())) {
      throw disagreement(RunFolder.METRICS, RunFolder.MODEL);
    }
    if (!ConfusionMatrix.of(predictions).equals(test.confusionMatrix())) {
      throw disagreement(RunFolder.PREDICTIONS, RunFolder.METRICS);
    }
  }

  private IOException disagreement(String name, String other) {
    return new IOException(
        "%s is not of the same run as %s; put back the files of one run, or train again"
            .formatted(folder.resolve(name), other));
  }
}
