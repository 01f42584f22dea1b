package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.lesson.FaultOptions;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.FaultLines;
import org.fashionmnist.experiment.lesson.FaultsExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fashion lesson faults}: trainings that go wrong, beside the same without the fault. */
@Command(
    name = "faults",
    description = {
      "Trains with one fault each, and draws what it leaves beside the same training without it.",
      "With --quiz the pictures are a question sheet: index.html tells nothing, answers.html all."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson faults",
      "  ./fashion lesson faults --only rate-too-high,zero-weights",
      "  ./fashion lesson faults --quiz --seed 7"
    })
final class LessonFaultsCommand extends Subcommand {

  @Mixin private FaultOptions faults;
  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    RunFolder folder = output.create("lesson-faults");
    FaultsExperiment experiment = faults.experiment();
    experiment.run(
        data.load(err()),
        folder,
        execution(compute.threads(), pictures.style()),
        new FaultLines(out(), err(), experiment.quiz()));
    return true;
  }
}
