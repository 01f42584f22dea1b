package org.fashionmnist.bench.kernels;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The products of W1 and W1b on one thread, as the engine computes them: panel by panel, and the
 * gradient in blocks of 48 rows. An operation is a floating-point operation, so that operations a
 * nanosecond are GFLOP/s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class KernelBenchmark {

  private static final int PIXELS = 784;
  private static final int UNITS = 64;
  private static final int BLOCK = 48;
  private static final int ROUNDS = 10_000;
  private static final int EXPONENTIALS = 1 << 12;

  @Param({"simd", "scalar"})
  private String kernels;

  private Kernels k;
  private Matrix x32;
  private Matrix x128;
  private Matrix weight;
  private Matrix bias;
  private Matrix y32;
  private Matrix y128;
  private Matrix gradient;
  private Matrix[] blocks32;
  private Matrix[] blocks128;
  private Matrix classWeight;
  private Matrix classBias;
  private Matrix scores;
  private Matrix row;
  private byte[] levels;
  private final float[] numbers = {0.5f, 0};

  /** Numbers of ordinary size; their values do not matter. */
  @Setup
  public void setUp() {
    k = KernelsProvider.choose(kernels);
    x32 = matrix(32, PIXELS);
    x128 = matrix(128, PIXELS);
    weight = matrix(PIXELS, UNITS);
    bias = matrix(1, UNITS);
    y32 = matrix(32, UNITS);
    y128 = matrix(128, UNITS);
    gradient = matrix(BLOCK, UNITS);
    blocks32 = blocks(x32);
    blocks128 = blocks(x128);
    classWeight = matrix(PIXELS, 10);
    classBias = matrix(1, 10);
    scores = matrix(32, 10);
    row = matrix(1, EXPONENTIALS);
    levels = new byte[PIXELS];
  }

  private static Matrix matrix(int rows, int columns) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.data()[matrix.rowOffset(i) + j] = (i * 31 + j * 17) % 64 / 64f - 0.5f;
      }
    }
    return matrix;
  }

  private static Matrix[] blocks(Matrix x) {
    Matrix[] blocks = new Matrix[PIXELS / BLOCK];
    Arrays.setAll(blocks, i -> x.columnsView(i * BLOCK, (i + 1) * BLOCK));
    return blocks;
  }

  /** The peak: multiply-adds on registers. */
  @Benchmark
  @OperationsPerInvocation(1)
  public long peak() {
    return k.multiplyAddInRegisters(ROUNDS, numbers);
  }

  /** x·W + b for a panel, batch 32. */
  @Benchmark
  @OperationsPerInvocation(2 * 32 * PIXELS * UNITS)
  public void forward32() {
    k.multiplyAdd(x32, weight, bias, y32);
  }

  /** x·W + b for a panel, batch 128. */
  @Benchmark
  @OperationsPerInvocation(2 * 128 * PIXELS * UNITS)
  public void forward128() {
    k.multiplyAdd(x128, weight, bias, y128);
  }

  /** xᵀ·δ for a panel, batch 32. */
  @Benchmark
  @OperationsPerInvocation(2 * 32 * (PIXELS / BLOCK * BLOCK) * UNITS)
  public void gradient32() {
    for (Matrix block : blocks32) {
      k.multiplyTransposed(block, y32, gradient);
    }
  }

  /** xᵀ·δ for a panel, batch 128. */
  @Benchmark
  @OperationsPerInvocation(2 * 128 * (PIXELS / BLOCK * BLOCK) * UNITS)
  public void gradient128() {
    for (Matrix block : blocks128) {
      k.multiplyTransposed(block, y128, gradient);
    }
  }

  /** x·W + b for ten classes, batch 32: one narrow panel. */
  @Benchmark
  @OperationsPerInvocation(2 * 32 * PIXELS * 10)
  public void tenClasses32() {
    k.multiplyAdd(x32, classWeight, classBias, scores);
  }

  /** One image to numbers; an operation is a pixel. */
  @Benchmark
  @OperationsPerInvocation(PIXELS)
  public void normalize() {
    k.normalize(levels, 0, 0, 1, x32, 0);
  }

  /** Exponentials; an operation is one of them. */
  @Benchmark
  @OperationsPerInvocation(EXPONENTIALS)
  public void exp() {
    k.exp(row, row);
  }
}
