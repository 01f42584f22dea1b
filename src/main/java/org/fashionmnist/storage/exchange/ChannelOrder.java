package org.fashionmnist.storage.exchange;

import org.fashionmnist.engine.nn.convolution.ImageShape;

/**
 * Where the numbers of a flattened image lie: here place by place, elsewhere channel by channel.
 *
 * @param image that was flattened
 */
record ChannelOrder(ImageShape image) {

  /** Numbers in a row that never were an image, or are in the same order. */
  static ChannelOrder same(int size) {
    return new ChannelOrder(new ImageShape(1, size, 1));
  }

  int size() {
    return image.places() * image.channels();
  }

  boolean isSame() {
    return image.channels() == 1 || image.places() == 1;
  }

  /** Where elsewhere that number lies which is here at {@code index}. */
  int elsewhere(int index) {
    int place = index / image.channels();
    int channel = index % image.channels();
    return channel * image.places() + place;
  }

  /** From here to elsewhere. */
  float[] toElsewhere(float[] here) {
    float[] there = new float[here.length];
    for (int i = 0; i < here.length; i++) {
      there[elsewhere(i)] = here[i];
    }
    return there;
  }

  /** From elsewhere to here. */
  float[] fromElsewhere(float[] there) {
    float[] here = new float[there.length];
    for (int i = 0; i < here.length; i++) {
      here[i] = there[elsewhere(i)];
    }
    return here;
  }
}
