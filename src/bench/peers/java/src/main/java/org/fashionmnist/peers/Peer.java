package org.fashionmnist.peers;

/** A network in another library, which holds the images in its own memory. */
interface Peer extends AutoCloseable {

  /** The versions of the library and of its engine. */
  String version();

  /** Trains once on every training image, in a new order. */
  void trainEpoch();

  /** The classes of all test images, in batches of {@value FashionMnist#TEST_BATCH}. */
  int[] classifyTestImages();

  /** The class of one image of 784 numbers from 0 to 1. */
  int classify(float[] image);

  @Override
  void close();
}
