package org.fashionmnist.engine.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant with a name in files and on the command line. */
public interface Labeled {

  /** The name in the program, as every constant of an enum has it. */
  String name();

  /** The name in files and on the command line: that in the program, in lower case. */
  default String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of constants. */
  static List<String> labels(Labeled... all) {
    return Arrays.stream(all).map(Labeled::label).toList();
  }

  /** The constant with a name, if there is one. */
  static <T extends Labeled> Optional<T> find(String label, T[] all) {
    return Arrays.stream(all).filter(one -> one.label().equals(label)).findFirst();
  }

  /**
   * The constant with a name.
   *
   * @param kind what an error calls it
   * @throws IllegalArgumentException if there is none
   */
  static <T extends Labeled> T of(String kind, String label, T[] all) {
    return find(label, all)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown %s '%s': expected one of %s".formatted(kind, label, labels(all))));
  }

  /**
   * The constant that a setting names.
   *
   * @param setting what an error calls it
   * @throws IllegalArgumentException if there is none
   */
  static <T extends Labeled> T ofSetting(String setting, String label, T[] all) {
    return find(label, all)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: expected one of %s, got '%s'"
                        .formatted(setting, String.join(", ", labels(all)), label)));
  }
}
