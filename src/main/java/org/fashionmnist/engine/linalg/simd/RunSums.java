package org.fashionmnist.engine.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.engine.linalg.Runs;

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
   * All runs at once, where there are as many and as long ones as such a code is for.
   *
   * @return whether it was done
   */
  static boolean accumulateAtOnce(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      Runs runs,
      float[] out,
      int from) {
    if (runs.count() != 3 || LANES < 16) {
      return false;
    }
    if (runs.length() == LANES) {
      sum3x1(a, starts, factors, first, count, runs.aStep(), out, from, runs.outStep());
      return true;
    }
    if (runs.length() == 6 * LANES) {
      sum3x6(a, starts, factors, first, count, runs.aStep(), out, from, runs.outStep());
      return true;
    }
    return false;
  }

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

  /** Three runs of one vector each, at once. */
  private static void sum3x1(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int aStep,
      float[] out,
      int from,
      int outStep) {
    int from1 = from + outStep;
    int from2 = from1 + outStep;
    FloatVector sum00 = FloatVector.fromArray(SPECIES, out, from);
    FloatVector sum10 = FloatVector.fromArray(SPECIES, out, from1);
    FloatVector sum20 = FloatVector.fromArray(SPECIES, out, from2);
    for (int e = first; e < first + count; e++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[e]);
      int at = starts[e];
      int at1 = at + aStep;
      int at2 = at1 + aStep;
      sum00 = factor.fma(FloatVector.fromArray(SPECIES, a, at), sum00);
      sum10 = factor.fma(FloatVector.fromArray(SPECIES, a, at1), sum10);
      sum20 = factor.fma(FloatVector.fromArray(SPECIES, a, at2), sum20);
    }
    sum00.intoArray(out, from);
    sum10.intoArray(out, from1);
    sum20.intoArray(out, from2);
  }

  /** Three runs of six vectors each, at once. */
  private static void sum3x6(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      int aStep,
      float[] out,
      int from,
      int outStep) {
    int from1 = from + outStep;
    int from2 = from1 + outStep;
    FloatVector sum00 = FloatVector.fromArray(SPECIES, out, from);
    FloatVector sum01 = FloatVector.fromArray(SPECIES, out, from + LANES);
    FloatVector sum02 = FloatVector.fromArray(SPECIES, out, from + 2 * LANES);
    FloatVector sum03 = FloatVector.fromArray(SPECIES, out, from + 3 * LANES);
    FloatVector sum04 = FloatVector.fromArray(SPECIES, out, from + 4 * LANES);
    FloatVector sum05 = FloatVector.fromArray(SPECIES, out, from + 5 * LANES);
    FloatVector sum10 = FloatVector.fromArray(SPECIES, out, from1);
    FloatVector sum11 = FloatVector.fromArray(SPECIES, out, from1 + LANES);
    FloatVector sum12 = FloatVector.fromArray(SPECIES, out, from1 + 2 * LANES);
    FloatVector sum13 = FloatVector.fromArray(SPECIES, out, from1 + 3 * LANES);
    FloatVector sum14 = FloatVector.fromArray(SPECIES, out, from1 + 4 * LANES);
    FloatVector sum15 = FloatVector.fromArray(SPECIES, out, from1 + 5 * LANES);
    FloatVector sum20 = FloatVector.fromArray(SPECIES, out, from2);
    FloatVector sum21 = FloatVector.fromArray(SPECIES, out, from2 + LANES);
    FloatVector sum22 = FloatVector.fromArray(SPECIES, out, from2 + 2 * LANES);
    FloatVector sum23 = FloatVector.fromArray(SPECIES, out, from2 + 3 * LANES);
    FloatVector sum24 = FloatVector.fromArray(SPECIES, out, from2 + 4 * LANES);
    FloatVector sum25 = FloatVector.fromArray(SPECIES, out, from2 + 5 * LANES);
    for (int e = first; e < first + count; e++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[e]);
      int at = starts[e];
      int at1 = at + aStep;
      int at2 = at1 + aStep;
      sum00 = factor.fma(FloatVector.fromArray(SPECIES, a, at), sum00);
      sum01 = factor.fma(FloatVector.fromArray(SPECIES, a, at + LANES), sum01);
      sum02 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 2 * LANES), sum02);
      sum03 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 3 * LANES), sum03);
      sum04 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 4 * LANES), sum04);
      sum05 = factor.fma(FloatVector.fromArray(SPECIES, a, at + 5 * LANES), sum05);
      sum10 = factor.fma(FloatVector.fromArray(SPECIES, a, at1), sum10);
      sum11 = factor.fma(FloatVector.fromArray(SPECIES, a, at1 + LANES), sum11);
      sum12 = factor.fma(FloatVector.fromArray(SPECIES, a, at1 + 2 * LANES), sum12);
      sum13 = factor.fma(FloatVector.fromArray(SPECIES, a, at1 + 3 * LANES), sum13);
      sum14 = factor.fma(FloatVector.fromArray(SPECIES, a, at1 + 4 * LANES), sum14);
      sum15 = factor.fma(FloatVector.fromArray(SPECIES, a, at1 + 5 * LANES), sum15);
      sum20 = factor.fma(FloatVector.fromArray(SPECIES, a, at2), sum20);
      sum21 = factor.fma(FloatVector.fromArray(SPECIES, a, at2 + LANES), sum21);
      sum22 = factor.fma(FloatVector.fromArray(SPECIES, a, at2 + 2 * LANES), sum22);
      sum23 = factor.fma(FloatVector.fromArray(SPECIES, a, at2 + 3 * LANES), sum23);
      sum24 = factor.fma(FloatVector.fromArray(SPECIES, a, at2 + 4 * LANES), sum24);
      sum25 = factor.fma(FloatVector.fromArray(SPECIES, a, at2 + 5 * LANES), sum25);
    }
    sum00.intoArray(out, from);
    sum01.intoArray(out, from + LANES);
    sum02.intoArray(out, from + 2 * LANES);
    sum03.intoArray(out, from + 3 * LANES);
    sum04.intoArray(out, from + 4 * LANES);
    sum05.intoArray(out, from + 5 * LANES);
    sum10.intoArray(out, from1);
    sum11.intoArray(out, from1 + LANES);
    sum12.intoArray(out, from1 + 2 * LANES);
    sum13.intoArray(out, from1 + 3 * LANES);
    sum14.intoArray(out, from1 + 4 * LANES);
    sum15.intoArray(out, from1 + 5 * LANES);
    sum20.intoArray(out, from2);
    sum21.intoArray(out, from2 + LANES);
    sum22.intoArray(out, from2 + 2 * LANES);
    sum23.intoArray(out, from2 + 3 * LANES);
    sum24.intoArray(out, from2 + 4 * LANES);
    sum25.intoArray(out, from2 + 5 * LANES);
  }
}
