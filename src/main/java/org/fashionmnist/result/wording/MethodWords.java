package org.fashionmnist.result.wording;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialMethod;

/**
 * How the trials of a comparison train, in words.
 *
 * @param settings of the comparison
 */
public record MethodWords(ComparisonSettings settings) {

  /** The course of the learning rate, for example {@code falls to 0 along a cosine}. */
  public String schedule() {
    TrialMethod method = settings.method();
    String course =
        switch (method.schedule()) {
          case "constant" -> "stays the same";
          case "step" ->
              "falls by a factor of %s every %s"
                  .formatted(
                      Figures.plain(method.learningRateDecay().orElseThrow()),
                      Figures.count(method.learningRateStep().orElseThrow(), "epoch"));
          case "exponential" ->
              "falls by a factor of %s every epoch"
                  .formatted(Figures.plain(method.learningRateDecay().orElseThrow()));
          case "cosine" -> "falls to 0 along a cosine";
          case "one-cycle" -> "rises and falls to almost 0 in one cycle";
          default -> "follows the schedule " + method.schedule();
        };
    return method.warmupEpochs() == 0
        ? course
        : course + " after a warm-up of " + Figures.count(method.warmupEpochs(), "epoch");
  }

  /** The same in two or three words, for a caption. */
  public String shortSchedule() {
    return settings.method().schedule().equals("constant")
        ? "constant rate"
        : settings.method().schedule() + " decay";
  }

  /** What is added to the plain method; nothing where nothing is. */
  public List<String> additions() {
    TrialMethod method = settings.method();
    List<String> additions = new ArrayList<>();
    if (settings.dropout() > 0) {
      additions.add("dropout " + Figures.plain(settings.dropout()));
    }
    method.weightDecay().ifPresent(decay -> additions.add("weight decay " + Figures.plain(decay)));
    if (method.labelSmoothing() > 0) {
      additions.add("label smoothing " + Figures.plain(method.labelSmoothing()));
    }
    method
        .clipNorm()
        .ifPresent(norm -> additions.add("gradients clipped to norm " + Figures.plain(norm)));
    method
        .averageDecay()
        .ifPresent(
            decay -> additions.add("a running mean of the weights, decay " + Figures.plain(decay)));
    method
        .augmentation()
        .ifPresent(changes -> additions.add("training images " + AugmentationWords.of(changes)));
    return additions;
  }
}
