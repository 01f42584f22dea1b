package org.fashionmnist.experiment.training;

import java.util.stream.Collectors;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;

/** What was trained on what, in a line for the pictures. */
final class RunSubtitle {

  private RunSubtitle() {}

  static String of(RunRecord run) {
    RunSettings settings = run.settings();
    DataProvenance data = run.data();
    return "%s%s, %s, batch %d, seed %d · %s%s, %,d training images"
        .formatted(
            run.network().sizes().stream().map(String::valueOf).collect(Collectors.joining("-")),
            settings.hidden().isEmpty() ? " linear" : " " + settings.activation(),
            settings.optimizer(),
            settings.batchSize(),
            settings.seed(),
            DatasetKind.ofOptionName(data.dataset()).orElseThrow().displayName(),
            data.sample() ? " (bundled sample only)" : "",
            run.splits().training());
  }
}
