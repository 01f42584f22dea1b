package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of many scaled stretches of floats. As many vectors of sums as there are stay in registers
 * while the stretches go by; each number of them is a straight line of code of its own, since only
 * so does the compiler keep them there.
 */
final class RunSums {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private RunSums() {}

  /**
   * out[from + i] += Σₑ factors[e] · a[starts[e] + shift + i] for i below {@code length}, as far as
   * there are whole vectors.
   *
   * @return how many entries are done
   */
  static int accumulate(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int shift,
      float[] out,
      int from,
      int length) {
    int done = 0;
    while (length - done >= LANES) {
      int at = shift + done;
      int to = from + done;
      int vectors = (length - done) / LANES;
      if (vectors >= 12) {
        sum12(a, starts, factors, first, count, at, out, to);
        done += 12 * LANES;
      } else if (vectors >= 6) {
        sum6(a, starts, factors, first, count, at, out, to);
        done += 6 * LANES;
      } else if (vectors >= 3) {
        sum3(a, starts, factors, first, count, at, out, to);
        done += 3 * LANES;
      } else {
        sum1(a, starts, factors, first, count, at, out, to);
        done += LANES;
      }
    }
    return done;
  }

  private static void sum12(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int shift,
      float[] out,
      int from) {
    FloatVector sum0 = FloatVector.fromArray(SPECIES, out, from);
    FloatVector sum1 = FloatVector.fromArray(SPECIES, out, from + LANES);
    FloatVector sum2 = FloatVector.fromArray(SPECIES, out, from + 2 * LANES);
    FloatVector sum3 = FloatVector.fromArray(SPECIES, out, from + 3 * LANES);
    FloatVector sum4 = FloatVector.fromArray(SPECIES, out, from + 4 * LANES);
    FloatVector sum5 = FloatVector.fromArray(SPECIES, out, from + 5 * LANES);
    FloatVector sum6 = FloatVector.fromArray(SPECIES, out, from + 6 * LANES);
    FloatVector sum7 = FloatVector.fromArray(SPECIES, out, from + 7 * LANES);
    FloatVector sum8 = FloatVector.fromArray(SPECIES, out, from + 8 * LANES);
    FloatVector sum9 = FloatVector.fromArray(SPECIES, out, from + 9 * LANES);
    FloatVector sum10 = FloatVector.fromArray(SPECIES, out, from + 10 * LANES);
    FloatVector sum11 = FloatVector.fromArray(SPECIES, out, from + 11 * LANES);
    for (int e = first; e < first + count; e++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[e]);
      int at = starts[e] + shift;
      sum0 = factor.fma(FloatVector.fromArray(SPECIES, a, at), sum0);
      sum1 = factor.fma(FloatVector.fromArray(SPECIES, a, at + LANES), sum1);
      sum2 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 2 * LANES), sum2);
      sum3 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 3 * LANES), sum3);
      sum4 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 4 * LANES), sum4);
      sum5 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 5 * LANES), sum5);
      sum6 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 6 * LANES), sum6);
      sum7 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 7 * LANES), sum7);
      sum8 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 8 * LANES), sum8);
      sum9 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 9 * LANES), sum9);
      sum10 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 10 * LANES), sum10);
      sum11 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 11 * LANES), sum11);
    }
    sum0.intoArray(out, from);
    sum1.intoArray(out, from + LANES);
    sum2.intoArray(out, from + 2 * LANES);
    sum3.intoArray(out, from + 3 * LANES);
    sum4.intoArray(out, from + 4 * LANES);
    sum5.intoArray(out, from + 5 * LANES);
    sum6.intoArray(out, from + 6 * LANES);
    sum7.intoArray(out, from + 7 * LANES);
    sum8.intoArray(out, from + 8 * LANES);
    sum9.intoArray(out, from + 9 * LANES);
    sum10.intoArray(out, from + 10 * LANES);
    sum11.intoArray(out, from + 11 * LANES);
  }

  private static void sum6(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int shift,
      float[] out,
      int from) {
    FloatVector sum0 = FloatVector.fromArray(SPECIES, out, from);
    FloatVector sum1 = FloatVector.fromArray(SPECIES, out, from + LANES);
    FloatVector sum2 = FloatVector.fromArray(SPECIES, out, from + 2 * LANES);
    FloatVector sum3 = FloatVector.fromArray(SPECIES, out, from + 3 * LANES);
    FloatVector sum4 = FloatVector.fromArray(SPECIES, out, from + 4 * LANES);
    FloatVector sum5 = FloatVector.fromArray(SPECIES, out, from + 5 * LANES);
    for (int e = first; e < first + count; e++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[e]);
      int at = starts[e] + shift;
      sum0 = factor.fma(FloatVector.fromArray(SPECIES, a, at), sum0);
      sum1 = factor.fma(FloatVector.fromArray(SPECIES, a, at + LANES), sum1);
      sum2 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 2 * LANES), sum2);
      sum3 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 3 * LANES), sum3);
      sum4 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 4 * LANES), sum4);
      sum5 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 5 * LANES), sum5);
    }
    sum0.intoArray(out, from);
    sum1.intoArray(out, from + LANES);
    sum2.intoArray(out, from + 2 * LANES);
    sum3.intoArray(out, from + 3 * LANES);
    sum4.intoArray(out, from + 4 * LANES);
    sum5.intoArray(out, from + 5 * LANES);
  }

  private static void sum3(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int shift,
      float[] out,
      int from) {
    FloatVector sum0 = FloatVector.fromArray(SPECIES, out, from);
    FloatVector sum1 = FloatVector.fromArray(SPECIES, out, from + LANES);
    FloatVector sum2 = FloatVector.fromArray(SPECIES, out, from + 2 * LANES);
    for (int e = first; e < first + count; e++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[e]);
      int at = starts[e] + shift;
      sum0 = factor.fma(FloatVector.fromArray(SPECIES, a, at), sum0);
      sum1 = factor.fma(FloatVector.fromArray(SPECIES, a, at + LANES), sum1);
      sum2 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 2 * LANES), sum2);
    }
    sum0.intoArray(out, from);
    sum1.intoArray(out, from + LANES);
    sum2.intoArray(out, from + 2 * LANES);
  }

  private static void sum1(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int shift,
      float[] out,
      int from) {
    FloatVector sum0 = FloatVector.fromArray(SPECIES, out, from);
    for (int e = first; e < first + count; e++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[e]);
      int at = starts[e] + shift;
      sum0 = factor.fma(FloatVector.fromArray(SPECIES, a, at), sum0);
    }
    sum0.intoArray(out, from);
  }
}
