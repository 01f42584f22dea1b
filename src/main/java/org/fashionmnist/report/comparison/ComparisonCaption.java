package org.fashionmnist.report.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.comparison.Comparison;

/** The words under the titles of a comparison's pictures. */
record ComparisonCaption(Comparison comparison) {

  /** What was trained on what, in a line. */
  String text() {
    var settings = comparison.settings();
    String sizes =
        comparison.network().sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    return String.format(
        Locale.ROOT,
        "%s %s, batch %d, %s · %s%s",
        sizes,
        settings.hidden().isEmpty() ? "linear" : settings.activation(),
        settings.batchSize(),
        count(settings.epochs(), "epoch"),
        dataset(comparison.data()),
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

  private static String dataset(DataProvenance data) {
    String name =
        switch (data.dataset()) {
          case "fashion-mnist" -> "Fashion-MNIST";
          case "mnist" -> "MNIST";
          default -> data.dataset() + " data";
        };
    return data.sample() ? name + " (bundled sample only)" : name;
  }

  /** A number of things: {@code 1 epoch}, {@code 10 epochs}. */
  static String count(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
