package org.fashionmnist.result.lesson;

/**
 * A weight, or a bias, which is the weight of a constant 1, in one step of back-propagation.
 *
 * @param name such as {@code w13}, from unit 1 to unit 3, or {@code b3}
 * @param source what it multiplies: {@code x1}, {@code h1}, or {@code 1} for a bias
 * @param input the value of that
 * @param weight before the update
 * @param gradient of the loss by the weight
 * @param newWeight after the update
 */
public record Edge(
    String name, String source, float input, float weight, float gradient, float newWeight) {

  /** Whether it multiplies a constant. */
  public boolean ofBias() {
    return source.equals("1");
  }
}
