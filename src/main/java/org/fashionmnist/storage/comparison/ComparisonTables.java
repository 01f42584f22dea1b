package org.fashionmnist.storage.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.comparison.TuningGain;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;

/** A line for each optimizer: what it reached, and what it can be told apart from. */
record ComparisonTables(Standings standings) {

  String results() {
    String target = Figures.roundPercent(standings.comparison().settings().targetAccuracy());
    MarkdownTable table =
        new MarkdownTable(
            "rank:",
            "optimizer",
            "test accuracy:",
            "tuned rate:",
            "validation, tuned:",
            "test, default rate:",
            "tuning gains:",
            "rates within 1 point:",
            "epochs to " + target + ":",
            "seconds to " + target + ":",
            "seconds an epoch:",
            "given up:",
            "diverged:");
    for (OptimizerResult optimizer : standings.comparison().optimizers()) {
      table.row(
          optimizer.meanTestAccuracy().isEmpty() ? Figures.NONE : String.valueOf(optimizer.rank()),
          optimizer.displayName(),
          testAccuracy(optimizer),
          optimizer.tunedRate().map(Figures::rate).orElse(Figures.NONE)
              + (optimizer.atEdge() ? " (edge)" : ""),
          optimizer.tuned().map(scores -> Figures.percent(scores.accuracy())).orElse(Figures.NONE),
          atDefault(optimizer),
          optimizer.tuningGain().map(ComparisonTables::gain).orElse(Figures.NONE),
          optimizer.toleratedDecades().map(ComparisonTables::factor).orElse(Figures.NONE),
          optimizer.epochsToTarget().map(String::valueOf).orElse(Figures.NONE),
          optimizer.secondsToTarget().map(Figures::seconds).orElse(Figures.NONE),
          optimizer.secondsPerEpoch().map(Figures::seconds).orElse(Figures.NONE),
          String.valueOf(optimizer.discardedCount()),
          String.valueOf(optimizer.divergedCount()));
    }
    return table.toString();
  }

  private String testAccuracy(OptimizerResult optimizer) {
    if (optimizer.meanTestAccuracy().isEmpty()) {
      return Figures.NONE;
    }
    String mean = Figures.percent(optimizer.meanTestAccuracy().get());
    String interval = optimizer.testInterval().map(i -> " ± " + Figures.halfLength(i)).orElse("");
    int count = optimizer.testAccuracies().size();
    int seedCount = standings.comparison().settings().seedCount();
    String seeds = count == seedCount ? "" : " (" + count + " of " + seedCount + " seeds)";
    return mean + interval + seeds;
  }

  private String atDefault(OptimizerResult optimizer) {
    String rate = Figures.rate(optimizer.defaultRate());
    if (standings.divergedAtDefault(optimizer)) {
      return "diverged at " + rate;
    }
    return optimizer
        .meanUntunedAccuracy()
        .map(accuracy -> Figures.percent(accuracy) + " at " + rate)
        .orElse(Figures.NONE);
  }

  private static String gain(TuningGain gain) {
    String chance = gain.distinguishable() ? "" : " (may be chance)";
    return Figures.pointNumber(gain.mean()) + chance;
  }

  private static String factor(double decades) {
    return "× " + Figures.significant(StrictMath.pow(10, decades), 2);
  }

  /** Every optimizer against the best, and all it is better than. */
  String differences() {
    List<OptimizerResult> tested = standings.tested();
    MarkdownTable table =
        new MarkdownTable(
            "optimizer",
            "points behind the best:",
            "95 % interval:",
            "p:",
            "seeds to tell it apart:",
            "is better than");
    for (OptimizerResult optimizer : tested) {
      Optional<PairedDifference> pair = standings.pair(tested.get(0), optimizer);
      boolean isBest = optimizer.equals(tested.get(0));
      List<String> below = standings.namesBelow(optimizer);
      table.row(
          optimizer.displayName(),
          isBest || pair.isEmpty()
              ? Figures.NONE
              : Figures.pointNumber(Standings.behind(optimizer, pair.get())),
          isBest ? Figures.NONE : pair.flatMap(p -> interval(optimizer, p)).orElse(Figures.NONE),
          isBest
              ? Figures.NONE
              : pair.flatMap(PairedDifference::pValue).map(Figures::pNumber).orElse(Figures.NONE),
          isBest ? Figures.NONE : pair.map(ComparisonTables::seeds).orElse(Figures.NONE),
          below.isEmpty() ? Figures.NONE : String.join(", ", below));
    }
    return table.toString();
  }

  private static Optional<String> interval(OptimizerResult optimizer, PairedDifference pair) {
    boolean isBehind = pair.worse().equals(optimizer.optimizer());
    return pair.interval()
        .map(i -> isBehind ? i : new ConfidenceInterval(-i.high(), -i.low()))
        .map(Figures::points);
  }

  private static String seeds(PairedDifference pair) {
    if (pair.distinguishable()) {
      return "told apart";
    }
    return pair.seedsToSeparate().map(Figures::count).map(n -> "about " + n).orElse("over 1,000");
  }
}
