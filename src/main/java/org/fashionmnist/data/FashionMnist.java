package org.fashionmnist.data;

import java.io.IOException;
import org.fashionmnist.engine.dataset.Dataset;

/** The short way to the data set: {@code Dataset data = FashionMnist.load();}. */
public final class FashionMnist {

  private FashionMnist() {}

  /**
   * Loads Fashion-MNIST from the first of its sources that has it, as {@link
   * DatasetLoader#standard()} says.
   *
   * @throws DataUnavailableException if no source has it
   * @throws IOException if {@code FASHION_MNIST_DIR} names a folder that is not as it should be
   */
  public static Dataset load() throws IOException {
    return DatasetLoader.standard().load();
  }

  /** The bundled sample: 4,000 images to learn from and 1,000 to test with, all classes equal. */
  public static Dataset sample() {
    return BundledSample.load();
  }
}
