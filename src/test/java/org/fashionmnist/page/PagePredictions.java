package org.fashionmnist.page;

import java.util.Base64;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.Predictions;
import tools.jackson.databind.JsonNode;

/**
 * What the network in a page says of images, and what Java says.
 *
 * @param count of the images
 * @param others the images that the page puts into another class
 * @param largestDifference of a probability
 * @param millis that an image took in the page, on the average
 */
public record PagePredictions(int count, int others, double largestDifference, double millis) {

  private static final int CHUNK = 1000;

  private static final String ALL =
      """
      globalThis.all = (base64, pixels) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const said = [];
        const begin = performance.now();
        for (let i = 0; i < bytes.length; i += pixels) {
          said.push(...fashion.predict(bytes.subarray(i, i + pixels)));
        }
        return { said, millis: performance.now() - begin };
      }; 0
      """;

  /**
   * Asks the page that is open.
   *
   * @param java what Java says of the same images
   */
  public static PagePredictions of(Browser browser, LabeledImages images, Predictions java)
      throws InterruptedException {
    browser.evaluate("fashion.ready.then(() => 0)");
    browser.evaluate(ALL);
    int classes = java.probabilities().columns();
    int others = 0;
    double largest = 0;
    double millis = 0;
    for (int first = 0; first < images.count(); first += CHUNK) {
      int end = Math.min(images.count(), first + CHUNK);
      JsonNode answer =
          browser.evaluate(
              "all('%s', %d)".formatted(base64(images, first, end), images.pixelCount()));
      millis += answer.get("millis").asDouble();
      JsonNode said = answer.get("said");
      for (int image = first; image < end; image++) {
        int best = 0;
        int from = (image - first) * classes;
        for (int c = 0; c < classes; c++) {
          double probability = said.get(from + c).asDouble();
          double difference = Math.abs(probability - java.probabilities().at(image, c));
          largest = difference <= largest ? largest : difference; // no number is the largest
          best = probability > said.get(from + best).asDouble() ? c : best;
        }
        others += best == java.predictedClass(image) ? 0 : 1;
      }
    }
    return new PagePredictions(images.count(), others, largest, millis / images.count());
  }

  private static String base64(LabeledImages images, int from, int to) {
    byte[] bytes = new byte[(to - from) * images.pixelCount()];
    IntStream.range(0, bytes.length)
        .forEach(
            i ->
                bytes[i] =
                    (byte) images.pixel(from + i / images.pixelCount(), i % images.pixelCount()));
    return Base64.getEncoder().encodeToString(bytes);
  }
}
