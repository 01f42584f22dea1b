package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;

/** A gradient check as JSON, and all its pairs of gradients as CSV. */
public final class GradientCheckFiles {

  public static final String JSON = "gradcheck.json";
  public static final String CSV = "gradients.csv";

  private static final String HEADER = "parameters,row,column,analytic,numerical,relative_error\n";

  /** An array without its pairs. */
  private record ArrayEntry(
      String name,
      int parameters,
      int checked,
      int atKinks,
      double largestGradient,
      double floor,
      double worstError,
      Optional<GradientPoint> worst,
      boolean passed) {

    static ArrayEntry of(CheckedArray array) {
      return new ArrayEntry(
          array.name(),
          array.parameters(),
          array.checked(),
          array.atKinks(),
          array.largestGradient(),
          array.floor(),
          array.worstError(),
          array.worst(),
          array.passed());
    }
  }

  private record Document(
      String command,
      Optional<DataProvenance> data,
      NetworkSummary network,
      String activation,
      String loss,
      int batchSize,
      long seed,
      String precision,
      double step,
      double tolerance,
      Optional<String> bug,
      Environment environment,
      boolean passed,
      List<ArrayEntry> arrays,
      Optional<StepErrors> stepErrors) {}

  private GradientCheckFiles() {}

  /** The text of {@value #JSON}. */
  public static String json(GradientCheckRecord check) {
    return Json.text(
        new Document(
            check.command(),
            check.data(),
            check.network(),
            check.activation(),
            check.loss(),
            check.batchSize(),
            check.seed(),
            check.precision(),
            check.step(),
            check.tolerance(),
            check.bug(),
            check.environment(),
            check.passed(),
            check.arrays().stream().map(ArrayEntry::of).toList(),
            check.stepErrors()));
  }

  /** Writes both files. */
  public static void write(Path folder, GradientCheckRecord check) throws IOException {
    AtomicFile.write(folder.resolve(JSON), json(check));
    AtomicFile.write(folder.resolve(CSV), csv(check.arrays()));
  }

  private static String csv(List<CheckedArray> arrays) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (CheckedArray array : arrays) {
      for (GradientPoint point : array.points()) {
        csv.append(array.name()).append(',');
        csv.append(point.row()).append(',');
        csv.append(point.column()).append(',');
        csv.append(point.analytic()).append(',');
        csv.append(point.numerical()).append(',');
        csv.append(point.relativeError(array.floor())).append('\n');
      }
    }
    return csv.toString();
  }
}
