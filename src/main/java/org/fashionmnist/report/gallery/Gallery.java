package org.fashionmnist.report.gallery;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.wording.Figures;

/**
 * Pictures of test images with their true class, the class they were taken for, and its
 * probability.
 *
 * @param predictions for the test images
 * @param images by their places in the test set
 */
public record Gallery(
    ChartTheme theme, ImagePredictions predictions, IntFunction<GrayImage> images) {

  /** Fills rows of two, three, four or six. */
  private static final int COUNT = 12;

  /** The mistakes that the network was surest of. */
  public Picture mistakes() {
    GalleryChoice choice = new GalleryChoice(predictions);
    List<Integer> chosen = choice.mostConfidentMistakes(COUNT);
    int all = predictions.count() - choice.hitCount();
    return picture(
            title("most confident", "mistake", chosen.size(), all, predictions.count()),
            "test images that were given a wrong class with the highest probability",
            chosen.stream().map(this::tile).toList())
        .saying(pairs(chosen, " taken for "));
  }

  /** What was put into the right class by the smallest lead over the next one. */
  public Picture uncertain() {
    GalleryChoice choice = new GalleryChoice(predictions);
    List<Integer> chosen = choice.closestHits(COUNT);
    return picture(
            title("closest", "hit", chosen.size(), choice.hitCount(), predictions.count()),
            "test images in the right class by the smallest lead over the second class",
            chosen.stream().map(this::closeTile).toList())
        .saying(pairs(chosen, ""));
  }

  /** The first image of each class. */
  public Picture classes() {
    return picture(
        "The first test image of each class",
        "and what the network takes it for",
        new GalleryChoice(predictions).firstOfEachClass().stream().map(this::tile).toList());
  }

  /** What the images are, and where {@code takenFor} has words what they were taken for. */
  private String pairs(List<Integer> chosen, String takenFor) {
    return chosen.stream()
        .map(
            image ->
                predictions.classNames().get(predictions.label(image))
                    + (takenFor.isEmpty()
                        ? ""
                        : takenFor
                            + predictions.classNames().get(predictions.predictedClass(image))))
        .collect(Collectors.joining(", "));
  }

  private static String title(String which, String what, int shown, int all, int imageCount) {
    String of = all == 1 ? what : what + "s";
    if (all == 0) {
      return String.format(Locale.ROOT, "No %s among %,d test images", of, imageCount);
    }
    return shown == all
        ? String.format(Locale.ROOT, "All %,d %s, the %s first", all, of, which)
        : String.format(Locale.ROOT, "The %d %s of %,d %s", shown, which, all, of);
  }

  private Picture picture(String title, String subtitle, List<Tile> tiles) {
    return new GalleryPlot(theme, tiles).picture(title, subtitle, List.of());
  }

  /** With the two most probable classes. */
  private Tile closeTile(int image) {
    int second = predictions.secondClass(image);
    return new Tile(
        List.of(Tile.drawn(images.apply(image))),
        List.of(
            new Tile.Line("true: " + name(predictions.label(image)), theme.text(), true),
            new Tile.Line(
                "%s: %s"
                    .formatted(
                        name(predictions.predictedClass(image)),
                        Figures.probability(predictions.confidence(image))),
                theme.correct().high(),
                false),
            new Tile.Line(
                "%s: %s"
                    .formatted(
                        name(second), Figures.probability(predictions.probability(image, second))),
                theme.wrong().high(),
                false)));
  }

  private Tile tile(int image) {
    boolean correct = predictions.isCorrect(image);
    return new Tile(
        List.of(Tile.drawn(images.apply(image))),
        List.of(
            new Tile.Line("true: " + name(predictions.label(image)), theme.text(), true),
            new Tile.Line(
                "predicted: " + name(predictions.predictedClass(image)),
                (correct ? theme.correct() : theme.wrong()).high(),
                false),
            new Tile.Line(
                "probability: " + Figures.probability(predictions.confidence(image)),
                theme.mutedText(),
                false)));
  }

  private String name(int classNumber) {
    return ClassNames.shortened(predictions.classNames().get(classNumber));
  }
}
