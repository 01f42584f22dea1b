package org.fashionmnist.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fashion lesson}: the parts of the course. */
@Command(
    name = "lesson",
    description =
        "The course on back-propagation, a command a lesson; docs/lesson.md leads through.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {LessonScoresCommand.class})
final class LessonCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Says which lessons there are. */
  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
    out.flush();
  }
}
