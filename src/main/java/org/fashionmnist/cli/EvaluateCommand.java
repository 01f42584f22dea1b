package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NewFile;
import org.fashionmnist.cli.option.WeightsOptions;
import org.fashionmnist.cli.text.ClassMetricsTable;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.TestSet;
import org.fashionmnist.experiment.prediction.ModelChoice;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fashion evaluate}: a saved model on the test images. */
@Command(
    name = "evaluate",
    description = {
      "Evaluates a saved model on test images, class by class.",
      "The test files are all that --data needs to have; their classes are told by their names, or"
          + " by their numbers where they have none."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion evaluate reports/example/model.safetensors",
      "  ./fashion evaluate reports/example/model.safetensors --json metrics.json",
      "  ./fashion evaluate reports/mine --data other-images",
      "  ./fashion evaluate torch.safetensors --activation relu",
      "  ./fashion evaluate torch.onnx --normalization 0.286,0.353"
    })
final class EvaluateCommand extends Subcommand {

  @Parameters(
      paramLabel = "MODEL",
      description = "A model.safetensors, the folder of its run, or an ONNX file.")
  private Path model;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the metrics to a new file, in the form of metrics.json.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--tta",
      description =
          "Average over each image and the views of it that the model was trained with: its mirror"
              + " image, shifts by a pixel. A model that was trained with none gets the mirror image.")
  private boolean testTimeAugmentation;

  @Mixin private DataOptions data;
  @Mixin private WeightsOptions weights;
  @Mixin private ComputeOptions compute;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    if (json.isPresent()) {
      NewFile.require(json.get());
    }
    SavedModel saved =
        SavedModel.read(ModelChoice.named(model), weights.description(Optional.empty()));
    TestSet images = data.loadTestSet(err());
    TestViews views = saved.views(testTimeAugmentation);
    SavedModel.TestResult result = saved.evaluate(images, views, compute.threads());
    Evaluation test = result.evaluation();
    RunNarrator narrator = new RunNarrator(out(), err(), false);
    saved.assumed().ifPresent(narrator::noted);
    saved.remark(images).ifPresent(narrator::noted);
    saved.remark(views).ifPresent(narrator::noted);
    out().println("Model     " + saved.choice().file());
    out().println("          " + saved.network());
    narrator.measuredOn(images, views);
    narrator.evaluated(test, saved.weightsSha256());
    ClassMetricsTable.print(test, out());
    if (json.isPresent()) {
      RunFolder.writeMetrics(json.get(), test, result.curves(), views);
    }
    return true;
  }
}
