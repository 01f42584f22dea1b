package org.fashionmnist.page;

import java.util.List;
import org.fashionmnist.result.wording.Figures;

/** The title of a page that shows several of a kind side by side. */
public final class SideBySideTitle {

  private static final int MOST_NAMES = 4;

  private SideBySideTitle() {}

  /**
   * All names, or their number where they are many.
   *
   * @param kind what they are, in the plural
   */
  public static String of(List<String> names, String kind) {
    return (names.size() > MOST_NAMES ? names.size() + " " + kind : Figures.list(names))
        + " side by side";
  }
}
