package org.fashionmnist.cli.option;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.result.Augmentation;
import picocli.CommandLine.Option;

/** The options that add something to the plain method, with any optimizer. */
public final class RefinementOptions {

  @Option(
      names = "--dropout",
      paramLabel = "RATE",
      converter = OptionValues.Share.class,
      defaultValue = "0",
      description =
          "Share of the units of each hidden layer dropped in a step (default: ${DEFAULT-VALUE}).")
  private double dropout;

  @Option(
      names = "--label-smoothing",
      paramLabel = "SHARE",
      converter = OptionValues.Share.class,
      defaultValue = "0",
      description =
          "Share of the target that is spread over all classes (default: ${DEFAULT-VALUE}).")
  private double labelSmoothing;

  @Option(
      names = "--clip-norm",
      paramLabel = "NORM",
      description = "Shorten gradients whose norm is larger than this (default: never).")
  private Optional<Double> clipNorm = Optional.empty();

  @Option(
      names = "--ema",
      paramLabel = "DECAY",
      converter = OptionValues.Decay.class,
      description =
          "Measure and keep a running mean of the weights with this decay a step, for example 0.999"
              + " (default: the weights themselves).")
  private Optional<Double> averageDecay = Optional.empty();

  @Option(
      names = "--shift",
      paramLabel = "PIXELS",
      converter = OptionValues.CountOrNone.class,
      defaultValue = "0",
      description =
          "Move each training image by up to so many pixels, down or up and right or left, anew in"
              + " each epoch (default: ${DEFAULT-VALUE}).")
  private int shift;

  @Option(
      names = "--flip",
      description =
          "Mirror each training image, left for right, in half of the epochs: for things that look the"
              + " same from both sides, unlike letters.")
  private boolean flip;

  @Option(
      names = "--erase",
      paramLabel = "PROBABILITY",
      converter = OptionValues.ShareOrAll.class,
      defaultValue = "0",
      description =
          "Fill a random rectangle of a training image with noise, with this probability in each"
              + " epoch, for example 0.5: random erasing (default: ${DEFAULT-VALUE}).")
  private double erase;

  public double dropout() {
    return dropout;
  }

  public Refinements refinements() {
    return new Refinements(
        clipNorm.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        labelSmoothing,
        averageDecay.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        new Augmentation(shift, flip, erase));
  }
}
