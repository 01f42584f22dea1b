package org.fashionmnist.storage.run;

import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;

/**
 * A history as CSV (RFC 4180 with "\n" line ends): a line an epoch, the seconds last. Validation is
 * empty where nothing was held out.
 */
final class HistoryCsv {

  private static final String HEADER =
      "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds\n";

  private HistoryCsv() {}

  static String text(History history) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (EpochMetrics e : history.epochs()) {
      Optional<Scores> v = e.validation();
      csv.append(e.epoch()).append(',');
      csv.append(e.training().loss()).append(',');
      csv.append(e.training().accuracy()).append(',');
      csv.append(v.map(s -> String.valueOf(s.loss())).orElse("")).append(',');
      csv.append(v.map(s -> String.valueOf(s.accuracy())).orElse("")).append(',');
      csv.append(e.learningRate()).append(',');
      csv.append(e.seconds()).append('\n');
    }
    return csv.toString();
  }
}
