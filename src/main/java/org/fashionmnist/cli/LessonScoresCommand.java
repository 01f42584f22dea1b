package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.lesson.ScoreOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.ScoreLessonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class LessonScoresCommand extends Subcommand {

  @Mixin private ScoreOptions lesson;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    lesson
        .experiment(command())
        .run(
            output.create("lesson-scores"),
            execution(1, pictures.style()),
            new ScoreLessonText(out(), err()));
    return true;
  }
}
