package org.fashionmnist.result.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.JudgedPair;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;

/**
 * What comparisons side by side say of noise and conclusions.
 *
 * @param all the comparisons
 */
public record NoiseWords(ComparisonsSideBySide all) {

  /** The result in a sentence: how many pairs each tells apart, and with how much noise. */
  public String result() {
    int pairs = all.pairs().size();
    if (pairs == 0) {
      return "Only %s is in all of them, so there is no pair to tell apart."
          .formatted(all.displayName(all.optimizers().get(0)));
    }
    List<NamedComparison> byNoise = all.byNoise();
    List<String> told = new ArrayList<>();
    for (NamedComparison each : byNoise) {
      told.add(
          told.isEmpty()
              ? "Of %s of optimizers %s tells %d apart"
                  .formatted(Figures.count(pairs, "pair"), each.name(), all.toldApart(each))
              : each.name() + " " + all.toldApart(each));
    }
    List<String> noise =
        byNoise.stream()
            .flatMap(
                each ->
                    each.comparison().seedDeviation().stream()
                        .map(d -> Figures.points(d) + " in " + each.name()))
            .toList();
    return String.join(", ", told)
        + (noise.isEmpty() ? "." : "; the noise of a seed is " + Figures.list(noise) + ".");
  }

  /** What less noise is worth in seeds; empty where noise is unknown, or much the same. */
  public Optional<String> worth() {
    List<NamedComparison> known =
        all.byNoise().stream()
            .filter(each -> each.comparison().seedDeviation().isPresent())
            .toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    NamedComparison least = known.get(0);
    NamedComparison most = known.get(known.size() - 1);
    return ComparisonsSideBySide.noiseRatio(most, least)
        .filter(ratio -> ratio >= 1.2)
        .map(
            ratio ->
                "The noise of %s is %s times that of %s. For means as sure it would need about %s times as many seeds, since the noise of a mean falls with the square root of their number."
                    .formatted(
                        most.name(),
                        Figures.significant(ratio, 2),
                        least.name(),
                        Figures.significant(ratio * ratio, 2)));
  }

  /** Of how many pairs the comparisons judge alike, and of which they contradict each other. */
  public String agreement() {
    List<JudgedPair> pairs = all.pairs();
    long disputed = pairs.stream().filter(JudgedPair::isDisputed).count();
    long agreed = pairs.stream().filter(pair -> !pair.isDisputed() && pair.toldApartBy(0)).count();
    List<String> against =
        pairs.stream().filter(JudgedPair::isContradictory).map(this::names).toList();
    return "Told apart by all: %d; by some only: %d; by none: %d. %s"
        .formatted(
            agreed,
            disputed,
            pairs.size() - agreed - disputed,
            against.isEmpty()
                ? "None is told apart in opposite directions."
                : "Told apart in opposite directions, so that the better one depends on what differs: "
                    + Figures.list(against)
                    + ".");
  }

  /** For example {@code 88.17 % ± 0.68}; a dash for one that was not tested. */
  public static String mean(Optional<OptimizerResult> result) {
    return result
        .map(
            of ->
                Figures.percent(of.meanTestAccuracy().orElseThrow())
                    + of.testInterval().map(i -> " ± " + Figures.halfLength(i)).orElse(""))
        .orElse(Figures.NONE);
  }

  /** For example {@code Adam and SGD}. */
  public String names(JudgedPair pair) {
    return all.displayName(pair.first()) + " and " + all.displayName(pair.second());
  }

  /** What one comparison says of a pair: {@code Adam by 0.41 points}. */
  public String verdict(Optional<PairedDifference> verdict) {
    return verdict
        .map(
            pair ->
                pair.distinguishable()
                    ? "%s, by %s"
                        .formatted(
                            all.displayName(pair.better()), Figures.points(pair.meanDifference()))
                    : "may be chance (%s)".formatted(Figures.pValue(pair.pValue().orElseThrow())))
        .orElse("not judged, fewer than two seeds");
  }

  /** Remarks without which the picture would be misread: other data, other optimizers. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!sameTestImages()) {
      remarks.add(
          "They were not tested on the same images, so an accuracy in one cannot be held against one in another; how wide the intervals are can.");
    }
    if (!all.left().isEmpty()) {
      remarks.add("Not shown, since not in all of them: " + Figures.list(all.left()) + ".");
    }
    for (NamedComparison each : all.comparisons()) {
      if (!each.comparison().status().equals("completed")) {
        remarks.add(each.name() + " is " + each.comparison().status() + ": it was ended early.");
      } else if (each.comparison().seedDeviation().isEmpty()) {
        remarks.add(
            each.name()
                + " has one seed only: it has no intervals and can tell nothing apart. Repeat it with --seeds 3.");
      }
    }
    return remarks;
  }

  /** What must not be concluded, a list in Markdown. */
  public String limits() {
    return """
        - Not that the settings with the higher means are better for every optimizer. Each comparison tuned its own learning rates, so the means are a fair picture of what its settings reach; but its tests are of optimizers within it, none is of one comparison against another.
        - Not that “may be chance” means equal. It means that these seeds cannot tell.
        - Not that narrow intervals are right elsewhere: they are about the seeds. The order holds for these settings, and all seeds share one test set.
        - Not that the noise is the same for every optimizer: one deviation, of all together, is behind all intervals of a comparison. A single run that failed makes them all wider.
        """;
  }

  private boolean sameTestImages() {
    return all.comparisons().stream()
            .map(NamedComparison::comparison)
            .map(NoiseWords::testFiles)
            .distinct()
            .count()
        == 1;
  }

  private static List<String> testFiles(Comparison comparison) {
    List<String> test = new ArrayList<>();
    test.add(comparison.splits().test() + " " + comparison.data().sample());
    comparison.data().files().stream()
        .filter(file -> file.name().startsWith("t10k"))
        .map(DataFile::sha256)
        .forEach(test::add);
    return test;
  }
}
