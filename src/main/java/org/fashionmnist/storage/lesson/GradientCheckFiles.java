package org.fashionmnist.storage.lesson;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.Json;

/** A gradient check as JSON, and all its pairs of gradients as CSV. */
public final class GradientCheckFiles {

  public static final String JSON = "gradcheck.json";
  public static final String CSV = "gradients.csv";

  @JsonIgnoreProperties("output")
  private interface WithoutOutput {}

  @JsonPropertyOrder({"name", "parameters", "checked"})
  @JsonIgnoreProperties("points")
  private interface WithoutPoints {

    @JsonProperty("checked")
    int checked();
  }

  private GradientCheckFiles() {}

  /** The text of {@value #JSON}. */
  public static String json(GradientCheckRecord check) {
    return Json.text(
        check,
        Map.of(
            GradientCheckRecord.class, WithoutOutput.class,
            CheckedArray.class, WithoutPoints.class));
  }

  public static void write(Path folder, GradientCheckRecord check) throws IOException {
    AtomicFile.write(folder.resolve(JSON), json(check));
    AtomicFile.write(folder.resolve(CSV), csv(check.arrays()));
  }

  private static String csv(List<CheckedArray> arrays) {
    Csv csv = new Csv("parameters,row,column,analytic,numerical,relative_error");
    for (CheckedArray array : arrays) {
      for (GradientPoint point : array.points()) {
        csv.row(
            array.name(),
            point.row(),
            point.column(),
            point.analytic(),
            point.numerical(),
            point.relativeError(array.floor()));
      }
    }
    return csv.toString();
  }
}
