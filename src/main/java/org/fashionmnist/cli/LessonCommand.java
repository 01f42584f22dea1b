package org.fashionmnist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion lesson}: what happens in a training, shown with small numbers. */
@Command(
    name = "lesson",
    description = {
      "Shows how learning works, on examples small enough to follow every number.",
      "docs/lesson.md leads through all of them."
    },
    subcommands = {
      LessonBackpropCommand.class,
      LessonConvolutionCommand.class,
      LessonScoresCommand.class,
      LessonBatchSizeCommand.class,
      LessonFaultsCommand.class
    },
    footer = {"", "Start with:  ./fashion lesson backprop"})
final class LessonCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a lesson is needed: " + String.join(", ", spec.subcommands().keySet()));
  }
}
