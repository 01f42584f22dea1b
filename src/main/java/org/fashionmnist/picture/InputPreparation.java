package org.fashionmnist.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes pictures look as those of Fashion-MNIST do: the object bright on black, reaching from edge
 * to edge in its longer direction and in the middle in the other, its brightest pixel white.
 *
 * <p>Of the 70,000 images there, 98.3 % touch both edges of one direction, all but 0.1 % have black
 * for the median of their edges, and the brightest pixel of every one is 254 or 255.
 *
 * <p>A gray picture that has the size already and a dark background is taken as it is, so that the
 * images of the data set are not changed.
 *
 * @param width pixels of the network's input
 * @param height pixels of the network's input
 */
public record InputPreparation(int width, int height) {

  private static final int WHITE = 255;

  /**
   * Prepares a picture.
   *
   * @throws PictureException if nothing in it stands out from the background
   */
  public PreparedPicture prepare(OriginalPicture original) throws PictureException {
    Optional<CutOut> cutOut =
        original.opacity().flatMap(opacity -> CutOut.of(original.gray(), opacity));
    List<Step> steps = new ArrayList<>();
    if (original.turned()) {
      steps.add(Step.TURNED);
    }
    if (original.transparent()) {
      steps.add(cutOut.isPresent() ? Step.CUT_OUT : Step.COMPOSITED);
    }
    if (original.colored()) {
      steps.add(Step.GRAY);
    }
    if (cutOut.isEmpty()) {
      return onGround(original, steps);
    }
    GrayPicture input = centered(cutOut.get().object(), cutOut.get().box(), steps);
    return prepared(original, input, steps, Ground.TRANSPARENT);
  }

  private PreparedPicture onGround(OriginalPicture original, List<Step> steps)
      throws PictureException {
    Scene whole = Scene.of(original.gray());
    if (isReady(original, whole.background())) {
      whole.requireObject();
      steps.add(Step.TAKEN_AS_IT_IS);
      return prepared(original, original.gray(), steps, Ground.PLAIN);
    }
    Scene scene = whole.withoutFrame();
    BoundingBox box = scene.requireObject();
    if (!scene.picture().area().covers(whole.picture())) {
      steps.add(Step.UNFRAMED);
    }
    Background background = scene.background();
    if (background.ground() == Ground.UNEVEN_LIGHT) {
      steps.add(Step.EVENED);
    }
    if (background.isLight()) {
      steps.add(Step.INVERTED);
    }
    return prepared(original, centered(scene.object(), box, steps), steps, background.ground());
  }

  private static PreparedPicture prepared(
      OriginalPicture original, GrayPicture input, List<Step> steps, Ground ground) {
    return new PreparedPicture(input, steps, ground, original.width(), original.height());
  }

  private boolean isReady(OriginalPicture original, Background background) {
    return original.gray().width() == width
        && original.gray().height() == height
        && !original.colored()
        && !background.isLight();
  }

  private GrayPicture centered(GrayPicture object, BoundingBox box, List<Step> steps) {
    if (!box.covers(object)) {
      steps.add(Step.CROPPED);
    }
    double scale = Math.min((double) width / box.width(), (double) height / box.height());
    int objectWidth = Math.max(1, (int) Math.round(box.width() * scale));
    int objectHeight = Math.max(1, (int) Math.round(box.height() * scale));
    if (objectWidth != box.width() || objectHeight != box.height()) {
      steps.add(Step.SCALED);
    }
    float[] scaled = Resampling.scale(object, box, objectWidth, objectHeight);
    float brightest = 0;
    for (float level : scaled) {
      brightest = Math.max(brightest, level);
    }
    if (Math.round(brightest) < WHITE) {
      steps.add(Step.STRETCHED);
    }
    steps.add(Step.CENTERED);
    // An odd pixel goes to the left and to the top, as in the data set.
    int left = (width - objectWidth + 1) / 2;
    int top = (height - objectHeight + 1) / 2;
    byte[] levels = new byte[width * height];
    for (int y = 0; y < objectHeight; y++) {
      for (int x = 0; x < objectWidth; x++) {
        float level = scaled[y * objectWidth + x] * WHITE / brightest;
        levels[(top + y) * width + left + x] = (byte) Math.round(level);
      }
    }
    return GrayPicture.of(width, height, levels);
  }
}
