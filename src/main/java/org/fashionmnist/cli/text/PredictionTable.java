package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.picture.PreparedPicture;
import org.fashionmnist.result.prediction.ClassProbability;

/** Prints predictions: a paragraph for each picture, aligned from one to the next. */
public final class PredictionTable {

  private final PrintWriter out;
  private final int most;
  private final int nameWidth;

  /**
   * A table.
   *
   * @param most classes to print of each picture
   * @param classNames all that the model knows
   */
  public PredictionTable(PrintWriter out, int most, List<String> classNames) {
    this.out = out;
    this.most = most;
    this.nameWidth = classNames.stream().mapToInt(String::length).max().orElse(0);
  }

  public void print(Path file, PreparedPicture picture, List<ClassProbability> classes) {
    out.println();
    out.println(file + "  " + picture.description());
    for (ClassProbability c : classes.subList(0, Math.min(most, classes.size()))) {
      out.println(
          String.format(
              Locale.ROOT, "  %-" + nameWidth + "s  %5.1f %%", c.name(), c.probability() * 100));
    }
  }
}
