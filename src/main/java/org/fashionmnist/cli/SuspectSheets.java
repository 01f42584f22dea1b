package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.PlainNumber;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.report.gallery.ImageSheet;
import org.fashionmnist.report.gallery.SheetImage;
import org.fashionmnist.report.gallery.SheetTile;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;

/** Draws suspects and duplicates with their images. */
final class SuspectSheets {

  private static final int MOST_PAIRS = 48;

  private final Dataset dataset;
  private final PictureOptions pictures;
  private final ImageSheet sheet;

  SuspectSheets(Dataset dataset, PictureOptions pictures) {
    this.dataset = dataset;
    this.pictures = pictures;
    this.sheet = new ImageSheet(pictures.style().theme());
  }

  /**
   * Draws the most suspect images.
   *
   * @param top how many
   * @return the files, one for each format; none if there are no suspects
   */
  List<Path> write(Path folder, LabelSuspects found, int top) throws IOException {
    List<LabelSuspect> shown = found.first(Math.min(top, ImageSheet.MOST_TILES));
    if (shown.isEmpty()) {
      return List.of();
    }
    String subtitle =
        text(
            "The first %,d of %,d candidates for a look, not proofs: networks that did not see the"
                + " image say another class. Below: the probability of the label → of that class.",
            shown.size(), found.suspects().size());
    return write(
        folder,
        "suspects.png",
        "Training images that are perhaps labeled wrong",
        subtitle,
        shown.stream().map(this::tile).toList());
  }

  private SheetTile tile(LabelSuspect suspect) {
    return new SheetTile(
        List.of(image(SetPart.TRAINING, suspect.image())),
        List.of(
            name(suspect.label()) + " → " + name(suspect.predicted()),
            text("%.4f → %.4f", suspect.labelProbability(), suspect.predictedProbability()),
            text("image %,d", suspect.image())));
  }

  /**
   * Draws the nearest pairs.
   *
   * @return the files, one for each format; none if there are no duplicates
   */
  List<Path> write(Path folder, Duplicates found) throws IOException {
    List<DuplicatePair> shown =
        found.pairs().subList(0, Math.min(MOST_PAIRS, found.pairs().size()));
    if (shown.isEmpty()) {
      return List.of();
    }
    String subtitle =
        text(
            "The first %,d of %s%,d pairs: those with equal pixels, then by falling correlation of"
                + " the pixels (at least %s).",
            shown.size(),
            found.pairs().size() >= found.mostPairs() ? "at least " : "",
            found.pairs().size(),
            PlainNumber.text(found.leastCorrelation()));
    return write(
        folder,
        "duplicates.png",
        "Images that are there twice, or nearly",
        subtitle,
        shown.stream().map(this::tile).toList());
  }

  private SheetTile tile(DuplicatePair pair) {
    return new SheetTile(
        List.of(image(pair.firstPart(), pair.first()), image(pair.secondPart(), pair.second())),
        List.of(
            pair.labelsDiffer()
                ? name(pair.firstLabel()) + " ≠ " + name(pair.secondLabel())
                : name(pair.firstLabel()),
            pair.exact() ? "equal" : text("correlation %.5f", pair.correlation()),
            pair.crossesParts()
                ? text("training %,d and test %,d", pair.first(), pair.second())
                : text("%s %,d and %,d", name(pair.firstPart()), pair.first(), pair.second())));
  }

  private List<Path> write(
      Path folder, String name, String title, String subtitle, List<SheetTile> tiles)
      throws IOException {
    return pictures.style().write(folder, name, sheet.picture(title, subtitle, tiles));
  }

  private SheetImage image(SetPart part, int image) {
    LabeledImages images = part == SetPart.TRAINING ? dataset.training() : dataset.test();
    byte[] levels = new byte[images.pixelCount()];
    for (int p = 0; p < levels.length; p++) {
      levels[p] = (byte) images.pixel(image, p);
    }
    return new SheetImage(levels, images.height(), images.width());
  }

  private static String name(SetPart part) {
    return part == SetPart.TRAINING ? "training" : "test";
  }

  private String name(int label) {
    return dataset.classNames().get(label);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
