package org.fashionmnist.report.suspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.ImageSheet;
import org.fashionmnist.report.gallery.Tile;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.wording.Figures;

/**
 * Draws suspects and duplicates with their images.
 *
 * @param classNames in label order
 * @param images by their places in a part of the data set
 */
public record SuspectSheets(
    ChartTheme theme, List<String> classNames, BiFunction<SetPart, Integer, GrayImage> images) {

  public static final String SUSPECTS = "suspects.png";
  public static final String DUPLICATES = "duplicates.png";

  private static final int MOST_PAIRS = 48;

  /**
   * Draws the most suspect images and the nearest pairs.
   *
   * @param top how many images
   * @return no picture of what was not found
   */
  public ChartFiles draw(LabelSuspects suspects, int top, Duplicates duplicates) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    if (top > 0 && !suspects.suspects().isEmpty()) {
      pictures.put(SUSPECTS, picture(suspects, top));
    }
    if (!duplicates.pairs().isEmpty()) {
      pictures.put(DUPLICATES, picture(duplicates));
    }
    return new ChartFiles(pictures);
  }

  private Picture picture(LabelSuspects found, int top) {
    List<LabelSuspect> shown = found.first(Math.min(top, ImageSheet.MOST_TILES));
    String subtitle =
        """
        The first %s of %s candidates for a look, not proofs: networks that did not see the \
        image say another class. Below: the probability of the label → of that class.\
        """
            .formatted(Figures.count(shown.size()), Figures.count(found.suspects().size()));
    return new ImageSheet(theme)
        .picture(
            "Training images that are perhaps labeled wrong",
            subtitle,
            shown.stream().map(this::tile).toList());
  }

  private Tile tile(LabelSuspect suspect) {
    return new ImageSheet(theme)
        .tile(
            List.of(images.apply(SetPart.TRAINING, suspect.image())),
            name(suspect.label()) + " → " + name(suspect.predicted()),
            Figures.probability(suspect.labelProbability())
                + " → "
                + Figures.probability(suspect.predictedProbability()),
            "image " + suspect.image());
  }

  private Picture picture(Duplicates found) {
    List<DuplicatePair> shown =
        found.pairs().subList(0, Math.min(MOST_PAIRS, found.pairs().size()));
    String subtitle =
        """
        The first %s of %s%s pairs: those with equal pixels, then by falling correlation of the \
        pixels (at least %s).\
        """
            .formatted(
                Figures.count(shown.size()),
                found.pairs().size() >= found.mostPairs() ? "at least " : "",
                Figures.count(found.pairs().size()),
                Figures.plain(found.leastCorrelation()));
    return new ImageSheet(theme)
        .picture(
            "Images that are there twice, or nearly",
            subtitle,
            shown.stream().map(this::tile).toList());
  }

  private Tile tile(DuplicatePair pair) {
    return new ImageSheet(theme)
        .tile(
            List.of(
                images.apply(pair.firstPart(), pair.first()),
                images.apply(pair.secondPart(), pair.second())),
            pair.labelsDiffer()
                ? name(pair.firstLabel()) + " ≠ " + name(pair.secondLabel())
                : name(pair.firstLabel()),
            pair.exact() ? "equal" : "correlation " + Figures.decimals(pair.correlation(), 5),
            pair.crossesParts()
                ? "training %d and test %d".formatted(pair.first(), pair.second())
                : "%s %d and %d".formatted(name(pair.firstPart()), pair.first(), pair.second()));
  }

  private static String name(SetPart part) {
    return part == SetPart.TRAINING ? "training" : "test";
  }

  private String name(int label) {
    return classNames.get(label);
  }
}
