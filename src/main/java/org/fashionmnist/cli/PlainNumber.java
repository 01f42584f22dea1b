package org.fashionmnist.cli;

import java.math.BigDecimal;

/** Numbers as people write them: 0.0001 and not 1.0E-4, without zeros that say nothing. */
final class PlainNumber {

  private PlainNumber() {}

  static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
