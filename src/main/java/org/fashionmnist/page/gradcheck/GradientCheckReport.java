package org.fashionmnist.page.gradcheck;

import java.util.List;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.result.gradcheck.BrokenExample;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;

/**
 * All that the page of a gradient check is made of.
 *
 * @param name of its folder
 * @param check what was found
 * @param diagnosis sentences that say where to look; none if all passed
 * @param examples of bugs, to compare with
 * @param pictures in the order they are shown
 */
public record GradientCheckReport(
    String name,
    GradientCheckRecord check,
    List<String> diagnosis,
    List<BrokenExample> examples,
    List<PagePicture> pictures) {

  /** The picture with a point for each parameter. */
  public static final String POINTS = "gradcheck.png";

  public GradientCheckReport {
    diagnosis = List.copyOf(diagnosis);
    examples = List.copyOf(examples);
    pictures = List.copyOf(pictures);
  }
}
