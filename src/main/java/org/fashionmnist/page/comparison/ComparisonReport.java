package org.fashionmnist.page.comparison;

import java.util.List;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.ComparisonWords;

/**
 * All that the page of a comparison is made of.
 *
 * @param comparison what was found
 * @param words what is said of it
 * @param pictures in the order they are shown
 */
public record ComparisonReport(
    Comparison comparison, ComparisonWords words, List<PagePicture> pictures) {

  public ComparisonReport {
    pictures = List.copyOf(pictures);
  }
}
