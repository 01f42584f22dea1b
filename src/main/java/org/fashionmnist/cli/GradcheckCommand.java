package org.fashionmnist.cli;

import java.io.IOException;
import java.util.Optional;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.GradcheckOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.GradcheckTable;
import org.fashionmnist.experiment.gradcheck.GradcheckListener;
import org.fashionmnist.experiment.gradcheck.GradientCheckExperiment;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      "  ./fashion gradcheck --model lenet",
      "  ./fashion gradcheck --break dense.1:derivative",
      "  ./fashion gradcheck --precision float --step 0.01"
    })
final class GradcheckCommand extends Subcommand {

  @Mixin private GradcheckOptions check;

  @Option(names = "--json", description = "Print gradcheck.json instead of the table.")
  private boolean json;

  @Mixin private DataOptions data;
  @Mixin private PictureOptions pictures;
  @Mixin private OutputOptions output;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    GradientCheckExperiment experiment = check.experiment(command());
    RunFolder folder = output.create("gradcheck");
    GradcheckTable table = new GradcheckTable(out(), err());
    GradientCheckRecord record =
        experiment.run(
            check.random() ? Optional.empty() : Optional.of(data.load(err())),
            folder,
            execution(1, pictures.style()),
            json ? new GradcheckListener() {} : table);
    if (json) {
      out().print(GradientCheckExperiment.json(record));
      out().flush();
    } else {
      table.verdict(record);
    }
    return record.passed();
  }
}
