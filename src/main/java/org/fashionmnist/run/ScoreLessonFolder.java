package org.fashionmnist.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.fashionmnist.result.MetricEpoch;
import org.fashionmnist.result.MetricHistory;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.storage.AtomicFile;

/**
 * The files of the first exercise.
 *
 * @param path of the folder, which exists
 */
public record ScoreLessonFolder(Path path) {

  public static final String LESSON = "scores.json";

  /** Writes the record, and the history as a table. */
  public void write(ScoreLesson lesson) throws IOException {
    AtomicFile.write(path.resolve(LESSON), Json.text(lesson));
    AtomicFile.write(path.resolve(RunFolder.HISTORY_CSV), csv(lesson.history()));
  }

  /** As RFC 4180 asks, with "\n" line ends. */
  private static String csv(MetricHistory history) {
    StringBuilder csv = new StringBuilder("epoch");
    history.keys().forEach(key -> csv.append(',').append(key));
    csv.append(",learning_rate,seconds\n");
    for (MetricEpoch epoch : history.epochs()) {
      StringJoiner line = new StringJoiner(",", "", "\n");
      line.add(String.valueOf(epoch.epoch()));
      epoch.values().values().forEach(value -> line.add(String.valueOf(value)));
      line.add(String.valueOf(epoch.learningRate())).add(String.valueOf(epoch.seconds()));
      csv.append(line);
    }
    return csv.toString();
  }
}
