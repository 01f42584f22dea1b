package org.fashionmnist.report.gallery;

import java.awt.image.BufferedImage;
import java.util.List;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.GrayImage;
import org.jfree.chart.LegendItemCollection;

/**
 * Makes pictures of small images with lines of text.
 *
 * @param theme colors and fonts
 */
public record GalleryPicture(ChartTheme theme) {

  public Picture of(String title, String subtitle, List<GalleryTile> tiles) {
    GalleryPlot plot = new GalleryPlot(theme, tiles);
    ChartFrame frame = new ChartFrame(theme);
    int margins = 2 * ChartTheme.MARGIN;
    double head = frame.headHeightWithoutLegend(subtitle, CurveChart.WIDTH - margins);
    return new Picture(
        frame.around(plot, title, subtitle, new LegendItemCollection()),
        CurveChart.WIDTH,
        (int) Math.ceil(head) + plot.height() + margins + 1);
  }

  /** An image, pixel by pixel. */
  public static BufferedImage drawn(GrayImage image) {
    BufferedImage drawn =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        drawn.setRGB(column, row, 0x010101 * image.level(row, column));
      }
    }
    return drawn;
  }
}
