package org.fashionmnist.storage.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/**
 * A comparison in words, for a reader who does not know the program: what was found, how, and what
 * does not follow. Seconds stand in columns of that name alone, so that everything else is the same
 * in every repetition.
 */
final class ComparisonMarkdown {

  private static final String TRIANGLE =
      "How many points each optimizer (row) is behind each better one (column): **bold** where the two are told apart, with a question mark where it may be chance.\n";

  private final Comparison comparison;
  private final Standings standings;
  private final ComparisonTables tables;
  private final ComparisonMethod method;

  private ComparisonMarkdown(Comparison comparison) {
    this.comparison = comparison;
    standings = new Standings(comparison);
    tables = new ComparisonTables(standings);
    method = new ComparisonMethod(standings);
  }

  static String text(Comparison comparison) {
    return new ComparisonMarkdown(comparison).text();
  }

  private String text() {
    List<String> parts = new ArrayList<>();
    parts.add("# Optimizers compared on " + Names.dataset(comparison.data().dataset()) + "\n");
    parts.add(new ComparisonAnswer(standings).text() + "\n");
    parts.add("## Results\n");
    parts.add(tables.results());
    parts.add(legend());
    divergedFinals().ifPresent(parts::add);
    if (!standings.tested().isEmpty()) {
      parts.add(picture("Test accuracy of every final trial", "test-accuracy.png"));
    }
    parts.add("## What can be told apart\n");
    parts.add(noise());
    if (standings.hasTests()) {
      parts.add(TRIANGLE);
      parts.add(tables.triangle());
      parts.add(
          "<details>\n<summary>Every pair, with interval and p</summary>\n\n"
              + tables.pairs()
              + "\n</details>\n");
    }
    if (!standings.tuned().isEmpty()) {
      parts.add("## The course of training and tuning\n");
      parts.add(pictures());
    }
    parts.add("## How it was done\n");
    parts.add(method.howItWasDone());
    parts.add("## Statistics\n");
    parts.add(method.statistics());
    parts.add("## What must not be concluded\n");
    parts.add(method.limits());
    parts.add("## To repeat it\n");
    parts.add("    " + comparison.command() + "\n");
    parts.add(
        (standings.isIncomplete() ? "run to its end " : "")
            + "gives the same digits on every machine, seconds aside. All numbers are in `comparison.json`, a line for each trial in `comparison.csv`.\n");
    return String.join("\n", parts);
  }

  private String legend() {
    return """
        *Test accuracy* is the mean over %s. *Validation* is measured on images held out while tuning. \
        *Test, default rate* is the same untuned, and *tuning gains* the difference in points. \
        %s\
        *(edge)*: the best rate is the smallest or the largest tried, and one beyond might be better. \
        *Given up* are tuning trials that were not trained to the end; *diverged*, trials whose loss stopped being a number.
        """
        .formatted(
            Figures.count(comparison.settings().seedCount(), "seed"),
            standings.hasToleratedRates()
                ? "*Rates within 1 point*: the largest learning rate that comes within one point of the best validation accuracy, divided by the smallest; known where no trial was given up (`--all-epochs`). "
                : "");
  }

  private Optional<String> divergedFinals() {
    String sentences =
        comparison.optimizers().stream()
            .filter(optimizer -> standings.divergedFinals(optimizer) > 0)
            .map(this::divergedFinals)
            .collect(Collectors.joining(" "));
    return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences + "\n");
  }

  private String divergedFinals(OptimizerResult optimizer) {
    String trials = Figures.count(standings.divergedFinals(optimizer), "final trial");
    String rest =
        optimizer.meanTestAccuracy().isPresent()
            ? "; its mean is of the others, which flatters it."
            : ", all it had.";
    return optimizer.displayName() + " diverged in " + trials + rest;
  }

  private String noise() {
    if (comparison.seedDeviation().isEmpty()) {
      return "No optimizer was tested with two seeds, so there are no intervals, and no difference can be told from chance.\n";
    }
    double deviation = comparison.seedDeviation().get();
    return "The same setting with another seed gives another accuracy: the standard deviation is %s. Two such runs differ by up to %s in 95 of 100 cases, so a difference of single runs below that says nothing.\n"
        .formatted(
            Figures.points(deviation), Figures.points(comparison.seedDifference().orElseThrow()));
  }

  private static String pictures() {
    return picture("Validation accuracy after each epoch", "validation-accuracy.png")
        + picture("Validation loss after each epoch", "validation-loss.png")
        + picture("Validation accuracy by learning rate", "learning-rates.png")
        + picture("Time to the target accuracy", "time-to-target.png");
  }

  private static String picture(String title, String file) {
    return "![%s](%s)\n".formatted(title, file);
  }
}
