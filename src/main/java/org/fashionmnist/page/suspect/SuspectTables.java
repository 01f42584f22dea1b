package org.fashionmnist.page.suspect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.wording.Figures;

/** How many suspects each class has, and what is proposed for them. */
record SuspectTables(SuspectReport report) {

  private static final int MOST_PROPOSALS = 15;

  private record Proposal(int label, int predicted) implements Comparable<Proposal> {

    static Proposal of(LabelSuspect suspect) {
      return new Proposal(suspect.label(), suspect.predicted());
    }

    @Override
    public int compareTo(Proposal other) {
      return label == other.label
          ? Integer.compare(predicted, other.predicted)
          : Integer.compare(label, other.label);
    }
  }

  String classes() {
    SortableTable table =
        new SortableTable(
            "By given label. To be proposed, another class must be at least as probable as that class's"
                + " threshold: the mean probability that its own images get.",
            List.of("Label", "Images", "Suspects", "Share", "Threshold"));
    for (SuspectClass each : report.search().classes()) {
      double share = each.images() == 0 ? 0 : (double) each.suspects() / each.images();
      table.row(
          List.of(
              Cell.word(each.name()),
              Cell.count(each.images()),
              Cell.count(each.suspects()),
              Cell.number(share, Figures::percent),
              Cell.number(each.threshold(), Figures::percent)));
    }
    return table.markup();
  }

  /** The most frequent proposals; empty where there is none. */
  String proposals() {
    Map<Proposal, Integer> counts = new TreeMap<>();
    report.suspects().suspects().forEach(s -> counts.merge(Proposal.of(s), 1, Integer::sum));
    if (counts.isEmpty()) {
      return "";
    }
    SortableTable table =
        new SortableTable("The most frequent proposals.", List.of("Label", "Proposed", "Suspects"));
    List<String> names = report.classNames();
    counts.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
        .limit(MOST_PROPOSALS)
        .forEach(
            entry ->
                table.row(
                    List.of(
                        Cell.word(names.get(entry.getKey().label())),
                        Cell.word(names.get(entry.getKey().predicted())),
                        Cell.count(entry.getValue()))));
    return table.markup();
  }
}
