package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.wording.Figures;

/** The epochs of a training as a table. */
final class EpochTable {

  /** More rows would make a page slow to load that loads itself again and again. */
  private static final int MOST_NEWEST = 100;

  private static final List<String> COLUMNS =
      List.of(
          "Epoch",
          "Loss",
          "Accuracy",
          "Validation loss",
          "Validation accuracy",
          "Rate at its start",
          "Seconds");

  private EpochTable() {}

  /** The last epochs of a training that goes on, the newest first. */
  static String newest(History history) {
    int count = history.epochs().size();
    List<EpochMetrics> last =
        new ArrayList<>(history.epochs().subList(Math.max(0, count - MOST_NEWEST), count));
    Collections.reverse(last);
    String caption =
        count <= MOST_NEWEST
            ? "The epochs, the newest first"
            : "The last %d epochs, the newest first".formatted(MOST_NEWEST);
    return markup(caption, last, OptionalInt.empty());
  }

  /**
   * All epochs.
   *
   * @param kept the epoch of the weights that were tested; empty where none were kept
   */
  static String all(History history, OptionalInt kept) {
    return markup("Every epoch, as history.csv has it", history.epochs(), kept);
  }

  private static String markup(String caption, List<EpochMetrics> epochs, OptionalInt kept) {
    SortableTable table = new SortableTable(caption, COLUMNS);
    epochs.forEach(epoch -> table.row(cells(epoch, kept)));
    return table.markup();
  }

  private static List<Cell> cells(EpochMetrics epoch, OptionalInt kept) {
    return List.of(
        new Cell(name(epoch.epoch(), kept), epoch.epoch()),
        Cell.number(epoch.training().loss(), Figures::loss),
        Cell.number(epoch.training().accuracy(), Figures::percent),
        Cell.number(epoch.validation().map(v -> v.loss()), Figures::loss),
        Cell.number(epoch.validation().map(v -> v.accuracy()), Figures::percent),
        Cell.number(
            Optional.of(epoch.learningRate()).filter(rate -> epoch.epoch() > 0), Figures::rate),
        Cell.number(epoch.seconds(), Figures::seconds));
  }

  private static String name(int epoch, OptionalInt kept) {
    String number = epoch == 0 ? "0, untrained" : Figures.count(epoch);
    return kept.isPresent() && kept.getAsInt() == epoch ? number + ", kept" : number;
  }
}
