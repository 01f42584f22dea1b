package org.fashionmnist.report.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MethodWords;
import org.fashionmnist.result.wording.Names;

/** The words under the titles of a comparison's pictures. */
record ComparisonCaption(Comparison comparison) {

  /** What was trained on what, in a line. */
  String text() {
    var settings = comparison.settings();
    String sizes =
        comparison.network().sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    return "%s %s, batch %d, %s, %s · %s%s"
        .formatted(
            sizes,
            settings.hidden().isEmpty() ? "linear" : settings.activation(),
            settings.batchSize(),
            Figures.count(settings.epochs(), "epoch"),
            new MethodWords(settings).shortSchedule(),
            Names.dataset(comparison.data()),
            comparison.status().equals("completed") ? "" : " · " + comparison.status());
  }

  /** {@link #text} and those who are not in the picture. */
  String textWithout(List<ComparedOptimizer> missing) {
    if (missing.isEmpty()) {
      return text();
    }
    String names = missing.stream().map(ComparedOptimizer::name).collect(Collectors.joining(", "));
    return text() + " · without a result: " + names;
  }
}
