package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.Runs;

/** Where to find what each window of an image sees, as {@link Runs}. */
interface SeenWindows {

  /** For images of this shape. */
  static SeenWindows of(ImageShape image, Window window) {
    return Patches.suit(image, window)
        ? new SeenPatches(image, window)
        : new SeenLines(image, window);
  }

  /** Floats that all runs of a window take together. */
  static int depth(ImageShape image, Window window) {
    int depth = window.size() * window.size() * image.channels();
    return Patches.suit(image, window) ? Matrix.alignedStride(depth) : depth;
  }

  /** Takes an image of a batch. */
  void load(Matrix images, int example);

  float[] data();

  /** Where the window of this place begins. */
  int startOf(int row, int column);

  /** The lines of a window, written one after the other. */
  Runs runs();

  /** Windows as lines of the image itself. */
  final class SeenLines implements SeenWindows {

    private final PaddedImage image;
    private final Runs runs;

    SeenLines(ImageShape shape, Window window) {
      this.image = new PaddedImage(shape, window);
      int line = window.size() * shape.channels();
      this.runs = new Runs(window.size(), line, image.rowSize(), line);
    }

    @Override
    public void load(Matrix images, int example) {
      image.load(images, example);
    }

    @Override
    public float[] data() {
      return image.data();
    }

    @Override
    public int startOf(int row, int column) {
      return image.startOf(row, column);
    }

    @Override
    public Runs runs() {
      return runs;
    }
  }

  /** Windows copied one after the other, each padded to whole vectors. */
  final class SeenPatches implements SeenWindows {

    private final Patches patches;
    private final int columns;
    private final Runs runs;

    SeenPatches(ImageShape shape, Window window) {
      this.patches = new Patches(shape, window);
      this.columns = window.over(shape, 1).columns();
      this.runs = new Runs(1, patches.data().rowStride(), 0, 0);
    }

    @Override
    public void load(Matrix images, int example) {
      patches.load(images, example);
    }

    @Override
    public float[] data() {
      return patches.data().data();
    }

    @Override
    public int startOf(int row, int column) {
      return patches.data().rowOffset(row * columns + column);
    }

    @Override
    public Runs runs() {
      return runs;
    }
  }
}
