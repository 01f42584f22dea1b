package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.SurfaceOptions;
import org.fashionmnist.cli.text.SurfaceTable;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.experiment.lesson.SurfaceExperiment;
import org.fashionmnist.result.surface.SurfaceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class SurfaceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private SurfaceOptions race;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    SurfaceExperiment experiment = race.experiment(spec.commandLine());
    Outcome<SurfaceResult> outcome =
        experiment.run(output.create("surface").path(), pictures.style());
    PrintWriter out = spec.commandLine().getOut();
    new SurfaceTable(out).print(outcome.record());
    outcome.files().forEach(file -> out.println("Picture   " + file));
    return ExitCode.OK;
  }
}
