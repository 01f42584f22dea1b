package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.ScoreOptions;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.cli.text.ScoreLessonText;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.experiment.lesson.ScoresExperiment;
import org.fashionmnist.result.lesson.ScoreLesson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fashion lesson scores}: the first exercise, a regression. */
@Command(
    name = "scores",
    description = {
      "Exercise 1: a network of 2 inputs, 3 sigmoid units and 1 sigmoid output learns scores from"
          + " hours of study and sleep, score = 5·study + 2·sleep + 40.",
      "Shows its loss and errors, what it predicts, and the surface it learned beside the true one."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson scores",
      "  ./fashion lesson scores --optimizer adam --lr 0.01 --epochs 200",
      "  ./fashion lesson scores --output linear --loss mae --predict 7,6 --predict 2,8"
    })
final class LessonScoresCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScoreOptions lesson;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    ScoresExperiment experiment = lesson.experiment(command);
    Path folder = output.create("lesson-scores").path();
    ScoreLessonText text = new ScoreLessonText(experiment.settings(), command.getOut());
    text.introduce(experiment.parameterCount());
    Outcome<ScoreLesson> outcome =
        experiment.run(
            folder,
            new Execution(CommandText.of(command), 1, pictures.style()),
            text::epoch,
            new Notes(command.getErr()));
    text.conclude(outcome.record());
    outcome.files().forEach(page -> command.getOut().println("\nReport    " + page));
    return ExitCode.OK;
  }
}
