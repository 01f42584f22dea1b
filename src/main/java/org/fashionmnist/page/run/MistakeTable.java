package org.fashionmnist.page.run;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.wording.Figures;

/** The mistakes with the largest loss, in numbers; a script puts their images beside them. */
record MistakeTable(ImagePredictions test) {

  private static final int MOST = 20;

  /** −ln of the smallest probability with all digits is 87.3. */
  private static final double MOST_LOSS = 87;

  String markup() {
    List<Integer> worst = worst();
    if (worst.isEmpty()) {
      return "";
    }
    SortableTable table =
        new SortableTable(
            "The %d mistakes with the largest loss, by their place in the test set"
                .formatted(worst.size()),
            List.of(
                "Test image",
                "True class",
                "Taken for",
                "Probability of that",
                "Probability of the true class",
                "Loss"));
    for (int image : worst) {
      table.row(
          List.of(
              new Cell(String.valueOf(image), image),
              Cell.word(test.classNames().get(test.label(image))),
              Cell.word(test.classNames().get(test.predictedClass(image))),
              Cell.number(test.confidence(image), Figures::probability),
              Cell.number(truth(image), MistakeTable::small),
              Cell.number(loss(image), MistakeTable::cost)));
    }
    return new Html()
        .open("div", "id", "mistakes")
        .raw("\n")
        .element("h3", "The costliest mistakes")
        .raw(table.markup())
        .close("div")
        .toString();
  }

  private List<Integer> worst() {
    return IntStream.range(0, test.count())
        .filter(image -> !test.isCorrect(image))
        .boxed()
        .sorted(Comparator.comparingDouble(this::truth))
        .limit(MOST)
        .toList();
  }

  /** The probability of the true class. */
  private double truth(int image) {
    return test.probability(image, test.label(image));
  }

  /** Cross-entropy, in nats. */
  private double loss(int image) {
    return -StrictMath.log(Math.max(truth(image), Float.MIN_VALUE));
  }

  /** Probabilities end where float32 does: of what lies below nothing is known. */
  private static String cost(double loss) {
    return loss > MOST_LOSS ? "> " + Figures.decimals(MOST_LOSS, 0) : Figures.decimals(loss, 2);
  }

  private static String small(double probability) {
    return probability < 0.0001 ? "< 0.01 %" : Figures.percent(probability);
  }
}
