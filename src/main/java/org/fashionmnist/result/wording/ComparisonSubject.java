package org.fashionmnist.result.wording;

import java.util.stream.Collectors;
import org.fashionmnist.result.comparison.Comparison;

/** What a comparison trained on what, in a line. */
public record ComparisonSubject(Comparison comparison) {

  public String text() {
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
}
