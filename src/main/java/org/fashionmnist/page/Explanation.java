package org.fashionmnist.page;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a reader may need to know of a picture.
 *
 * @param section where it belongs
 * @param title what it shows, in a few words
 * @param shows how to read it
 * @param lookFor what it may tell
 */
public record Explanation(Section section, String title, String shows, String lookFor) {

  /** The parts of the page that hold pictures. */
  public enum Section {
    LEARNING,
    CONFUSIONS,
    CLASSES,
    IMAGES,
    NETWORK,
    RESULTS,
    TUNING,
    COURSE,
    MISSES
  }

  private static final Map<String, Explanation> ALL =
      Map.ofEntries(
          entry(
              "loss.png",
              new Explanation(
                  Section.LEARNING,
                  "Loss over the epochs",
                  "After each pass over the training images (an epoch): how far the predicted"
                      + " probabilities are from the labels. Lower is better.",
                  "Both lines should fall. Where the validation line turns up while the training line"
                      + " still falls, the network begins to learn its training images by heart.")),
          entry(
              "accuracy.png",
              new Explanation(
                  Section.LEARNING,
                  "Accuracy over the epochs",
                  "The share of images put into the right class, of those the network learns from and"
                      + " of those held out.",
                  "A growing gap between the lines is overfitting. A validation line that has become"
                      + " flat says that more epochs will not help.")),
          entry(
              "learning-rate.png",
              new Explanation(
                  Section.LEARNING,
                  "Learning rate over the epochs",
                  "How large the steps of the optimizer were.",
                  "Large steps at first, small ones at the end: compare with the loss, which often falls"
                      + " once more where the rate is lowered.")),
          entry(
              "confusion-matrix.png",
              new Explanation(
                  Section.CONFUSIONS,
                  "Confusion matrix",
                  "A row for each true class, a column for each predicted one; each cell says how many"
                      + " images, and which share of the row. The diagonal is right, all else wrong.",
                  "Dark cells off the diagonal, often in pairs that mirror each other: two classes that"
                      + " look alike. An empty row or column would be a class never recognized.")),
          entry(
              "class-scores.png",
              new Explanation(
                  Section.CLASSES,
                  "Scores of each class",
                  "Precision: how often a prediction of this class is right. Recall: how many images of"
                      + " this class are found. F1 joins both.",
                  "A class whose precision and recall differ is named too often, or too rarely.")),
          entry(
              "mistakes.png",
              new Explanation(
                  Section.IMAGES,
                  "The surest mistakes",
                  "Test images for which the network was wrong and yet almost certain.",
                  "Would you have known better? Some labels are debatable. Where you see at once what it"
                      + " is, the network looks at the wrong thing.")),
          entry(
              "uncertain.png",
              new Explanation(
                  Section.IMAGES,
                  "The least certain images",
                  "Test images whose two most probable classes are nearly equally probable.",
                  "Here an honest network hesitates. The two classes it hesitates between are mostly"
                      + " those that the confusion matrix names.")),
          entry(
              "classes.png",
              new Explanation(
                  Section.IMAGES,
                  "The classes",
                  "The first test image of each class, with what the network says of it.",
                  "How different images of one class are, and how alike those of two classes can be at"
                      + " 28 × 28 pixels.")),
          entry(
              "calibration.png",
              new Explanation(
                  Section.CLASSES,
                  "Calibration",
                  "Images are put together by the probability that the network gave its answer; for each"
                      + " group, the share that was right.",
                  "On the diagonal, 90 % means right in 90 of 100 cases. Below it the network is surer"
                      + " than it should be, as most are that were trained for long.")),
          entry(
              "weights.png",
              new Explanation(
                  Section.NETWORK,
                  "Weights of the first layer",
                  "For each unit of the first layer, the weight of every pixel, in the place of the"
                      + " pixel: one sign raises the unit, the other lowers it.",
                  "Outlines of garments and edges are something learned. Units that look like noise"
                      + " learned little; noise at the rim is of pixels that are nearly always black.")),
          entry(
              "layers.png",
              new Explanation(
                  Section.NETWORK,
                  "The layers over the epochs",
                  "For each layer: how large the last update of an epoch was beside the weights, and the share"
                      + " of its units that are zero for every image (dead ones).",
                  "A ratio near one in a thousand is usual; far more is unrest, far less is standstill."
                      + " Units that are dead learn nothing more: many of them say that the learning"
                      + " rate was too high.")));

  /** The explanation of a picture; one without has a title, its name. */
  static Explanation of(String pictureName) {
    return Stream.of(ALL, ComparisonExplanations.ALL, MissExplanations.ALL)
        .map(all -> all.get(pictureName))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> unknown(pictureName));
  }

  private static Explanation unknown(String pictureName) {
    String words = pictureName.replaceFirst("\\.png$", "").replace('-', ' ');
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Explanation(Section.IMAGES, title, "", "");
  }
}
