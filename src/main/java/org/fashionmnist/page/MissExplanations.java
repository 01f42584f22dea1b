package org.fashionmnist.page;

import java.util.Map;
import org.fashionmnist.page.Explanation.Section;

/** What a reader may need to know of the pictures of what several runs miss. */
final class MissExplanations {

  /** By the names of their files. */
  static final Map<String, Explanation> ALL =
      Map.of(
          "misses.png",
          new Explanation(
              Section.MISSES,
              "How many runs miss an image",
              "The test images missed by exactly so many runs. Beside each, how many there would be if"
                  + " every run missed as many images as it does, but each run others by chance.",
              "A high bar at the right, where chance leaves none: errors are shared. High bars at the"
                  + " left are errors that the seed decides."),
          "hard-images.png",
          new Explanation(
              Section.MISSES,
              "Missed by all runs",
              "Test images that every run takes for another class, the surest errors first.",
              "Would you have said what the label says? Several are debatable or plainly mislabeled;"
                  + " no training will get those right."),
          "unlucky-images.png",
          new Explanation(
              Section.MISSES,
              "Missed by the fewest",
              "Images that the other runs have right, and yet those that miss them were sure.",
              "Mostly ordinary images. A mean of several networks would get them right."));

  private MissExplanations() {}
}
