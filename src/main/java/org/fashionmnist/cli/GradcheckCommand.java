package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.GradcheckOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.GradcheckTable;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.experiment.gradcheck.GradientCheckExperiment;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fashion gradcheck}: is back-propagation right? */
@Command(
    name = "gradcheck",
    description = {
      "Checks back-propagation: compares the gradient by each parameter with the slope of the loss,"
          + " measured by moving that parameter a little up and down.",
      "Exit code 1 where they differ. With --break one sees what a mistake looks like."
    },
    sortOptions = false,
    footer = {
      "",
      "What can be wrong in a broken layer (--break LAYER:BUG):",
      "  sign         dW and db have the wrong sign",
      "  derivative   δ = dY: the derivative of the activation is forgotten",
      "  bias_sum     db is the last example's δ, not the sum over the batch",
      "  transposed   δᵀ·X is stored, row by row, where dW = Xᵀ·δ belongs",
      "  handed_down  dX = δ·W reads W as stored, not transposed",
      "  mean         dW and db are sums over the batch, not divided by its size",
      "",
      "Examples:",
      "  ./fashion gradcheck",
      "  ./fashion gradcheck --random --activation tanh --loss mse",
      "  ./fashion gradcheck --break dense.1:derivative",
      "  ./fashion gradcheck --precision float --step 0.01"
    })
final class GradcheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private GradcheckOptions check;

  @Option(names = "--json", description = "Print gradcheck.json instead of the table.")
  private boolean json;

  @Mixin private DataOptions data;
  @Mixin private PictureOptions pictures;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    data.validate(command);
    GradientCheckExperiment experiment = check.experiment(command);
    Path folder = output.create("gradcheck").path();
    Outcome<GradientCheckRecord> outcome =
        experiment.run(
            check.random() ? Optional.empty() : Optional.of(data.load(command.getErr())),
            folder,
            new Execution(CommandText.of(command), 1, pictures.style()));
    GradientCheckRecord record = outcome.record();
    if (json) {
      command.getOut().print(GradientCheckExperiment.json(record));
      command.getOut().flush();
    } else {
      new GradcheckTable(command.getOut())
          .print(record, experiment.describe(record), outcome.files());
    }
    return record.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
