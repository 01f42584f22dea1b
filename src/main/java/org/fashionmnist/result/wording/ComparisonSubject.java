package org.fashionmnist.result.wording;

import org.fashionmnist.result.comparison.Comparison;

/** What a comparison trained on what, in a line. */
public record ComparisonSubject(Comparison comparison) {

  public String text() {
    var settings = comparison.settings();
    return "%s, batch %d, %s, %s · %s%s"
        .formatted(
            new NetworkWords(comparison.network()).withActivation(settings.activation()),
            settings.batchSize(),
            Figures.count(settings.epochs(), "epoch"),
            new MethodWords(settings).shortSchedule(),
            Names.dataset(comparison.data()),
            comparison.status().equals("completed") ? "" : " · " + comparison.status());
  }
}
