package org.fashionmnist.cli;

import java.util.stream.Collectors;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;

/** What was trained on what, in a line for the pictures. */
final class RunSubtitle {

  private RunSubtitle() {}

  static String of(RunRecord run) {
    return of(run.network(), run.settings(), run.data(), run.splits().training());
  }

  static String of(
      NetworkSummary network, RunSettings settings, DataProvenance data, int trainingCount) {
    return "%s%s, %s, batch %d, seed %d · %s%s, %,d training images"
        .formatted(
            network.sizes().stream().map(String::valueOf).collect(Collectors.joining("-")),
            settings.hidden().isEmpty() ? " linear" : " " + settings.activation(),
            settings.optimizer(),
            settings.batchSize(),
            settings.seed(),
            DatasetKind.ofOptionName(data.dataset()).orElseThrow().displayName(),
            data.sample() ? " (bundled sample only)" : "",
            trainingCount);
  }
}
