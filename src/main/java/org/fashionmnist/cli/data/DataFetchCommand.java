package org.fashionmnist.cli.data;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.text.Paragraph;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.result.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class DataFetchCommand extends Subcommand {

  @Mixin private DataOptions data;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    Dataset dataset = data.load(err());
    out()
        .println(
            Paragraph.of(
                "",
                "%s training and %s test images from %s%s"
                    .formatted(
                        Figures.count(dataset.training().count()),
                        Figures.count(dataset.test().count()),
                        dataset.provenance().source(),
                        RunNarrator.verified(dataset.provenance()))));
    return true;
  }
}
