package org.fashionmnist.picture;

import java.util.Optional;

/**
 * A picture taken apart into ground and object.
 *
 * @param picture as it was
 * @param background its ground
 * @param object bright on black
 * @param box around the object, if anything stands out
 */
record Scene(
    GrayPicture picture, Background background, GrayPicture object, Optional<BoundingBox> box) {

  static Scene of(GrayPicture picture) {
    Background background = Background.of(picture);
    GrayPicture object = background.distances(picture);
    return new Scene(
        picture, background, object, BoundingBox.of(object, background.objectDistance()));
  }

  /** What lies within its frame; itself where it has none, or nothing stands out within. */
  Scene withoutFrame() {
    BoundingBox within = Frame.within(picture);
    if (within.covers(picture)) {
      return this;
    }
    Scene inner = of(picture.part(within));
    return inner.box.isPresent() ? inner : this;
  }

  /**
   * The box around the object.
   *
   * @throws PictureException if there is none
   */
  BoundingBox requireObject() throws PictureException {
    return box.orElseThrow(
        () ->
            new PictureException(
                "nothing stands out from the background; expected a picture of one thing on a"
                    + " plain ground"));
  }
}
