package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fashionmnist.cli.option.DataValues;
import org.fashionmnist.cli.option.NetworkOptions;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.Summary;
import org.fashionmnist.experiment.prediction.ModelChoice;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.plan.NetworkChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code fashion summary}: the layers of a network. */
@Command(
    name = "summary",
    description = {
      "Lists the layers of a network with the shapes of their outputs and the numbers they learn, as"
          + " Keras's summary does: of one that could be trained, or of a saved model."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion summary --model lenet",
      "  ./fashion summary --hidden 256,128",
      "  ./fashion summary reports/example"
    })
final class SummaryCommand extends Subcommand {

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..1",
      description = "A model.safetensors, the folder of its run, or an ONNX file.")
  private Optional<Path> saved = Optional.empty();

  @Mixin private NetworkOptions network;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      converter = DataValues.Size.class,
      description = "Of the images, such as 20x30 (default: 28).")
  private Optional<ImageSize> size = Optional.empty();

  @Option(
      names = "--classes",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "That are told apart (default: ${DEFAULT-VALUE}).")
  private int classes;

  @Override
  boolean run() throws IOException {
    if (saved.isPresent()) {
      refuseOptions();
      SavedModel model = SavedModel.read(ModelChoice.named(saved.get()));
      print(model.network(), model.summary());
      return true;
    }
    ImageSize images = size.orElse(ImageSize.STANDARD);
    try {
      NetworkChoice choice = network.choice(0);
      var built = choice.network(Shape.of(images.height(), images.width()), classes);
      String name = choice.summary(built).model().map(n -> n + ", ").orElse("");
      print(name + built, built.summary());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command(), e.getMessage(), e);
    }
    return true;
  }

  private void refuseOptions() {
    for (OptionSpec option : command().getParseResult().matchedOptions()) {
      if (!option.longestName().equals("--verbose")) {
        throw new ParameterException(
            command(),
            "a saved model has its layers: leave out %s, or the model"
                .formatted(option.longestName()));
      }
    }
  }

  private void print(String name, Summary layers) {
    out().println("Network   " + name + ", softmax");
    layers.lines().forEach(line -> out().println("  " + line));
  }
}
