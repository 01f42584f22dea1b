package org.fashionmnist.result.wording;

import java.util.Comparator;
import java.util.List;

/** Finds the name that somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /**
   * What to say of a name that is not one of these.
   *
   * @param names at least one
   */
  public static String explain(String wrong, List<String> names) {
    String nearest =
        names.stream().min(Comparator.comparingInt(name -> distance(wrong, name))).orElseThrow();
    return "expected one of %s, got '%s'; did you mean %s?"
        .formatted(String.join(", ", names), wrong, nearest);
  }

  /**
   * The fewest insertions, deletions and replacements of a character that turn one into the other.
   *
   * @see <a href="https://doi.org/10.1145/321796.321811">R. A. Wagner, M. J. Fischer, The
   *     string-to-string correction problem, 1974</a>
   */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
