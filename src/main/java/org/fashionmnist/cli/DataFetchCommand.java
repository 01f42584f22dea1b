package org.fashionmnist.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fashion data fetch}: gets the files where they are not here yet. */
@Command(
    name = "fetch",
    description = "Finds the files, or downloads them into data/, and checks them.",
    footer = {
      "",
      "Examples:",
      "  ./fashion data fetch",
      "  ./fashion data fetch --mirror http://localhost:8000/"
    })
final class DataFetchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    Dataset dataset = data.load(spec.commandLine().getErr());
    spec.commandLine()
        .getOut()
        .printf(
            "%,d training and %,d test images from %s%s%n",
            dataset.training().count(),
            dataset.test().count(),
            dataset.provenance().source(),
            RunNarrator.verified(dataset.provenance()));
    return ExitCode.OK;
  }
}
