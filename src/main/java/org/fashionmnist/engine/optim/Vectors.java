package org.fashionmnist.engine.optim;

/**
 * Sums over float32 vectors in double precision, the terms in index order: the same bits
 * everywhere.
 */
final class Vectors {

  private Vectors() {}

  /** a·b. Each product is exact. */
  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** ‖a‖₁, the sum of the absolute entries. */
  static double absoluteSum(float[] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i]);
    }
    return sum;
  }

  /** ‖a‖∞, the largest absolute entry; no number where an entry is none. */
  static double largest(float[] a) {
    float largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i]));
    }
    return largest;
  }

  /** b ← b + factor·a. */
  static void addScaled(double factor, float[] a, float[] b) {
    for (int i = 0; i < a.length; i++) {
      b[i] = (float) (b[i] + factor * a[i]);
    }
  }

  /** a ← factor·a. */
  static void scale(double factor, float[] a) {
    for (int i = 0; i < a.length; i++) {
      a[i] = (float) (factor * a[i]);
    }
  }
}
