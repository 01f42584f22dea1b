package org.fashionmnist.cli.option;

import picocli.CommandLine.ITypeConverter;

/** A whole number in a range. */
class WholeNumber implements ITypeConverter<Integer> {

  private final int least;
  private final int most;
  private final String expected;

  /** From 1 to so much. */
  WholeNumber(int most) {
    this(1, most, "a whole number from 1 to " + most);
  }

  WholeNumber(int least, int most, String expected) {
    this.least = least;
    this.most = most;
    this.expected = expected;
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as of one out of range
    }
    throw OptionValues.wrong(expected, text);
  }
}
