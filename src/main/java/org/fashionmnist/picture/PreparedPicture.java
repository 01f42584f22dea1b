package org.fashionmnist.picture;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture as a network sees it, and how it came to that.
 *
 * @param input of the network's size, the object bright on black
 * @param steps in their order
 * @param ground what the object lay on
 * @param originalWidth pixels, upright
 * @param originalHeight pixels, upright
 */
public record PreparedPicture(
    GrayPicture input, List<Step> steps, Ground ground, int originalWidth, int originalHeight) {

  public PreparedPicture {
    steps = List.copyOf(steps);
  }

  /** The steps in a line, such as "gray, cropped, centered, 640 × 480 → 28 × 28". */
  public String description() {
    String sizes =
        steps.contains(Step.TAKEN_AS_IT_IS)
            ? "%d × %d".formatted(input.width(), input.height())
            : "%d × %d → %d × %d"
                .formatted(originalWidth, originalHeight, input.width(), input.height());
    String words =
        steps.stream()
            .filter(step -> step != Step.SCALED) // the sizes tell
            .map(Step::words)
            .collect(Collectors.joining(", "));
    return words + ", " + sizes;
  }
}
