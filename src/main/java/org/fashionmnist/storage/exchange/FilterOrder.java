package org.fashionmnist.storage.exchange;

/**
 * The weights of filters: places × channels × filters here, filters × channels × places elsewhere.
 */
final class FilterOrder {

  private FilterOrder() {}

  static float[] toFiltersFirst(float[] here, int places, int channels, int filters) {
    float[] there = new float[here.length];
    for (int place = 0; place < places; place++) {
      for (int channel = 0; channel < channels; channel++) {
        for (int filter = 0; filter < filters; filter++) {
          there[(filter * channels + channel) * places + place] =
              here[(place * channels + channel) * filters + filter];
        }
      }
    }
    return there;
  }

  static float[] toFiltersLast(float[] there, int places, int channels, int filters) {
    return toFiltersFirst(there, filters, channels, places);
  }
}
