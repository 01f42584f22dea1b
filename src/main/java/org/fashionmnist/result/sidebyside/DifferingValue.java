package org.fashionmnist.result.sidebyside;

import java.util.List;

/**
 * A setting, a checksum or a version that runs do not have in common.
 *
 * @param name as in {@code run.json}, with the names it lies in before it: {@code
 *     settings.learning_rate}
 * @param values of each run; {@code null} where it has none
 */
public record DifferingValue(String name, List<String> values) {

  public DifferingValue {
    values = List.copyOf(values);
  }
}
