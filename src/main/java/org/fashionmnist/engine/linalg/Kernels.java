package org.fashionmnist.engine.linalg;

/**
 * The arithmetic of the engine. Implementations are stateless, may be shared between threads, and
 * give the same bits.
 *
 * <p>The rule of every sum: terms are taken in index order and added by one fused multiply-add
 * each, so the result depends on neither vector width nor blocking. The result is the last
 * parameter; it is overwritten and, where not said otherwise, shares no storage with an input.
 *
 * <p>Shapes that do not fit are an {@link IllegalArgumentException}.
 */
public interface Kernels {

  /** The kernels of this process, chosen once: see {@link KernelsProvider}. */
  static Kernels get() {
    return KernelsProvider.chosen();
  }

  /** {@code scalar}, or {@code simd} with its vector width. */
  String name();

  /**
   * out = a·b + bias, the bias being added to every row: the start value of each sum.
   *
   * @param a (m, k)
   * @param b (k, n)
   * @param bias (1, n)
   * @param out (m, n)
   */
  void multiplyAdd(Matrix a, Matrix b, Matrix bias, Matrix out);

  /**
   * out = a·b, each sum starting from zero.
   *
   * @param a (m, k)
   * @param b (k, n)
   * @param out (m, n)
   */
  void multiply(Matrix a, Matrix b, Matrix out);

  /**
   * out += a·b, each sum going on from the entry of {@code out}: a product whose depth comes in
   * several parts.
   *
   * @param a (m, k)
   * @param b (k, n)
   * @param out (m, n)
   */
  void accumulate(Matrix a, Matrix b, Matrix out);

  /**
   * out = aᵀ·b.
   *
   * @param a (k, m)
   * @param b (k, n)
   * @param out (m, n)
   */
  void multiplyTransposed(Matrix a, Matrix b, Matrix out);

  /**
   * out += aᵀ·b, each sum going on from the entry of {@code out}.
   *
   * @param a (k, m)
   * @param b (k, n)
   * @param out (m, n)
   */
  void accumulateTransposed(Matrix a, Matrix b, Matrix out);

  /**
   * A product with a sparse left side: for each run r and each i below its length,
   *
   * <pre>
   * out[from + r · outStep + i] += Σₑ factors[e] · a[starts[e] + r · aStep + i], e ascending
   * </pre>
   *
   * @param starts of the runs' first floats in {@code a}
   * @param first of {@code starts} and {@code factors} that counts
   * @param count how many count from there on
   * @param from where the first run of {@code out} begins
   */
  void accumulateRuns(
      float[] a,
      int[] starts,
      float[] factors,
      int first,
      int count,
      Runs runs,
      float[] out,
      int from);

  /**
   * One more candidate for a maximum: where x is larger than {@code best}, it takes its place, and
   * {@code winners} the number {@code candidate}. Candidate 0 takes every place. Of equal ones the
   * first stays the winner. With one that is no number there is no maximum, and the winner is any.
   *
   * @param x (m, n)
   * @param best (m, n), modified
   * @param winners modified; the first is that of the first entry of {@code best}, row-major and
   *     without padding
   * @param from the first of them
   */
  void keepLarger(Matrix x, int candidate, Matrix best, int[] winners, int from);

  /**
   * out = aᵀ.
   *
   * @param a (m, n)
   * @param out (n, m)
   */
  void transpose(Matrix a, Matrix out);

  /**
   * The sum of the rows, from the first to the last.
   *
   * @param a (m, n)
   * @param out (1, n)
   */
  void sumRows(Matrix a, Matrix out);

  /** {@link FloatMath#exp} of every entry; {@code out} may be {@code x}. */
  void exp(Matrix x, Matrix out);

  /** {@link FloatMath#sigmoid} of every entry; {@code out} may be {@code x}. */
  void sigmoid(Matrix x, Matrix out);

  /** {@link FloatMath#tanh} of every entry; {@code out} may be {@code x}. */
  void tanh(Matrix x, Matrix out);

  /** max(x, slope · x) of every entry; {@code out} may be {@code x}. */
  void rectify(Matrix x, float slope, Matrix out);

  /** dX = dY · y · (1 − y), y being a sigmoid's output; {@code dX} may be {@code dY}. */
  void sigmoidGradient(Matrix y, Matrix dY, Matrix dX);

  /** dX = dY · (1 − y · y), y being a hyperbolic tangent's output; {@code dX} may be {@code dY}. */
  void tanhGradient(Matrix y, Matrix dY, Matrix dX);

  /** dX = dY where y &gt; 0, and slope · dY elsewhere; {@code dX} may be {@code dY}. */
  void rectifyGradient(Matrix y, Matrix dY, float slope, Matrix dX);

  /**
   * Gray levels as numbers: out[row, j] = (level / 255 − mean) / deviation, for as many levels as
   * {@code out} has columns.
   *
   * @param levels unsigned bytes
   * @param from the first to be taken
   */
  void normalize(byte[] levels, int from, float mean, float deviation, Matrix out, int row);

  /**
   * Nothing but fused multiply-adds on numbers in registers: the most that a thread can do.
   *
   * @param rounds how often to go around
   * @param result receives the numbers, so that nobody can leave out the work
   * @return floating-point operations done, two for each multiply-add
   */
  long multiplyAddInRegisters(int rounds, float[] result);
}
