package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.FaultOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.FaultLines;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.lesson.FaultsExperiment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class LessonFaultsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private FaultOptions faults;
  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    data.validate(command);
    Path folder = output.create("lesson-faults").path();
    PrintWriter out = command.getOut();
    FaultsExperiment experiment = faults.experiment();
    List<Path> pages =
        experiment
            .run(
                data.load(command.getErr()),
                folder,
                new Execution(CommandText.of(command), compute.threads(), pictures.style()),
                experiment.quiz() ? fault -> {} : new FaultLines(out))
            .files();
    if (experiment.quiz()) {
      out.println("Questions " + pages.get(0));
      out.println("Answers   " + pages.get(1));
    } else {
      out.println("Page      " + pages.get(0));
    }
    return ExitCode.OK;
  }
}
