package org.fashionmnist.tribuo;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the options of the command line are called as properties of {@link NetworkTrainer}. */
final class PropertyNames {

  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private static final Map<String, String> BY_OPTION =
      Map.ofEntries(
          Map.entry("--hidden", "hiddenUnits"),
          Map.entry("--lr", "learningRate"),
          Map.entry("--weight-decay", "weightDecay"),
          Map.entry("--lr-decay", "learningRateDecay"),
          Map.entry("--lr-step", "learningRateStep"),
          Map.entry("--lr-patience", "learningRatePatience"),
          Map.entry("--warmup", "warmupEpochs"),
          Map.entry("--label-smoothing", "labelSmoothing"),
          Map.entry("--clip-norm", "clipNorm"),
          Map.entry("--ema", "averageDecay"),
          Map.entry("--min-change", "minChange"),
          Map.entry("--keep-last", "keepLast"),
          Map.entry("--batch", "batchSize"),
          Map.entry("--validation", "validationShare"));

  private PropertyNames() {}

  /** A message that names options, with properties in their places. */
  static String inText(String message) {
    return OPTION.matcher(message).replaceAll(option -> Matcher.quoteReplacement(property(option)));
  }

  private static String property(MatchResult option) {
    return BY_OPTION.getOrDefault(option.group(), option.group().substring(2));
  }

  /** The property that a message begins with. */
  static String first(String message) {
    return message.split("[^A-Za-z]", 2)[0];
  }
}
