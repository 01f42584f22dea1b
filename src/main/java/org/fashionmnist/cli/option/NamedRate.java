package org.fashionmnist.cli.option;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A learning rate, or that of one optimizer: {@code 0.1}, {@code adam=0.1}.
 *
 * @param optimizer its label
 * @param learningRate positive
 */
public record NamedRate(Optional<String> optimizer, double learningRate) {

  public static NamedRate of(String text, List<String> optimizers) {
    int sign = text.indexOf('=');
    Optional<String> optimizer =
        sign < 0
            ? Optional.empty()
            : Optional.of(OptionTypes.require(text.substring(0, sign), optimizers));
    return new NamedRate(optimizer, new OptionValues.Positive().convert(text.substring(sign + 1)));
  }

  /**
   * The last rate of each optimizer that has one.
   *
   * @throws ParameterException if it is that of an optimizer that does not take part
   */
  public static Map<String, Double> byOptimizer(
      List<NamedRate> rates, List<String> takingPart, CommandLine command) {
    Map<String, Double> byOptimizer = new HashMap<>();
    for (NamedRate rate : rates) {
      if (rate.optimizer.isPresent()) {
        String optimizer = rate.optimizer.get();
        if (!takingPart.contains(optimizer)) {
          throw new ParameterException(
              command,
              "--lr sets a rate of %s, which does not take part: add it to --optimizers"
                  .formatted(optimizer));
        }
        byOptimizer.put(optimizer, rate.learningRate);
      }
    }
    return byOptimizer;
  }
}
