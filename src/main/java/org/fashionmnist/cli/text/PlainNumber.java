package org.fashionmnist.cli.text;

import java.math.BigDecimal;

/** Numbers as people write them: 0.0001 and not 1.0E-4, without zeros that say nothing. */
public final class PlainNumber {

  private PlainNumber() {}

  public static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
