package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.lesson.BackpropOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.terminal.Terminal;
import org.fashionmnist.cli.text.BackpropNarrator;
import org.fashionmnist.experiment.lesson.BackpropExperiment;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fashion lesson backprop}: back-propagation with every number. */
@Command(
    name = "backprop",
    description = {
      "Back-propagation, step by step: a tiny network learns one example, and every quantity is"
          + " printed with its formula and its numbers, in the order in which it is computed.",
      "A page in the report's folder draws the network and goes through the phases with buttons and"
          + " arrow keys. All numbers come from the engine that trains the large networks."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson backprop",
      "  ./fashion lesson backprop --hidden 3 --activation tanh --steps 50",
      "  ./fashion lesson backprop --input 0.05,0.1 --target 0.01,0.99 --lr 0.5 --weights"
          + " 0.15,0.2,0.35,0.25,0.3,0.35,0.4,0.45,0.6,0.5,0.55,0.6"
    })
final class LessonBackpropCommand extends Subcommand {

  @Mixin private BackpropOptions lesson;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    BackpropExperiment experiment = lesson.experiment(command());
    RunFolder folder = output.create("backprop");
    try {
      experiment.run(
          folder,
          execution(1, pictures.style()),
          new BackpropNarrator(out(), err(), Terminal.outputGlyphs(), lesson.fullSteps()));
    } catch (ArithmeticException e) {
      throw new IOException(
          "%s; try an --lr below %s or smaller --weights"
              .formatted(e.getMessage(), Figures.plain(experiment.learningRate())),
          e);
    }
    return true;
  }
}
