package org.fashionmnist.storage.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.comparison.TuningGain;
import org.fashionmnist.result.wording.Figures;

/** What a comparison found, in a few sentences, and no more than it found. */
record ComparisonAnswer(Standings standings) {

  String text() {
    List<String> sentences = new ArrayList<>();
    if (standings.isIncomplete()) {
      sentences.add(
          "This comparison is incomplete: it was ended early. What follows is of the "
              + Figures.count(standings.comparison().trials().size(), "trial")
              + " that ended before.");
    }
    List<OptimizerResult> tested = standings.tested();
    if (tested.isEmpty()) {
      sentences.add("No final trial was completed, so nothing is known of test accuracy.");
      bestTuned().ifPresent(best -> sentences.add(leading(best)));
    } else if (tested.size() == 1) {
      sentences.add(alone(tested.get(0)));
    } else if (!standings.hasTests()) {
      sentences.add(withOneSeed(tested.get(0)));
    } else {
      sentences.addAll(ranked(tested.get(0), tested.subList(1, tested.size())));
    }
    if (!tested.isEmpty()) {
      untested().ifPresent(sentences::add);
    }
    untuned().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static String leading(OptimizerResult best) {
    return "On the validation images %s does best so far, %s at learning rate %s; every rate was tried once, so small differences are chance."
        .formatted(
            best.displayName(),
            Figures.percent(best.tuned().orElseThrow().accuracy()),
            Figures.rate(best.tunedRate().orElseThrow()));
  }

  private static String alone(OptimizerResult only) {
    return "%s classifies %s of the test images right, %s. There is no other tested optimizer to compare it with."
        .formatted(only.displayName(), accuracy(only), seeds(only));
  }

  private static String withOneSeed(OptimizerResult best) {
    return "%s has the highest test accuracy, %s, but no two optimizers share two seeds, so no difference can be told from chance: repeat with two seeds or more."
        .formatted(best.displayName(), accuracy(best));
  }

  private static String accuracy(OptimizerResult optimizer) {
    return Figures.percent(optimizer.meanTestAccuracy().orElseThrow());
  }

  private static String seeds(OptimizerResult optimizer) {
    int count = optimizer.testAccuracies().size();
    return count == 1 ? "with one seed" : "on average over " + count + " seeds";
  }

  private List<String> ranked(OptimizerResult best, List<OptimizerResult> others) {
    List<OptimizerResult> far =
        others.stream().filter(other -> standings.areToldApart(best, other)).toList();
    List<OptimizerResult> close =
        others.stream().filter(other -> !standings.areToldApart(best, other)).toList();
    String first =
        "%s has the highest mean test accuracy, %s over %s"
            .formatted(
                best.displayName(),
                accuracy(best),
                Figures.count(best.testAccuracies().size(), "seed"));
    if (close.isEmpty()) {
      return List.of(first + ".", "It is better than " + namesAndDistances(best, far) + ".");
    }
    String open = ", but cannot be told apart from " + namesAndPValues(best, close);
    List<String> sentences = new ArrayList<>();
    sentences.add(first + open + seedsToSeparate(best, close) + ".");
    if (!far.isEmpty()) {
      sentences.add("It is better than " + namesAndDistances(best, far) + ".");
    }
    return sentences;
  }

  private String namesAndPValues(OptimizerResult best, List<OptimizerResult> others) {
    return Figures.list(
        others.stream()
            .map(
                other ->
                    other.displayName()
                        + standings
                            .comparison()
                            .pair(best, other)
                            .flatMap(PairedDifference::pValue)
                            .map(p -> " (" + Figures.pValue(p) + ")")
                            .orElse(""))
            .toList());
  }

  private String namesAndDistances(OptimizerResult best, List<OptimizerResult> others) {
    List<Double> distances =
        others.stream()
            .map(other -> standings.comparison().pair(best, other).orElseThrow().behind(other))
            .sorted()
            .toList();
    String smallest = Figures.pointNumber(distances.get(0));
    String largest = Figures.points(distances.get(distances.size() - 1));
    return Figures.list(others.stream().map(OptimizerResult::displayName).toList())
        + (others.size() == 1 ? " by " + largest : ", by " + smallest + " to " + largest);
  }

  private String seedsToSeparate(OptimizerResult best, List<OptimizerResult> close) {
    List<Integer> needed =
        close.stream()
            .flatMap(other -> standings.comparison().pair(best, other).stream())
            .flatMap(pair -> pair.seedsToSeparate().stream())
            .sorted()
            .toList();
    if (needed.isEmpty()) {
      return "; no number of seeds up to 1,000 would do, if the differences are as small as they seem";
    }
    int least = needed.get(0);
    int most = needed.get(needed.size() - 1);
    String range = least == most ? Figures.count(least) : least + " to " + Figures.count(most);
    String more = needed.size() < close.size() ? " or more" : "";
    return "; about %s seeds%s would be needed for that, if the differences are as large as they seem"
        .formatted(range, more);
  }

  private Optional<OptimizerResult> bestTuned() {
    return standings.tuned().stream()
        .max(Comparator.comparingDouble(o -> o.tuned().orElseThrow().accuracy()));
  }

  private Optional<String> untested() {
    List<String> names =
        standings.comparison().optimizers().stream()
            .filter(o -> o.meanTestAccuracy().isEmpty())
            .map(OptimizerResult::displayName)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("No final trial was completed of " + Figures.list(names) + ".");
  }

  /** What tuning is worth: who fails without it, who gains by it, and of whom it is not known. */
  private Optional<String> untuned() {
    List<String> sentences = new ArrayList<>();
    List<String> diverged = names(standings::divergedAtDefault);
    if (!diverged.isEmpty()) {
      sentences.add("Untuned, " + Figures.list(diverged) + " diverged.");
    }
    List<String> gains = distances(gain -> gain.mean() > 0);
    if (!gains.isEmpty()) {
      sentences.add("Tuning the learning rate gains " + Figures.list(gains) + ".");
    }
    List<String> losses = distances(gain -> gain.mean() < 0);
    if (!losses.isEmpty()) {
      sentences.add(
          "The default rate is better than the tuned one for " + Figures.list(losses) + ".");
    }
    List<String> open = names(o -> has(o, gain -> !gain.distinguishable() && isTested(gain)));
    if (!open.isEmpty()) {
      sentences.add("What tuning gains " + Figures.list(open) + " may be chance.");
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private List<String> names(Predicate<OptimizerResult> those) {
    return standings.comparison().optimizers().stream()
        .filter(those)
        .map(OptimizerResult::displayName)
        .toList();
  }

  /** Names with what tuning moves, the largest first. */
  private List<String> distances(Predicate<TuningGain> those) {
    return standings.comparison().optimizers().stream()
        .filter(o -> has(o, gain -> gain.distinguishable() && those.test(gain)))
        .sorted(Comparator.comparingDouble(o -> -Math.abs(o.tuningGain().orElseThrow().mean())))
        .map(
            o ->
                o.displayName()
                    + " "
                    + Figures.points(Math.abs(o.tuningGain().orElseThrow().mean())))
        .toList();
  }

  private static boolean has(OptimizerResult optimizer, Predicate<TuningGain> those) {
    return optimizer.tuningGain().filter(those).isPresent();
  }

  private static boolean isTested(TuningGain gain) {
    return gain.pValue().isPresent();
  }
}
