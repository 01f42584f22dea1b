package org.fashionmnist.storage.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownText;
import org.fashionmnist.result.wording.MethodWords;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;

/** How a comparison was done, by which statistics, and what does not follow from it. */
final class ComparisonMethod {

  private final Comparison comparison;
  private final ComparisonSettings settings;
  private final Standings standings;

  ComparisonMethod(Standings standings) {
    this.standings = standings;
    comparison = standings.comparison();
    settings = comparison.settings();
  }

  String howItWasDone() {
    return data()
        + split()
        + network()
        + training()
        + tuning()
        + finalTrials()
        + testImages()
        + seconds();
  }

  /** A data set as its publisher writes it. */
  private String data() {
    DataProvenance data = comparison.data();
    String sample = data.sample() ? ", only the sample that comes with the program" : "";
    return "- **Data:** %s%s. SHA-256 of its files, decompressed:\n%s"
        .formatted(
            Names.dataset(data.dataset()),
            sample,
            data.files().stream().map(ComparisonMethod::checksum).collect(Collectors.joining()));
  }

  private static String checksum(DataFile file) {
    return "  - %s `%s`\n".formatted(file.name(), file.sha256());
  }

  private String split() {
    SplitSizes splits = comparison.splits();
    return ("- **Split:** in tuning %s images are trained on and %s (%s) are held out for validation, drawn with seed %s. "
            + "The final trials train on all %s. The test set has %s images of its own.\n")
        .formatted(
            Figures.count(splits.training()),
            Figures.count(splits.validation()),
            Figures.roundPercent(settings.validationShare()),
            settings.tuningSeed(),
            Figures.count(splits.training() + splits.validation()),
            Figures.count(splits.test()));
  }

  private String network() {
    String what = new NetworkWords(comparison.network()).brief();
    if (settings.model().isPresent()) {
      return "- **Network:** %s, whose layers stand in `comparison.json`, softmax with cross-entropy; %s parameters.\n"
          .formatted(
              MarkdownText.escaped(what), Figures.count(comparison.network().parameterCount()));
    }
    String hidden =
        settings.hidden().isEmpty() ? "" : settings.activation() + " in hidden layers, ";
    return "- **Network:** %s, %ssoftmax with cross-entropy, weights from %s; %s parameters.\n"
        .formatted(
            what,
            hidden,
            settings.initializer(),
            Figures.count(comparison.network().parameterCount()));
  }

  private String training() {
    MethodWords words = new MethodWords(settings);
    List<String> additions = words.additions();
    String added = additions.isEmpty() ? "" : " Added: " + Figures.list(additions) + ".";
    return "- **Training:** batches of %s images, %s a trial, in which the learning rate %s.%s%s\n"
        .formatted(
            Figures.count(settings.batchSize()),
            Figures.count(settings.epochs(), "epoch"),
            words.schedule(),
            whyADecay(),
            added);
  }

  private String whyADecay() {
    return settings.method().schedule().equals("constant")
        ? " So the last batches leave their noise in every result."
        : " Tuned and default rates are those it comes down from.";
  }

  private String tuning() {
    return ("- **Tuning:** only the learning rate. Every optimizer has the same budget of %s from a grid in steps of √10, about 3.16, "
            + "and all these trials have the same initial weights and order of images. Five rates come first; then the grid is extended where the best is at its edge, or halved around it. "
            + givingUp()
            + "The rate with the highest validation accuracy after the last epoch is taken.\n")
        .formatted(Figures.count(settings.budget(), "learning rate"));
  }

  private String givingUp() {
    if (comparison.optimizers().stream().noneMatch(o -> o.discardedCount() > 0)) {
      return "";
    }
    return comparison.trials().stream()
            .flatMap(trial -> trial.epochs().stream())
            .allMatch(epoch -> epoch.averaged().isEmpty())
        ? "Trials that were behind after their first epochs were given up, by the validation accuracy of the last one, as an earlier version of the program did. "
        : "After a tenth of the epochs only the two best trials of an optimizer go on, after four tenths only the best (successive halving: Jamieson and Talwalkar, 2016); the others are given up. They are compared by the validation accuracy of a running mean of their weights, which does not hang on the last batches. ";
  }

