package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.run.MetricHistory;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.run.RunFolder;

/**
 * The files of the first exercise.
 *
 * @param path of the folder, which exists
 */
public record ScoreLessonFolder(Path path) {

  public static final String LESSON = "scores.json";

  /** Writes the record, and the history as a table and in the form of Keras. */
  public void write(ScoreLesson lesson) throws IOException {
    Json.write(path.resolve(LESSON), lesson);
    AtomicFile.write(path.resolve(RunFolder.HISTORY_CSV), csv(lesson.history()));
    Json.write(path.resolve(RunFolder.HISTORY_JSON), columns(lesson.history()));
  }

  /** A list a quantity, as in {@code history.history}, and why the training ended. */
  private static Map<String, Object> columns(MetricHistory history) {
    List<MetricEpoch> epochs = history.epochs();
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("epoch", epochs.stream().map(MetricEpoch::epoch).toList());
    history.keys().forEach(key -> columns.put(key, history.values(key)));
    columns.put("learning_rate", epochs.stream().map(MetricEpoch::learningRate).toList());
    columns.put("seconds", epochs.stream().map(MetricEpoch::seconds).toList());
    columns.put("stop_reason", history.stopReason());
    return columns;
  }

  private static String csv(MetricHistory history) {
    Csv csv = new Csv("epoch," + String.join(",", history.keys()) + ",learning_rate,seconds");
    for (MetricEpoch epoch : history.epochs()) {
      List<Object> fields = new ArrayList<>(epoch.values().values());
      fields.add(0, epoch.epoch());
      fields.add(epoch.learningRate());
      fields.add(epoch.seconds());
      csv.row(fields.toArray());
    }
    return csv.toString();
  }
}
