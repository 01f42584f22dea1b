package org.fashionmnist.engine.optim;

import java.util.ArrayList;
import java.util.List;

/**
 * The last steps s of a minimization and the changes y of the gradient that they made, and what
 * they tell of the Hessian. On a quadratic with Hessian B, y = B·s.
 */
final class LbfgsHistory {

  /**
   * A pair counts only if s·y is larger than this share of ‖s‖·‖y‖: it must show curvature above
   * zero, and more of it than float32 could have made up.
   */
  private static final double LEAST_CURVATURE = 1e-7;

  /** One step, the gradient's change, and 1/(s·y). */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares pairs
  private record Pair(float[] s, float[] y, double rho) {}

  private final int size;
  private final int parameterCount;
  private final double[] alpha;
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * A history without pairs.
   *
   * @param size the most that are kept
   */
  LbfgsHistory(int size, int parameterCount) {
    this.size = size;
    this.parameterCount = parameterCount;
    this.alpha = new double[size];
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  void clear() {
    pairs.clear();
  }

  /** Shows the pairs, the oldest first. */
  void visit(StateVisitor state) {
    long count = state.count("pairs", pairs.size());
    if (count < 0 || count > size) {
      throw new IllegalArgumentException("pairs: expected 0 to %d, got %d".formatted(size, count));
    }
    while (pairs.size() > count) {
      pairs.remove(pairs.size() - 1);
    }
    while (pairs.size() < count) {
      pairs.add(new Pair(new float[parameterCount], new float[parameterCount], 0));
    }
    for (int k = 0; k < pairs.size(); k++) {
      Pair pair = pairs.get(k);
      state.floats("s." + k, pair.s);
      state.floats("y." + k, pair.y);
      pairs.set(k, new Pair(pair.s, pair.y, state.number("rho." + k, pair.rho)));
    }
  }

  /**
   * Adds the pair s = {@code to} − {@code from}, y = {@code gradientTo} − {@code gradientFrom}, and
   * forgets the oldest where there are too many. A pair without curvature is not taken.
   */
  void add(float[] from, float[] to, float[] gradientFrom, float[] gradientTo) {
    boolean full = pairs.size() == size;
    float[] s = full ? pairs.get(0).s : new float[parameterCount];
    float[] y = full ? pairs.get(0).y : new float[parameterCount];
    double sy = 0;
    double ss = 0;
    double yy = 0;
    for (int i = 0; i < parameterCount; i++) {
      double step = (double) to[i] - from[i];
      double change = (double) gradientTo[i] - gradientFrom[i];
      sy += step * change;
      ss += step * step;
      yy += change * change;
    }
    if (!(sy > LEAST_CURVATURE * Math.sqrt(ss) * Math.sqrt(yy))) {
      return;
    }
    for (int i = 0; i < parameterCount; i++) {
      s[i] = to[i] - from[i];
      y[i] = gradientTo[i] - gradientFrom[i];
    }
    if (full) {
      pairs.remove(0);
    }
    pairs.add(new Pair(s, y, 1 / sy));
  }

  /**
   * direction = −H·gradient, by the two-loop recursion:
   *
   * <pre>
   * q ← ∇f
   * newest to oldest pair:  α ← ρ·(s·q);  q ← q − α·y      with ρ = 1/(s·y)
   * q ← γ·q                                                 with γ = (s·y)/(y·y) of the newest
   * oldest to newest pair:  β ← ρ·(y·q);  q ← q + (α − β)·s
   * d ← −q
   * </pre>
   *
   * Without pairs that is steepest descent, d = −∇f.
   *
   * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">J. Nocedal, S. J. Wright, Numerical
   *     Optimization, 2nd edition, algorithm 7.4</a>
   * @param gradient not modified
   * @param direction overwritten
   */
  void direction(float[] gradient, float[] direction) {
    System.arraycopy(gradient, 0, direction, 0, parameterCount);
    for (int k = pairs.size() - 1; k >= 0; k--) {
      Pair pair = pairs.get(k);
      alpha[k] = pair.rho * Vectors.dot(pair.s, direction);
      Vectors.addScaled(-alpha[k], pair.y, direction);
    }
    if (!pairs.isEmpty()) {
      Pair newest = pairs.get(pairs.size() - 1);
      Vectors.scale(1 / (newest.rho * Vectors.dot(newest.y, newest.y)), direction);
    }
    for (int k = 0; k < pairs.size(); k++) {
      Pair pair = pairs.get(k);
      double beta = pair.rho * Vectors.dot(pair.y, direction);
      Vectors.addScaled(alpha[k] - beta, pair.s, direction);
    }
    Vectors.scale(-1, direction);
  }
}
