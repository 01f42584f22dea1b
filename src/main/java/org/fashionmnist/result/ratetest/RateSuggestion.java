package org.fashionmnist.result.ratetest;

import org.fashionmnist.result.Range;

/**
 * What one rule makes of a learning-rate range test.
 *
 * @param rule in words
 * @param learningRate that it names, positive
 */
public record RateSuggestion(String rule, double learningRate) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RateSuggestion {
    Range.positive("learning rate", learningRate);
  }
}
