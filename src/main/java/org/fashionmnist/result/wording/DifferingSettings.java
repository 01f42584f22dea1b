package org.fashionmnist.result.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;

/**
 * What comparisons were not given alike, in words. Where the data lay and what computed does not
 * count, since neither changes a result.
 *
 * @param all the comparisons
 */
public record DifferingSettings(ComparisonsSideBySide all) {

  /**
   * A setting that is not the same in all.
   *
   * @param name what it is
   * @param values one for each comparison
   */
  public record Setting(String name, List<String> values) {

    public Setting {
      values = List.copyOf(values);
    }
  }

  /** In the order of a training: data, network, method, tuning, tests. */
  public List<Setting> list() {
    List<Setting> differing = new ArrayList<>();
    add(differing, "data", each -> Names.dataset(each.data()));
    add(differing, "files of the data", checksums());
    add(differing, "training images when tuning", each -> count(each.splits().training()));
    add(differing, "validation images", each -> count(each.splits().validation()));
    add(differing, "test images", each -> count(each.splits().test()));
    of(differing, "validation share", settings -> Figures.roundPercent(settings.validationShare()));
    add(differing, "inputs and outputs", each -> ends(each.network().sizes()));
    if (all.comparisons().stream().anyMatch(each -> settings(each).model().isPresent())) {
      add(differing, "network", networks());
    } else {
      of(differing, "hidden layers", DifferingSettings::hidden);
      of(differing, "activation", ComparisonSettings::activation);
      of(differing, "initial weights", ComparisonSettings::initializer);
    }
    of(differing, "learning rate", settings -> new MethodWords(settings).schedule());
    of(differing, "added to the method", DifferingSettings::additions);
    of(differing, "batch size", settings -> count(settings.batchSize()));
    of(differing, "epochs", settings -> count(settings.epochs()));
    of(differing, "optimizers", settings -> String.join(", ", settings.optimizers()));
    of(differing, "rates tried for each", settings -> count(settings.budget()));
    of(differing, "seeds of the tests", settings -> count(settings.seedCount()));
    of(differing, "seed of tuning", settings -> String.valueOf(settings.tuningSeed()));
    of(differing, "target accuracy", settings -> Figures.roundPercent(settings.targetAccuracy()));
    add(differing, "status", Comparison::status);
    add(differing, "version of the program", each -> each.environment().version());
    return differing;
  }

  /** The same in a sentence. */
  public String sentence() {
    List<Setting> settings = list();
    if (settings.isEmpty()) {
      return "They were given the same settings, data and version.";
    }
    if (settings.size() > 1) {
      return "They differ in " + Figures.list(settings.stream().map(Setting::name).toList()) + ".";
    }
    Setting only = settings.get(0);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < only.values().size(); i++) {
      values.add(all.comparisons().get(i).name() + ": " + only.values().get(i));
    }
    return "They differ in one thing, the %s (%s)."
        .formatted(only.name(), String.join("; ", values));
  }

  private static String count(long count) {
    return Figures.count(count);
  }

  private static String ends(List<Integer> sizes) {
    return sizes.get(0) + " and " + sizes.get(sizes.size() - 1);
  }

  private static String hidden(ComparisonSettings settings) {
    return settings.hidden().isEmpty()
        ? "none"
        : settings.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String additions(ComparisonSettings settings) {
    List<String> additions = new MethodWords(settings).additions();
    return additions.isEmpty() ? "nothing" : Figures.list(additions);
  }

  private static ComparisonSettings settings(NamedComparison comparison) {
    return comparison.comparison().settings();
  }

  /** By name; where layers differ under one name, a letter tells them apart. */
  private Function<Comparison, String> networks() {
    List<NetworkSettings> known =
        new ArrayList<>(
            new LinkedHashSet<>(
                all.comparisons().stream().map(each -> settings(each).network()).toList()));
    long names =
        all.comparisons().stream().map(each -> words(each.comparison())).distinct().count();
    return comparison ->
        names == known.size()
            ? words(comparison)
            : words(comparison)
                + ", layers "
                + (char) ('A' + known.indexOf(comparison.settings().network()));
  }

  private static String words(Comparison comparison) {
    return new NetworkWords(comparison.network())
        .withActivation(comparison.settings().activation());
  }

  /** Checksums say nothing to people: those that are the same have the same letter. */
  private Function<Comparison, String> checksums() {
    List<List<String>> known =
        new ArrayList<>(
            new LinkedHashSet<>(
                all.comparisons().stream().map(each -> sums(each.comparison())).toList()));
    return comparison -> "set " + (char) ('A' + known.indexOf(sums(comparison)));
  }

  private static List<String> sums(Comparison comparison) {
    return comparison.data().files().stream().map(DataFile::sha256).toList();
  }

  private void of(
      List<Setting> differing, String name, Function<ComparisonSettings, String> value) {
    add(differing, name, comparison -> value.apply(comparison.settings()));
  }

  private void add(List<Setting> differing, String name, Function<Comparison, String> value) {
    List<String> values =
        all.comparisons().stream().map(NamedComparison::comparison).map(value).toList();
    if (values.stream().distinct().count() > 1) {
      differing.add(new Setting(name, values));
    }
  }
}
