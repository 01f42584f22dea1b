package org.fashionmnist.page.run;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.run.ImagePredictions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Test images for the cells of the confusion matrix, as JSON for the script of a page: all mistakes
 * where there are not too many, else the surest, and some of the hits. The more weights there are
 * in the page, the fewer mistakes, so that it stays below three megabytes.
 *
 * @param weightCount of the network in the page, 0 where there is none
 */
record ImageData(LabeledImages images, ImagePredictions predictions, int weightCount) {

  private static final int MOST_HITS_A_CLASS = 12;
  private static final int MOST_MISTAKES = 2_000;
  private static final int FEWEST_MISTAKES = 100;

  /** Characters of a page for images, network and map; about a million are for all else. */
  private static final double ROOM = 2_000_000;

  private static final double CHARACTERS_OF_A_WEIGHT = 4.6; // float32 in gzip in Base64
  private static final double CHARACTERS_OF_A_PIXEL = 0.88;
  private static final double CHARACTERS_OF_THE_MAP = 550_000;

  private static final JsonMapper JSON = new JsonMapper();

  String json() {
    List<Integer> chosen = chosen();
    ObjectNode node = JSON.createObjectNode();
    node.put("width", images.width());
    ArrayNode numbers = node.putArray("numbers");
    ArrayNode labels = node.putArray("labels");
    ArrayNode predicted = node.putArray("predicted");
    ArrayNode confidences = node.putArray("confidences");
    ArrayNode truths = node.putArray("truths");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int image : chosen) {
      numbers.add(image);
      labels.add(predictions.label(image));
      predicted.add(predictions.predictedClass(image));
      confidences.add(rounded(predictions.confidence(image)));
      truths.add(rounded(predictions.probability(image, predictions.label(image))));
      for (int p = 0; p < images.pixelCount(); p++) {
        bytes.write(images.pixel(image, p));
      }
    }
    node.put("pixels", PackedBytes.base64(bytes.toByteArray()));
    return JSON.writeValueAsString(node);
  }

  /** Probabilities to four significant digits: more of them is nothing that anybody reads. */
  private static BigDecimal rounded(float probability) {
    return BigDecimal.valueOf(probability).round(new MathContext(4));
  }

  /**
   * Test images, the surest of a cell first: of cells with hits the first ones, of others the
   * surest.
   */
  List<Integer> chosen() {
    int mostMistakes = mostMistakesOfACell();
    int classCount = predictions.classNames().size();
    int[] taken = new int[classCount * classCount];
    List<Integer> chosen = new ArrayList<>();
    for (int i : hitsThenSurest()) {
      int most = predictions.isCorrect(i) ? MOST_HITS_A_CLASS : mostMistakes;
      int cell = cell(i);
      if (taken[cell] < most) {
        taken[cell]++;
        chosen.add(i);
      }
    }
    chosen.sort(
        Comparator.<Integer>comparingInt(this::cell)
            .thenComparingDouble(i -> -predictions.confidence(i)));
    return chosen;
  }

  private List<Integer> hitsThenSurest() {
    return IntStream.range(0, predictions.count())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> predictions.isCorrect(i) ? -1 : -predictions.confidence(i)))
        .toList();
  }

  private int cell(int image) {
    return predictions.label(image) * predictions.classNames().size()
        + predictions.predictedClass(image);
  }

  /** The largest number for which the mistakes do not become too many. */
  private int mostMistakesOfACell() {
    int classCount = predictions.classNames().size();
    int[] counts = new int[classCount * classCount];
    int largest = 0;
    for (int i = 0; i < predictions.count(); i++) {
      if (!predictions.isCorrect(i)) {
        counts[cell(i)]++;
        largest = Math.max(largest, counts[cell(i)]);
      }
    }
    int most = largest;
    int room = roomForMistakes(classCount);
    while (most > 1 && sumUpTo(most, counts) > room) {
      most--;
    }
    return most;
  }

  private int roomForMistakes(int classCount) {
    double room = ROOM - CHARACTERS_OF_THE_MAP - CHARACTERS_OF_A_WEIGHT * weightCount;
    double mistakes =
        room / (CHARACTERS_OF_A_PIXEL * images.pixelCount()) - MOST_HITS_A_CLASS * classCount;
    return (int) Math.max(FEWEST_MISTAKES, Math.min(MOST_MISTAKES, mistakes));
  }

  private static int sumUpTo(int most, int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += Math.min(most, count);
    }
    return sum;
  }
}
