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
 * where there are not too many, else the surest, and some of the hits.
 */
record ImageData(LabeledImages images, ImagePredictions predictions) {

  private static final int MOST_HITS_A_CLASS = 12;
  private static final int MOST_MISTAKES = 2_000;

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
    while (most > 1 && sumUpTo(most, counts) > MOST_MISTAKES) {
      most--;
    }
    return most;
  }

  private static int sumUpTo(int most, int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += Math.min(most, count);
    }
    return sum;
  }
}
