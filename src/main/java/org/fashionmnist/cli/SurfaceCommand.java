package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.SurfaceOptions;
import org.fashionmnist.cli.text.SurfaceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fashion surface}: optimizers on a function of two variables. */
@Command(
    name = "surface",
    description = {
      "Lets optimizers race down a function of two variables, and draws their ways on a map.",
      "It needs no data and takes a second. The rates were chosen so that each optimizer shows"
          + " its manner; the race is to be looked at, and decides nothing about networks."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion surface",
      "  ./fashion surface --surface beale --steps 500",
      "  ./fashion surface --surface ravine --optimizers sgd,momentum --lr sgd=0.051"
    })
final class SurfaceCommand extends Subcommand {

  @Mixin private SurfaceOptions race;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    race.experiment(command())
        .run(
            output.create("surface"),
            execution(1, pictures.style()),
            new SurfaceTable(out(), err()));
    return true;
  }
}
