package org.fashionmnist.cli.option;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.storage.model.WeightsDescription;
import picocli.CommandLine.Option;

/** The options that describe weights of another program, whose file does not. */
public final class WeightsOptions {

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = NetworkValues.HiddenUnits.class,
      description =
          "Of weights without a description (safetensors of PyTorch): units of the hidden layers,"
              + " compared with the file.")
  private Optional<NetworkValues.HiddenUnits.Sizes> hidden = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "Of such weights: the activation of the hidden layers.")
  private Optional<Activation> activation = Optional.empty();

  @Option(
      names = "--normalization",
      paramLabel = "NAME",
      converter = NetworkValues.KnownNormalization.class,
      description =
          "Of such weights, or an ONNX file, what was done to the pixels: unit (0 to 1), raw (0 to 255), or the mean"
              + " and deviation of the unit ones, for example 0.286,0.353 (default: unit).")
  private Optional<Normalization> normalization = Optional.empty();

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      converter = DataValues.Size.class,
      description =
          "Of such weights, or an ONNX file that does not say it: the size of their images, such as"
              + " 20x30 (default: square).")
  private Optional<ImageSize> size = Optional.empty();

  /**
   * What they say.
   *
   * @param classNames in label order, if a user named them
   */
  public WeightsDescription description(Optional<List<String>> classNames) {
    return new WeightsDescription(
        hidden.map(NetworkValues.HiddenUnits.Sizes::units),
        activation,
        classNames,
        normalization,
        size.map(s -> Shape.of(s.height(), s.width())));
  }
}
