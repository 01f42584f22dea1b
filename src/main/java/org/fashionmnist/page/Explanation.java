package org.fashionmnist.page;

import java.util.List;
import java.util.Locale;

/**
 * What a reader may need to know of a picture.
 *
 * @param section where it belongs
 * @param picture the name of its file
 * @param title what it shows, in a few words
 * @param shows how to read it
 * @param lookFor what it may tell
 */
public record Explanation(
    Section section, String picture, String title, String shows, String lookFor) {

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
    SIDE_BY_SIDE,
    MISSES
  }

  private static final List<Explanation> ALL =
      List.of(
          new Explanation(
              Section.LEARNING,
              "loss.png",
              "Loss over the epochs",
              "After each pass over the training images (an epoch): how far the predicted"
                  + " probabilities are from the labels. Lower is better. The marked epoch is the one that"
                  + " was kept and tested.",
              "Both lines should fall. Where the validation line turns up while the training line"
                  + " still falls, the network begins to learn its training images by heart."),
          new Explanation(
              Section.LEARNING,
              "loss-by-step.png",
              "Loss over the steps",
              "Every update of the weights: the loss of its batch before it, with dropout and label"
                  + " smoothing where the training has them. The points are the losses after each epoch.",
              "How wide the band is says how much a step is guided by chance. A jump that comes"
                  + " down again is a batch or a rate that was too much."),
          new Explanation(
              Section.LEARNING,
              "accuracy.png",
              "Accuracy over the epochs",
              "The share of images put into the right class, of those the network learns from and"
                  + " of those held out.",
              "A growing gap between the lines is overfitting. A validation line that has become"
                  + " flat says that more epochs will not help."),
          new Explanation(
              Section.LEARNING,
              "learning-rate.png",
              "Learning rate over the epochs",
              "The factor of every step of the optimizer.",
              "Where the rate falls, the loss often falls once more. A constant rate leaves the noise"
                  + " of the last steps in the result."),
          new Explanation(
              Section.CONFUSIONS,
              "confusion-matrix.png",
              "Confusion matrix",
              "A row for each true class, a column for each predicted one; each cell says how many"
                  + " images, the color which share of the row. The diagonal is right, all else wrong.",
              "Strongly colored cells off the diagonal, often in pairs that mirror each other: two"
                  + " classes that look alike. A row of zeros is a class without test images, a column"
                  + " of zeros one that is never predicted."),
          new Explanation(
              Section.CLASSES,
              "class-scores.png",
              "Scores of each class",
              "Precision: how often a prediction of this class is right. Recall: how many images of"
                  + " this class are found. F1 joins both.",
              "A class whose precision and recall differ is named too often, or too rarely."),
          new Explanation(
              Section.CLASSES,
              "precision-recall.png",
              "Precision and recall of each class",
              "If an image counted as one of a class from some probability on: how many of the class"
                  + " are found, and how many of those counted are right. The lower that probability,"
                  + " the farther to the right. The thick line is the mean, weighted by images.",
              "A line along the top can be trusted at any threshold. Where it falls early, finding"
                  + " more of the class costs many false alarms. The number is the average precision,"
                  + " the area under the line."),
          new Explanation(
              Section.IMAGES,
              "mistakes.png",
              "The surest mistakes",
              "The wrong answers to which the network gave the highest probability.",
              "Would you have known better? Some labels are debatable. Where you see at once what it"
                  + " is, the network looks at the wrong thing."),
          new Explanation(
              Section.IMAGES,
              "uncertain.png",
              "The closest hits",
              "Test images put into the right class, with the smallest lead over the second class."
                  + " Both stand below with their probabilities.",
              "Here an honest network hesitates. The two classes it hesitates between are mostly"
                  + " those that the confusion matrix names."),
          new Explanation(
              Section.IMAGES,
              "classes.png",
              "The classes",
              "The first test image of each class, with what the network says of it.",
              "How different images of one class are, and how alike those of two classes can be at"
                  + " 28 × 28 pixels."),
          new Explanation(
              Section.IMAGES,
              "grad-cam.png",
              "What moved the decision",
              "For some images, the places that raised the score of a class: Grad-CAM (Selvaraju et al.,"
                  + " 2017, arXiv:1610.02391), which weighs the maps of the last convolution by how the"
                  + " score rises with each. Of the most frequent confusions, the first image that is"
                  + " missed and the first that is recognized; for its answer, and for the true class or"
                  + " the next probable one.",
              "Does the color lie on what tells the two classes apart, a collar, sleeves, a heel? It cannot"
                  + " say more than where: not whether shape or texture counted, nor what spoke against a"
                  + " class. The map is coarse, and each has a scale of its own, so two of them cannot be"
                  + " compared. A sensible map does not make an answer right."),
          new Explanation(
              Section.CLASSES,
              "calibration.png",
              "Calibration",
              "Images are put together by the probability that the network gave its answer; for each"
                  + " group, the share that was right, with its 95 % interval. Groups of fewer than 30"
                  + " images are pale. The bars below count the images.",
              "On the diagonal, 90 % means right in 90 of 100 cases; an interval that reaches it may"
                  + " well lie on it. Below it the network is surer"
                  + " than it should be, as most are that were trained for long."),
          new Explanation(
              Section.NETWORK,
              "weights.png",
              "Weights of the first layer",
              "For each unit of the first layer, the weight of every pixel that it sees, in the place of"
                  + " the pixel: one sign raises the unit, the other lowers it.",
              "Outlines of garments and edges are something learned. Units that look like noise"
                  + " learned little; noise at the rim is of pixels that are nearly always black."),
          new Explanation(
              Section.NETWORK,
              "feature-maps.png",
              "What the convolutions see",
              "The maps that each convolution makes of one image, after its activation: how strongly a"
                  + " filter answers at each place. Where a layer has many, those whose mean is the"
                  + " largest for this image, by the numbers of their filters; each layer has a scale of"
                  + " its own.",
              "First edges and areas, in which the garment is easily seen; further up fewer places and"
                  + " parts of it, which no longer look like a picture. Pale maps found nothing here; they"
                  + " may answer to another image."),
          new Explanation(
              Section.NETWORK,
              "layer-map.png",
              "A map of the last hidden layer",
              "Each point is one of the first test images, where the outputs of the last hidden layer"
                  + " put it, seen from the side on which they differ most (two principal"
                  + " components). Its color is its true class. Without a hidden layer these are"
                  + " the scores of the classes.",
              "Groups that stand apart: classes that are easily told. Where colors mix, the network"
                  + " confuses them, or they lie apart in a direction that the map does not show."),
          new Explanation(
              Section.NETWORK,
              "layers.png",
              "The layers over the epochs",
              "For each layer: how large the last update of an epoch was beside the weights, and the share"
                  + " of its units that are zero for every image (dead ones).",
              "A ratio near one in a thousand is usual; far more is unrest, far less is standstill,"
                  + " unless the learning rate itself is near zero there: an update is as long as its"
                  + " rate allows, so a schedule that ends near zero ends so here, too. Units that are dead learn nothing more: many of them say that the learning"
                  + " rate was too high."),
          new Explanation(
              Section.RESULTS,
              "test-accuracy.png",
              "Test accuracy of every final trial",
              "A dot for each seed, the mean, and its 95 % interval. The bar at the top is the"
                  + " noise: so far apart can two runs of one setting be.",
              "Intervals that overlap widely: there the order may be chance."),
          new Explanation(
              Section.RESULTS,
              "intervals.png",
              "The same optimizers in each comparison",
              "A row for each comparison: a dot for each seed, the mean, and its 95 % interval, all"
                  + " on one axis. The optimizers stand in the order of the comparison with the"
                  + " least noise.",
              "How wide the intervals of each comparison are. Where those of different optimizers"
                  + " overlap widely, their order may be chance; where they lie apart, it is not."),
          new Explanation(
              Section.RESULTS,
              "time-to-target.png",
              "Time to the target accuracy",
              "Epochs and seconds that the tuned trial needed on one thread until it reached the"
                  + " target on the validation images.",
              "A fast optimizer need not be the best in the end, and an epoch need not cost the"
                  + " same for all."),
          new Explanation(
              Section.TUNING,
              "learning-rates.png",
              "Accuracy by learning rate",
              "Each mark is a trial with another learning rate. Pale ones were given up after as many"
                  + " epochs as the number beside them says: they cannot be compared with those that"
                  + " were trained to the end, and no line leads to them. Marks in the lane at the foot"
                  + " lie below the axis, or diverged.",
              "How far the best rate lies from the dotted line, the default, and how many rates"
                  + " were kept to the end. Each optimizer has its own range: one rate for all"
                  + " would be unfair to most."),
          new Explanation(
              Section.COURSE,
              "validation-accuracy.png",
              "Validation accuracy by epoch",
              "The tuned trial of each optimizer on the images held out; the band,"
                  + " or the bar in the key, is the 95 % interval that so few images allow.",
              "Who is fast at first, and whether the others catch up."),
          new Explanation(
              Section.COURSE,
              "validation-accuracy-by-second.png",
              "Validation accuracy by second",
              "The same against the time spent on training, on one thread.",
              "An optimizer whose steps cost more moves to the right."),
          new Explanation(
              Section.COURSE,
              "validation-loss.png",
              "Validation loss by epoch",
              "How far probabilities are from labels on the images held out; lower is better.",
              "A loss that rises again while the accuracy stays: the network becomes too sure."),
          new Explanation(
              Section.COURSE,
              "training-loss.png",
              "Training loss by epoch",
              "The final trials on all training images: mean over the seeds, in a band from the"
                  + " smallest to the largest.",
              "A low training loss with a poor test accuracy is overfitting, not a better"
                  + " optimizer."),
          new Explanation(
              Section.SIDE_BY_SIDE,
              "loss.png",
              "Loss of each run",
              "After each epoch: how far the probabilities are from the labels, on the images that each"
                  + " run held out. Lower is better. A ring marks the epoch that was kept and tested.",
              "A line that rises from some epoch on and stays up learns its training images by heart; one"
                  + " that jumps and comes down again has a rate that is too high. Lines"
                  + " that cross say that the shorter training would have chosen another run."),
          new Explanation(
              Section.SIDE_BY_SIDE,
              "accuracy.png",
              "Accuracy of each run",
              "The share of the held-out images that each run puts into the right class.",
              "Lines closer than their own ups and downs are not different. The table of pairs says"
                  + " which runs differ on the test images by more than chance."),
          new Explanation(
              Section.MISSES,
              "misses.png",
              "How many runs miss an image",
              "The test images missed by exactly so many runs. Beside each, how many there would be if"
                  + " every run missed as many images as it does, but each run others by chance.",
              "A high bar at the right, where chance leaves none: errors are shared. High bars at the"
                  + " left are errors that the seed decides."),
          new Explanation(
              Section.MISSES,
              "hard-images.png",
              "Missed by all runs",
              "Test images that every run takes for another class, the surest errors first.",
              "Would you have said what the label says? Several are debatable or plainly mislabeled;"
                  + " no training will get those right."),
          new Explanation(
              Section.MISSES,
              "unlucky-images.png",
              "Missed by the fewest",
              "Images that the other runs have right, and yet those that miss them were sure.",
              "Mostly ordinary images. A mean of several networks would get them right."));

  /** The explanation of a picture; one without has a title, its name. */
  static Explanation of(String pictureName) {
    return ALL.stream()
        .filter(explanation -> explanation.picture.equals(pictureName))
        .findFirst()
        .orElseGet(() -> unknown(pictureName));
  }

  /** The explanation of a picture whose name stands for another one in another section. */
  static Explanation of(String pictureName, Section section) {
    return ALL.stream()
        .filter(explanation -> explanation.picture.equals(pictureName))
        .filter(explanation -> explanation.section == section)
        .findFirst()
        .orElseGet(() -> of(pictureName));
  }

  private static Explanation unknown(String pictureName) {
    String words = pictureName.replaceFirst("\\.png$", "").replace('-', ' ');
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Explanation(Section.IMAGES, pictureName, title, "", "");
  }
}
