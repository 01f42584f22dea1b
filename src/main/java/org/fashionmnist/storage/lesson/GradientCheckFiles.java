package org.fashionmnist.storage.lesson;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.CsvFields;
import org.fashionmnist.storage.CsvRows;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A gradient check as JSON, and all its pairs of gradients as CSV. */
public final class GradientCheckFiles {

  public static final String JSON = "gradcheck.json";
  public static final String CSV = "gradients.csv";

  private static final String COLUMNS = "parameters,row,column,analytic,numerical,relative_error";

  @JsonPropertyOrder({"name", "parameters", "checked"})
  @JsonIgnoreProperties("points")
  private interface WithoutPoints {

    @JsonProperty("checked")
    int checked();
  }

  /** A broken gradient may be no number. */
  private static double gradient(CsvFields fields, int column) {
    return fields.text(column).equals("NaN") ? Double.NaN : fields.number(column);
  }

  /** A line of the CSV file. */
  private record Line(String array, GradientPoint point) {

    static Line of(CsvFields fields) {
      return new Line(
          fields.text(0),
          new GradientPoint(
              fields.wholeNumber(1),
              fields.wholeNumber(2),
              gradient(fields, 3),
              gradient(fields, 4)));
    }
  }

  private GradientCheckFiles() {}

  /** The text of {@value #JSON}. */
  public static String json(GradientCheckRecord check) {
    return Json.text(check, Map.of(CheckedArray.class, WithoutPoints.class));
  }

  public static void write(Path folder, GradientCheckRecord check) throws IOException {
    AtomicFile.write(folder.resolve(JSON), json(check));
    AtomicFile.write(folder.resolve(CSV), csv(check.arrays()));
  }

  private static String csv(List<CheckedArray> arrays) {
    Csv csv = new Csv(COLUMNS);
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

  /**
   * Reads both files again.
   *
   * @throws org.fashionmnist.storage.DamagedFileException if one of them is not of this program
   */
  public static GradientCheckRecord read(Path folder) throws IOException {
    Map<String, List<GradientPoint>> points =
        CsvRows.read(folder.resolve(CSV), COLUMNS, Line::of).stream()
            .collect(
                Collectors.groupingBy(
                    Line::array, Collectors.mapping(Line::point, Collectors.toList())));
    GradientCheckRecord check =
        Json.read(
            folder.resolve(JSON),
            GradientCheckRecord.class,
            document -> complete(document, points));
    if (!check.arrays().stream().map(CheckedArray::name).toList().containsAll(points.keySet())
        || !check.arrays().stream().allMatch(GradientCheckFiles::isComplete)) {
      throw new DamagedFileException(folder.resolve(CSV), "it is not of the check in " + JSON);
    }
    return check;
  }

  /** Whether what was worst is among the points. */
  private static boolean isComplete(CheckedArray array) {
    return array.worst().map(array.points()::contains).orElse(array.points().isEmpty());
  }

  /** Brings the points to their arrays, and what files of earlier versions do not have. */
  private static void complete(ObjectNode document, Map<String, List<GradientPoint>> points) {
    if (!document.has("output")) {
      document.put("output", "");
    }
    for (JsonNode each : document.path("arrays")) {
      if (each instanceof ObjectNode array) {
        array.remove("checked");
        ArrayNode list = array.putArray("points");
        points
            .getOrDefault(array.path("name").asString(""), List.of())
            .forEach(point -> list.add(Json.tree(point)));
      }
    }
  }
}
