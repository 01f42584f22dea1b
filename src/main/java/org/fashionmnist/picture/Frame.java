package org.fashionmnist.picture;

/** A thin line of one color around a picture, as screenshots and scans have. */
final class Frame {

  /** The part of the shorter side that a frame may take on each side. */
  private static final int THIN = 20;

  /** Of its outermost pixels so many have its color. */
  private static final double ALL = 0.95;

  /** Within it so many have another all of a sudden; no object does that on all sides at once. */
  private static final double MOST = 0.75;

  private Frame() {}

  /** What lies within a frame, or all of a picture that has none. */
  static BoundingBox within(GrayPicture picture) {
    BoundingBox area = picture.area();
    int color = Histogram.ofEdges(area, picture::level).median();
    Histogram.Measure distance = (x, y) -> Math.abs(picture.level(x, y) - color);
    if (share(area, distance) > 1 - ALL) {
      return area;
    }
    int thickest = Math.min(area.width(), area.height()) / THIN;
    if (thickest < 2) {
      return area; // as small as the data set's images, some of which fill all but one pixel
    }
    for (int thickness = 1; thickness <= thickest; thickness++) {
      // Its inner edge may be blurred, and a JPEG file leaves traces of it.
      int inner = thickness + 2;
      if (share(area.shrunk(thickness), distance) > 1 - ALL) {
        boolean ends = share(area.shrunk(inner), distance) >= MOST;
        return ends ? area.shrunk(inner) : area;
      }
    }
    return area;
  }

  private static double share(BoundingBox area, Histogram.Measure distance) {
    return Histogram.ofEdges(area, distance).shareFrom(Background.LEAST_CONTRAST);
  }
}
