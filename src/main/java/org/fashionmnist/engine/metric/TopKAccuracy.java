package org.fashionmnist.engine.metric;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * The share of examples whose class is among the k with the highest predictions. A class is among
 * them if fewer than k others are predicted higher.
 *
 * <p>A target is a class number, or a row whose highest number is at the class.
 *
 * @param k at least 1
 */
public record TopKAccuracy(int k) implements Metric {

  private static final Pattern LABEL = Pattern.compile("top_([1-9][0-9]{0,8})_accuracy");

  public TopKAccuracy {
    if (k < 1) {
      throw new IllegalArgumentException("top-k accuracy: expected k of at least 1, got " + k);
    }
  }

  static Optional<Metric> parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(new TopKAccuracy(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  @Override
  public String label() {
    return "top_%d_accuracy".formatted(k);
  }

  @Override
  public void requireSizes(int outputs, int targetSize) {
    Classes.requireSizes(label(), outputs, targetSize);
    if (outputs < 2 || k > outputs) {
      throw new IllegalArgumentException(
          "%s: expected at least %d outputs, got %d".formatted(label(), Math.max(2, k), outputs));
    }
  }

  @Override
  public double ofExample(Matrix predictions, Matrix targets, int example) {
    float predicted = predictions.at(example, Classes.ofTarget(targets, example));
    int higher = 0;
    for (int j = 0; j < predictions.columns(); j++) {
      if (predictions.at(example, j) > predicted) {
        higher++;
      }
    }
    return higher < k ? 1 : 0;
  }
}
