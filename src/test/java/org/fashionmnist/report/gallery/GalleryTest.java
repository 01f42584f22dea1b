package org.fashionmnist.report.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.run.ImagePredictions;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryTest {

  private static final List<String> NAMES = List.of("Bag", "Coat");

  private final ChartTheme theme = ChartTheme.standard();

  private final ImagePredictions few =
      new ImagePredictions(
          NAMES,
          new int[] {1, 0, 1, 0, 0, 1},
          new float[] {0.9f, 0.1f, 0.8f, 0.2f, 0.4f, 0.6f, 0.1f, 0.9f, 0.05f, 0.95f, 0.45f, 0.55f});

  @Test
  void surestMistakesComeFirstAndEqualOnesInTheirOrder() {
    assertThat(new GalleryChoice(few).mostConfidentMistakes(9)).containsExactly(4, 0, 3);
    assertThat(new GalleryChoice(few).mostConfidentMistakes(1)).containsExactly(4);
  }

  @Test
  void closestHitsComeFirst() {
    assertThat(new GalleryChoice(few).closestHits(9)).containsExactly(5, 2, 1);
  }

  /** The second has the lower probability, the first the smaller lead. */
  @Test
  void closeMeansNearTheSecondClassNotUnlikely() {
    ImagePredictions three =
        new ImagePredictions(
            List.of("a", "b", "c"),
            new int[] {0, 0},
            new float[] {0.49f, 0.48f, 0.03f, 0.4f, 0.3f, 0.3f});
    assertThat(new GalleryChoice(three).closestHits(2)).containsExactly(0, 1);
    assertThat(three.secondClass(0)).isEqualTo(1);
  }

  @Test
  void firstImageStandsForItsClassAndAClassWithoutImagesIsLeftOut() {
    ImagePredictions noCoat = new ImagePredictions(NAMES, new int[] {0}, new float[] {1, 0});
    assertThat(new GalleryChoice(few).firstOfEachClass()).containsExactly(1, 0);
    assertThat(new GalleryChoice(noCoat).firstOfEachClass()).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 20, 100})
  void nothingReachesIntoTheMargin(int classCount) {
    Gallery gallery = gallery(SampleRun.predictions(SampleRun.longNames(classCount), 12), 28, 28);
    for (Picture picture : List.of(gallery.mistakes(), gallery.uncertain(), gallery.classes())) {
      Drawing drawing = Drawing.of(picture);
      assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 2))
          .containsOnly(Drawing.light(theme.background()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 28, 32, 111, 113, 500})
  void imagesOfEverySizeFitTheirTiles(int side) {
    Gallery gallery = gallery(SampleRun.predictions(SampleRun.longNames(3), 12), side, side + 5);
    Picture picture = gallery.mistakes();
    assertThat(Drawing.of(picture).colorsOfBorder(ChartTheme.MARGIN - 2))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(picture.height()).isLessThan(1500);
  }

  @Test
  void textStaysInItsTile() {
    List<String> names = List.of("W".repeat(32), "M".repeat(32));
    Drawing drawing = Drawing.of(gallery(SampleRun.predictions(names, 30), 28, 28).mistakes());
    TileLayout layout = TileLayout.filling(752, 240, 178, 16);
    for (int column = 1; column < layout.columns(); column++) {
      double gap = ChartTheme.MARGIN + column * (layout.tileWidth() + 16) - 12.0;
      var between =
          new Rectangle2D.Double(gap, drawing.dataArea().getY(), 8, drawing.dataArea().getHeight());
      assertThat(drawing.colorsIn(between)).containsOnly(Drawing.light(theme.background()));
    }
  }

  @Test
  void everyPixelOfAnImageIsASquareOfItsGray() {
    ImagePredictions one = new ImagePredictions(NAMES, new int[] {1}, new float[] {1, 0});
    Drawing drawing = Drawing.of(gallery(one, 28, 28).mistakes());
    GrayImage image = SampleRun.image(0, 28, 28);
    double left = Math.ceil(drawing.dataArea().getX());
    double top = Math.ceil(drawing.dataArea().getY());
    for (int row = 0; row < 28; row++) {
      for (int column = 0; column < 28; column++) {
        int level = image.level(row, column);
        var square = new Rectangle2D.Double(left + 4 * column, top + 4 * row, 4, 4);
        assertThat(drawing.colorsIn(square)).containsExactly(new Color(level, level, level));
      }
    }
  }

  @Test
  void titlesSayHowManyThereAre() {
    assertThat(title(gallery(few, 8, 8).mistakes()))
        .isEqualTo("All 3 mistakes, the most confident first");
    assertThat(title(gallery(SampleRun.predictions(NAMES, 60), 8, 8).uncertain()))
        .isEqualTo("The 12 closest of 80 hits");
  }

  @Test
  void runWithoutMistakesSaysSo() {
    ImagePredictions right = new ImagePredictions(NAMES, new int[] {0}, new float[] {1, 0});
    Picture picture = gallery(right, 8, 8).mistakes();
    assertThat(title(picture)).isEqualTo("No mistakes among 1 test images");
    assertThat(Drawing.of(picture).colorsOfBorder(ChartTheme.MARGIN - 2))
        .containsOnly(Drawing.light(theme.background()));
  }

  private static String title(Picture picture) {
    return ((TextTitle) picture.chart().getSubtitle(0)).getText();
  }

  private Gallery gallery(ImagePredictions predictions, int width, int height) {
    return new Gallery(theme, predictions, i -> SampleRun.image(i, width, height));
  }
}
