package org.fashionmnist.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.wording.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Settings of a training that were found to be good together, under one name. */
public enum Preset {
  /**
   * A plain network of two hidden layers: 0.904 of the test images. Found on validation images
   * alone; how stands in docs/design-notes.md.
   */
  BEST_MLP(
      "best-mlp",
      "--hidden 256,128 --optimizer nadam --lr 0.002 --batch 256 --epochs 100 --schedule cosine"
          + " --dropout 0.25 --weight-decay 0.0001 --ema 0.999 --validation 0",
      new Expectation(0.904, 90, 1)),

  /** LeNet-5, trained as everything is where nothing is chosen. */
  LENET("lenet", "--model lenet"),

  /** The test problem of DeepOBS with the settings that its authors publish a course for. */
  DEEPOBS_2C2D(
      "deepobs-2c2d",
      "--model deepobs-2c2d --optimizer adam --lr 0.00025 --batch 128 --epochs 100 --schedule constant"
          + " --validation 0"),

  /** Less than 100,000 weights. */
  SMALL_CNN(
      "small-cnn",
      "--model small-cnn --optimizer adam --lr 0.003 --batch 128 --epochs 16 --schedule one-cycle"
          + " --flip --shift 1 --validation 0 --score-images 5000"),

  /** Less than a million weights. */
  BEST_CNN(
      "best-cnn",
      "--model best-cnn --optimizer adam --lr 0.003 --batch 128 --epochs 14 --schedule one-cycle"
          + " --flip --shift 1 --label-smoothing 0.05 --validation 0 --score-images 5000 --tta");

  /**
   * What a preset comes to on Fashion-MNIST.
   *
   * @param accuracy on the test images
   * @param seconds that its training takes, about
   * @param processors of those it was measured on, which others had to do with, too
   */
  public record Expectation(double accuracy, double seconds, int processors) {}

  /** The option that names one. */
  public static final String OPTION = "--preset";

  private static final String MODEL = "--model";
  private static final List<String> HIDDEN_LAYERS =
      List.of("--hidden", "--activation", "--initializer");

  private final String label;
  private final String options;

  @SuppressWarnings("ImmutableEnumChecker") // a record of values does not change
  private final Optional<Expectation> expectation;

  Preset(String label, String options) {
    this(label, options, Optional.empty());
  }

  Preset(String label, String options, Expectation expectation) {
    this(label, options, Optional.of(expectation));
  }

  Preset(String label, String options, Optional<Expectation> expectation) {
    this.label = label;
    this.options = options;
    this.expectation = expectation;
  }

  /** What it comes to, in words, where that was measured. */
  public Optional<String> expected() {
    return expectation.map(
        e ->
            "preset %s: about %s of the test images, in about %s on %s"
                .formatted(
                    label,
                    Figures.percent(e.accuracy, 1),
                    about(e.seconds),
                    Figures.count(e.processors, "processor")));
  }

  private static String about(double seconds) {
    long minutes = Math.round(seconds / 60);
    return seconds < 100 ? Math.round(seconds) + " seconds" : Figures.count(minutes, "minute");
  }

  /** The preset whose settings these are, all of them but the seed, if there is one. */
  public static Optional<Preset> of(TrainingPlan plan) {
    return Arrays.stream(values())
        .filter(preset -> preset.plan().withSeed(plan.seed()).equals(plan))
        .findFirst();
  }

  TrainingPlan plan() {
    TrainingOptions training = new TrainingOptions();
    CommandLine line =
        new CommandLine(
            CommandSpec.create().addMixin("training", CommandSpec.forAnnotatedObject(training)));
    OptionTypes.register(line);
    line.parseArgs(options.split(" ", -1));
    return training.plan();
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
      if (!names(words.get(0), args) && !isOfAnotherNetwork(words.get(0), args)) {
        expanded.addAll(words);
      }
    }
    expanded.addAll(Arrays.asList(args).subList(at + 2, args.length));
    return expanded.toArray(new String[0]);
  }

  /** A model has its layers for itself, and hidden layers are no model. */
  private static boolean isOfAnotherNetwork(String option, String... args) {
    return option.equals(MODEL)
        ? HIDDEN_LAYERS.stream().anyMatch(other -> names(other, args))
        : (HIDDEN_LAYERS.contains(option) || option.equals("--dropout")) && names(MODEL, args);
  }

  private static boolean names(String option, String... args) {
    return Arrays.stream(args).anyMatch(a -> a.equals(option) || a.startsWith(option + "="));
  }
}
