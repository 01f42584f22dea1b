package org.fashionmnist.storage.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;

/**
 * The trials of a comparison as CSV (RFC 4180 with "\n" line ends): a line a trial, with the values
 * of its last epoch. What a trial does not have is empty.
 */
final class ComparisonCsv {

  private static final String HEADER =
      "phase,optimizer,learning_rate,seed,status,epochs,loss,val_loss,val_accuracy,"
          + "test_loss,test_accuracy,seconds,giga_operations\n";

  private ComparisonCsv() {}

  static String text(List<TrialRecord> trials) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (TrialRecord trial : trials) {
      append(csv, trial);
    }
    return csv.toString();
  }

  private static void append(StringBuilder csv, TrialRecord trial) {
    TrialSettings settings = trial.settings();
    List<TrialEpoch> epochs = trial.epochs();
    Optional<TrialEpoch> last =
        epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    Optional<Scores> validation = last.flatMap(TrialEpoch::validation);
    csv.append(lowerCase(settings.phase())).append(',');
    csv.append(settings.optimizer()).append(',');
    csv.append(settings.learningRate()).append(',');
    csv.append(settings.seed()).append(',');
    csv.append(lowerCase(trial.status())).append(',');
    csv.append(epochs.size()).append(',');
    csv.append(orEmpty(last.map(TrialEpoch::loss))).append(',');
    csv.append(orEmpty(validation.map(Scores::loss))).append(',');
    csv.append(orEmpty(validation.map(Scores::accuracy))).append(',');
    csv.append(orEmpty(trial.test().map(Scores::loss))).append(',');
    csv.append(orEmpty(trial.test().map(Scores::accuracy))).append(',');
    csv.append(orEmpty(last.map(TrialEpoch::seconds))).append(',');
    csv.append(orEmpty(last.map(TrialEpoch::gigaOperations))).append('\n');
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String orEmpty(Optional<Double> value) {
    return value.map(String::valueOf).orElse("");
  }
}
