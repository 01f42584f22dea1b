package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DashedFiles;
import org.fashionmnist.cli.option.DataValues;
import org.fashionmnist.cli.option.WeightsOptions;
import org.fashionmnist.cli.text.Paragraph;
import org.fashionmnist.cli.text.PredictionTable;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.experiment.prediction.ModelChoice;
import org.fashionmnist.experiment.prediction.PredictionExperiment;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.picture.PictureReader;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.prediction.PicturePredictions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fashion predict}: what a saved model makes of pictures. */
@Command(
    name = "predict",
    preprocessor = DashedFiles.class,
    description = {
      "Says what is in pictures: " + PictureReader.FORMATS + ", of any size.",
      "Each should show one garment on a plain ground, light, dark or transparent. It is made gray,"
          + " cropped and scaled as the images of the data set were; what was done is said, and"
          + " where the ground is not plain. A gray picture that has the model's size and a dark"
          + " background is taken as it is."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion predict docs/photos",
      "  ./fashion predict --model reports/example photos/ bag.png",
      "  ./fashion predict shirt.jpg --save-input seen",
      "  ./fashion predict photos/ --json",
      "  ./fashion predict shirt.jpg --model torch.safetensors --activation relu"
    })
final class PredictCommand extends Subcommand {

  private static final int TOP = 3;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pictures, or folders of pictures (without those of folders in them).")
  private List<Path> files = List.of();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "A model.safetensors, the folder of its run, or an ONNX file (default: that of the newest"
              + " run in reports/, else the example there).")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--all", description = "Show all classes, not just the first three.")
  private boolean all;

  @Option(
      names = "--json",
      description = "Print one JSON document with the probabilities of all classes, nothing else.")
  private boolean json;

  @Option(
      names = "--save-input",
      paramLabel = "DIR",
      description =
          "Also write what the model saw, a PNG of its size for each picture; nothing is replaced.")
  private Optional<Path> saveInput = Optional.empty();

  @Option(
      names = "--classes",
      paramLabel = "NAMES",
      converter = DataValues.ClassNameList.class,
      description =
          "What the classes are called, in label order: names with commas between, or a file with"
              + " a name on each line, or fashion-mnist (default: as the model has them).")
  private Optional<ClassNames> classNames = Optional.empty();

  @Option(
      names = "--tta",
      description =
          "Average over each picture and the views of it that the model was trained with: its mirror"
              + " image, shifts by a pixel. A model that was trained with none gets the mirror image.")
  private boolean testTimeAugmentation;

  @Mixin private WeightsOptions weights;

  @Override
  protected boolean run() throws IOException {
    SavedModel saved =
        SavedModel.read(
            model.isPresent() ? ModelChoice.named(model.get()) : newestModel(),
            weights.description(classNames.map(ClassNames::names)));
    saved.assumed().ifPresent(how -> err().println(Paragraph.of("Note: ", how)));
    TestViews views = saved.views(testTimeAugmentation);
    saved.remark(views).ifPresent(note -> err().println(Paragraph.of("Note: ", note)));
    PredictionTable table =
        new PredictionTable(
            json ? new PrintWriter(Writer.nullWriter()) : out(),
            err(),
            all ? Integer.MAX_VALUE : TOP,
            Main.verbose(command()));
    PicturePredictions said = new PredictionExperiment(saved, views, saveInput).run(files, table);
    if (json) {
      out().print(PredictionExperiment.json(said));
      out().flush();
    }
    return said.failures().isEmpty();
  }

  private static ModelChoice newestModel() throws IOException {
    return ModelChoice.newest(Path.of(System.getProperty("fashionmnist.home", ""), "reports"));
  }
}
