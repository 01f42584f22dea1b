package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.experiment.LayeredModel;
import org.fashionmnist.experiment.NetworkChoice;
import picocli.CommandLine.Option;

/** The option of a network for commands that let nothing else of it be chosen. */
public final class ModelOption {

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      converter = ModelName.class,
      description = ModelName.DESCRIPTION + " (default: a hidden layer of 128 units).")
  private Optional<LayeredModel> model = Optional.empty();

  public NetworkChoice choice() {
    return model.isPresent() ? model.get() : NetworkChoice.STANDARD;
  }
}
