package org.fashionmnist.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Settings of a training that were found to be good together, under one name. */
public enum Preset {
  /**
   * A plain network of two hidden layers: 0.904 of the test images. Found on validation images
   * alone; how stands in docs/design-notes.md.
   */
  BEST_MLP(
      "best-mlp",
      "--hidden 256,128 --optimizer nadam --lr 0.002 --batch 256 --epochs 100 --schedule cosine"
          + " --dropout 0.25 --weight-decay 0.0001 --ema 0.999 --validation 0");

  /** The option that names one. */
  public static final String OPTION = "--preset";

  private final String label;
  private final String options;

  Preset(String label, String options) {
    this.label = label;
    this.options = options;
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(preset -> preset.label).toList();
  }

  /**
   * A command line with the options of its preset in place of the name. Options that stand in it
   * anyway are kept as they are; an unknown name is left for the parser to refuse.
   */
  public static String[] expand(String... args) {
    int at = Arrays.asList(args).indexOf(OPTION);
    if (at < 0 || at + 1 == args.length) {
      return args;
    }
    Optional<Preset> preset =
        Arrays.stream(values()).filter(p -> p.label.equals(args[at + 1])).findFirst();
    if (preset.isEmpty()) {
      return args;
    }
    List<String> expanded = new ArrayList<>(Arrays.asList(args).subList(0, at));
    for (String option : preset.get().options.split(" (?=--)", -1)) {
      List<String> words = List.of(option.split(" ", -1)); // a switch has no value
      if (!names(words.get(0), args)) {
        expanded.addAll(words);
      }
    }
    expanded.addAll(Arrays.asList(args).subList(at + 2, args.length));
    return expanded.toArray(new String[0]);
  }

  private static boolean names(String option, String... args) {
    return Arrays.stream(args).anyMatch(a -> a.equals(option) || a.startsWith(option + "="));
  }
}
