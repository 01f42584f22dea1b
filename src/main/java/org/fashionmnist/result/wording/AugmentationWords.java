package org.fashionmnist.result.wording;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.TestViews;

/** Changed images of a training and views of a test, in words. */
public final class AugmentationWords {

  private AugmentationWords() {}

  /** For example {@code shifted by up to 2 pixels, mirrored half of the time}; empty of none. */
  public static String of(Augmentation augmentation) {
    List<String> ways = new ArrayList<>();
    if (augmentation.shift() > 0) {
      ways.add("shifted by up to " + Figures.count(augmentation.shift(), "pixel"));
    }
    if (augmentation.flip()) {
      ways.add("mirrored half of the time");
    }
    if (augmentation.erase() > 0) {
      ways.add("erased in part with probability " + Figures.plain(augmentation.erase()));
    }
    return String.join(", ", ways);
  }

  /** For example {@code the image and its mirror image, each in 5 places}. */
  public static String of(TestViews views) {
    String images = views.mirrored() ? "the image and its mirror image" : "the image";
    String places = views.mirrored() ? ", each in 5 places" : " in 5 places";
    return views.shifted() ? images + places : images;
  }

  /** For example {@code predictions are averaged over the image and its mirror image}. */
  public static String averaged(TestViews views) {
    return "predictions are averaged over " + of(views);
  }
}
