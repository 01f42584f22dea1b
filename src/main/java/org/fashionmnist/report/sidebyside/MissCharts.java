package org.fashionmnist.report.sidebyside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.sidebyside.SharedMisses;

/** The pictures of what several runs miss together. */
public final class MissCharts {

  public static final String MISSES = "misses.png";
  public static final String HARD_IMAGES = "hard-images.png";
  public static final String UNLUCKY_IMAGES = "unlucky-images.png";

  private MissCharts() {}

  /**
   * Draws the pictures.
   *
   * @param images by their places in the test set; without them there are no galleries
   */
  public static ChartFiles draw(
      ChartTheme theme, SharedMisses misses, Optional<IntFunction<GrayImage>> images) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(MISSES, new MissesChart(theme).picture(misses));
    images
        .map(source -> new MissGallery(theme, misses, source))
        .ifPresent(
            gallery -> {
              gallery.hard().ifPresent(hard -> pictures.put(HARD_IMAGES, hard));
              gallery.unlucky().ifPresent(some -> pictures.put(UNLUCKY_IMAGES, some));
            });
    return new ChartFiles(pictures);
  }
}
