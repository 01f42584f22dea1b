package org.fashionmnist.storage.exchange;

/**
 * The weights of filters: places × channels × filters here, filters × channels × places elsewhere.
 */
final class FilterOrder {

  private FilterOrder() {}

  static float[] toFiltersFirst(float[] here, int places, int channels, int filters) {
    return reversed(here, places, channels, filters);
  }

  static float[] toFiltersLast(float[] there, int places, int channels, int filters) {
    return reversed(there, filters, channels, places);
  }

  /** An array of three axes, with the last first. */
  private static float[] reversed(float[] values, int first, int second, int third) {
    float[] reversed = new float[values.length];
    for (int i = 0; i < first; i++) {
      for (int j = 0; j < second; j++) {
        for (int k = 0; k < third; k++) {
          reversed[(k * second + j) * first + i] = values[(i * second + j) * third + k];
        }
      }
    }
    return reversed;
  }
}
