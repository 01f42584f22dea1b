package org.fashionmnist.report.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.result.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageSheetTest {

  private final ChartTheme theme = ChartTheme.standard();
  private final ImageSheet sheet = new ImageSheet(theme);

  /** 28 × 28 pixels of one gray level. */
  private static GrayImage gray(int level) {
    byte[] levels = new byte[784];
    Arrays.fill(levels, (byte) level);
    return new GrayImage(28, 28, levels);
  }

  private Tile tile(int imageCount, String first, String... others) {
    return sheet.tile(Collections.nCopies(imageCount, gray(90)), first, others);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "7,1", "9,2", "40,1", "200,2"})
  void nothingReachesIntoTheMargin(int count, int imageCount) {
    Tile tile = tile(imageCount, "a class of a long name → another of a long name", "0.1", "x");
    Drawing drawing =
        Drawing.of(sheet.picture("Title", "Subtitle", Collections.nCopies(count, tile)));

    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
  }

  @Test
  void imagesLieWhereTheLayoutSaysInTheirOwnGrayLevels() {
    List<Tile> tiles =
        List.of(
            sheet.tile(List.of(gray(10), gray(200)), "one"),
            sheet.tile(List.of(gray(120), gray(255)), "two"));
    SheetPlot plot = sheet.plot(tiles);
    Drawing drawing = Drawing.of(sheet.picture("Title", "Subtitle", tiles));
    double left = drawing.dataArea().getX();
    double top = drawing.dataArea().getY() + plot.imageHeight() / 2;

    assertThat(drawing.colorAt(left + 9, top)).isEqualTo(new Color(10, 10, 10));
    double second = left + plot.imageWidth() + SheetPlot.IMAGE_GAP;
    assertThat(drawing.colorAt(second + 9, top)).isEqualTo(new Color(200, 200, 200));
    assertThat(drawing.colorAt(left + plot.layout().left(1) + 9, top))
        .isEqualTo(new Color(120, 120, 120));
  }

  @Test
  void pictureGrowsWithItsRowsAndEndsAtTheMostPlaces() {
    int few = sheet.picture("T", "S", Collections.nCopies(3, tile(1, "a"))).height();
    int most = sheet.picture("T", "S", Collections.nCopies(120, tile(1, "a"))).height();
    int more = sheet.picture("T", "S", Collections.nCopies(500, tile(1, "a"))).height();

    assertThat(most).isGreaterThan(5 * few);
    assertThat(more).isEqualTo(most);
  }

  @Test
  void sheetWithoutImagesOrOfMixedFormIsRefused() {
    assertThatThrownBy(() -> sheet.picture("T", "S", List.of()))
        .hasMessageContaining("at least one image");
    assertThatThrownBy(() -> sheet.picture("T", "S", List.of(tile(1, "a"), tile(2, "a"))))
        .hasMessageContaining("same form");
    assertThatThrownBy(() -> new GrayImage(3, 2, new byte[5]))
        .hasMessageContaining("5 pixels are not an image of 2 × 3");
  }
}
