package org.fashionmnist.report.sidebyside;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.GalleryPlot;
import org.fashionmnist.report.gallery.Tile;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.sidebyside.MissedImage;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.TakenFor;
import org.fashionmnist.result.wording.Figures;

/**
 * Pictures of test images that several runs miss.
 *
 * @param misses of the runs
 * @param images by their places in the test set
 */
record MissGallery(ChartTheme theme, SharedMisses misses, IntFunction<GrayImage> images) {

  private static final int MOST_HARD = 24;
  private static final int MOST_UNLUCKY = 12;

  /** The images that all runs miss, the surest errors first; empty where there are none. */
  Optional<Picture> hard() {
    List<MissedImage> all = misses.missedBy(misses.runCount());
    return picture(
        title(all.size(), MOST_HARD, "missed by all %d runs".formatted(misses.runCount())),
        "Hard, or wrongly labeled: the probability is the mean that the runs give their answers.",
        all,
        MOST_HARD);
  }

  /** The images that the fewest runs miss; empty where all runs miss the same. */
  Optional<Picture> unlucky() {
    List<MissedImage> all = misses.missedByFewest();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String runs = runs(all.get(0).missCount());
    return picture(
        title(all.size(), MOST_UNLUCKY, "missed by " + runs),
        "Unlucky: the other runs, with the same settings and another seed, have them right.",
        all,
        MOST_UNLUCKY);
  }

  private static String title(int all, int most, String which) {
    return all <= most
        ? (all == 1 ? "The one image " : "The %d images ".formatted(all)) + which
        : "The %d surest of %s %s".formatted(most, Figures.count(all, "image"), which);
  }

  private String runs(int count) {
    return count == 1 ? "one run" : count + " of " + misses.runCount() + " runs";
  }

  private Optional<Picture> picture(
      String title, String subtitle, List<MissedImage> all, int most) {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GalleryPlot(theme, all.stream().limit(most).map(this::tile).toList())
                .picture(title, subtitle, List.of()));
  }

  private Tile tile(MissedImage image) {
    return new Tile(
        List.of(Tile.drawn(images.apply(image.image()))),
        List.of(
            new Tile.Line("true: " + name(image.label()), theme.text(), true),
            new Tile.Line(said(image), theme.wrong().high(), false),
            new Tile.Line(
                "probability: " + Figures.probability(image.confidence()),
                theme.mutedText(),
                false),
            new Tile.Line("image " + image.image(), theme.mutedText(), false)));
  }

  private String said(MissedImage image) {
    TakenFor most = image.takenFor().get(0);
    String name = name(most.classNumber());
    return most.runCount() == misses.runCount()
        ? "all say: " + name
        : "%d of %d %s: %s"
            .formatted(
                most.runCount(), misses.runCount(), most.runCount() == 1 ? "says" : "say", name);
  }

  private String name(int classNumber) {
    return ClassNames.shortened(misses.classNames().get(classNumber));
  }
}
