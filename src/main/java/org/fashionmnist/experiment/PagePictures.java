package org.fashionmnist.experiment;

import java.util.List;
import java.util.Map;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartPng;

/** Pictures drawn twice, for a page that is read on light and on dark screens. */
public final class PagePictures {

  private PagePictures() {}

  /**
   * As a page takes them.
   *
   * @param light in the order they are shown
   * @param dark the same names in the colors for a dark ground
   */
  public static List<PagePicture> of(ChartFiles light, ChartFiles dark) {
    Map<String, ChartPng> other = dark.pictures();
    return light.pictures().entrySet().parallelStream()
        .map(entry -> PagePicture.of(entry.getKey(), entry.getValue(), other.get(entry.getKey())))
        .toList();
  }
}
