package org.fashionmnist.cli.option;

import java.util.function.DoublePredicate;
import picocli.CommandLine.ITypeConverter;

/** A number in a range. */
class RealNumber implements ITypeConverter<Double> {

  private final DoublePredicate range;
  private final String expected;

  RealNumber(DoublePredicate range, String expected) {
    this.range = range;
    this.expected = expected;
  }

  @Override
  public Double convert(String text) {
    return require(text, text);
  }

  /**
   * The number in a part of the text.
   *
   * @throws picocli.CommandLine.TypeConversionException if it is none, or out of range
   */
  final double require(String part, String text) {
    try {
      double number = Double.parseDouble(part);
      if (range.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as of one out of range
    }
    throw OptionValues.wrong(expected, text);
  }
}