  private String finalTrials() {
    List<Long> seeds = standings.finalSeeds();
    String which =
        seeds.isEmpty()
            ? ""
            : " (%s %s)".formatted(seeds.size() == 1 ? "seed" : "seeds", text(seeds));
    return ("- **Final trials:** %s of each optimizer at its tuned rate%s%s. "
            + "A seed sets the initial weights and the order of images, for all optimizers alike; none was used in tuning.\n")
        .formatted(
            settings.seedCount(),
            standings.hasUntuned() ? " and, untuned, as many at its default rate" : "",
            which);
  }

  private static String text(List<Long> seeds) {
    long first = seeds.get(0);
    long last = seeds.get(seeds.size() - 1);
    return seeds.size() > 2 && last - first == seeds.size() - 1
        ? first + " to " + last
        : Figures.list(seeds.stream().map(String::valueOf).toList());
  }

  private String testImages() {
    return comparison.testLooks() == 0
        ? "- **Test images:** not looked at yet.\n"
        : "- **Test images:** looked at %s, once after each completed trial of these. Nothing was chosen by them.\n"
            .formatted(Figures.count(comparison.testLooks(), "time"));
  }

  private String seconds() {
    Environment environment = comparison.environment();
    return "- **Seconds:** of training alone, on one thread; they belong to the machine (%s, Java %s, kernels %s).\n"
        .formatted(environment.architecture(), environment.java(), environment.kernels());
  }

  /** The means, and the tests where there are any. */
  String statistics() {
    return """
        - **±** is the half width of the 95 % interval of one mean over seeds, by the t distribution (Student, *The probable error of a mean*, Biometrika 6, 1908), with the standard deviation over seeds of all optimizers together. A single seed has none.
        """
        + (standings.hasTests() ? tests() : "")
        + """
        - **Rank:** an optimizer shares the rank of the one before it, if it cannot be told apart from the best of that rank.
        - All this takes accuracies to scatter normally from seed to seed, and alike for all optimizers, which a few seeds cannot prove.
        """;
  }

  private String tests() {
    int count = (int) comparison.pairs().stream().filter(p -> p.pValue().isPresent()).count();
    return """
        - **Pairs** are compared seed by seed: what a seed does to both optimizers cancels. What is left to chance is estimated from all optimizers together, each seed being a block in which all were tried (Fisher, *Statistical Methods for Research Workers*, 1925, chapter VIII).
        - **p** is the probability that the largest difference among all would be so large by chance alone; with it and with the intervals all %s are judged at once (Tukey, *The problem of multiple comparisons*, 1953). Two optimizers are told apart if it is below 0.05: exactly then the interval excludes 0. For two optimizers this is the paired t-test.
        - **What tuning gains** is judged in the same way, seed by seed, by the scatter of the trials at both rates, for all optimizers at once (Bonferroni).
        - **Seeds to tell it apart:** so many would show the difference in 80 of 100 comparisons, by the same rule, if mean and deviation are those seen here. A rough number.
        """
        .formatted(Figures.count(count, "pair"));
  }

  String limits() {
    return """
        - Not that the order holds elsewhere: with another network, other data, another batch size, number of epochs or learning-rate schedule it may be another.
        - Not that optimizers of one rank are equally good: only that these seeds cannot tell.
        - Not that the differences hold for other images: all seeds share one test set.%s
        - Not that the validation accuracy of a tuned rate is what to expect: it is the best of %s, so it is optimistic. The test accuracies are not chosen so.
        - Not that an optimizer can do no better: only its learning rate was tuned, on a coarse grid; its other settings are the common ones.
        """
        .formatted(otherImages(), Figures.count(settings.budget(), "trial"));
  }

  /** The share itself is uncertain, too: about what Wilson's interval says for the best. */
  private String otherImages() {
    int images = comparison.splits().test();
    return standings.tested().stream()
        .findFirst()
        .map(best -> (int) Math.rint(best.meanTestAccuracy().orElseThrow() * images))
        .map(right -> ConfidenceInterval.wilson(right, images))
        .map(
            interval ->
                " With %s other images every accuracy could be %s higher or lower, for all optimizers in much the same way."
                    .formatted(
                        Figures.count(images),
                        Figures.points((interval.high() - interval.low()) / 2)))
        .orElse("");
  }
}
