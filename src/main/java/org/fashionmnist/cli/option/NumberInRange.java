package org.fashionmnist.cli.option;

import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;

/** A number in a range. */
class NumberInRange<N> implements ITypeConverter<N> {

  private final Function<String, N> parse;
  private final Predicate<N> range;
  private final String expected;

  NumberInRange(Function<String, N> parse, Predicate<N> range, String expected) {
    this.parse = parse;
    this.range = range;
    this.expected = expected;
  }

  @Override
  public N convert(String text) {
    try {
      N number = parse.apply(text);
      if (range.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as of one out of range
    }
    throw OptionValues.wrong(expected, text);
  }
}
