package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.linalg.Levels;
import org.fashionmnist.linalg.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SIMD and plain loops give the same bits, whatever size, storage and numbers.
 *
 * <p>Where the vector module is missing without being declared so, this class fails.
 */
@DisabledIfSystemProperty(
    named = "expected.kernels",
    matches = "scalar",
    disabledReason = "this run is without the vector module; the other one compares")
class KernelsParityTest {

  private static final int[] SIZES = {
    1, 2, 3, 4, 5, 7, 10, 13, 16, 17, 31, 33, 48, 64, 65, 100, 128, 207
  };

  /** Around one, two and four vectors of 128, 256 and 512 bits. */
  private static final int[] WIDTHS = {
    1, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 47, 48, 49, 63, 64, 65, 80, 96, 127, 129
  };

  private static final List<Storage> STORAGES = List.of(Storage.values());

  private final Kernels scalar = new ScalarKernels();
  private final Kernels simd = KernelsProvider.choose("simd");
  private final RandomStream random = RandomStream.of(11, Purpose.ORDER, 0);

  @ParameterizedTest
  @EnumSource(Product.class)
  void productsAgree(Product product) {
    for (int rows : SIZES) {
      for (int depth : SIZES) {
        for (int columns : SIZES) {
          compare(product, rows, depth, columns, Values.ORDINARY, anyStorages());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void productsAgreeInEveryArrangement(Product product) {
    for (Storage a : STORAGES) {
      for (Storage b : STORAGES) {
        for (Storage bias : STORAGES) {
          for (Storage out : STORAGES) {
            for (int columns : new int[] {10, 33, 65, 100}) {
              compare(product, 3, 5, columns, Values.ORDINARY, List.of(a, b, bias, out));
              compare(product, 6, 5, columns, Values.ORDINARY, List.of(a, b, bias, out));
            }
          }
        }
      }
    }
  }

  /** Each row count makes another plan of tiles, of six rows, four, and single ones. */
  @ParameterizedTest
  @EnumSource(Product.class)
  void productsAgreeForEveryPlanOfTiles(Product product) {
    List<Storage> padded = List.of(Storage.PADDED, Storage.PADDED, Storage.PADDED, Storage.PADDED);
    for (int rows = 1; rows <= 20; rows++) {
      for (int columns : WIDTHS) {
        compare(product, rows, 5, columns, Values.ORDINARY, padded);
      }
    }
  }

  /** It is enough that one operand has no padding. */
  @ParameterizedTest
  @EnumSource(Product.class)
  void productsThatLeaveColumnsToThePlainLoopsAgree(Product product) {
    for (Storage unpadded : List.of(Storage.PACKED, Storage.NARROW_GAPS, Storage.CUT_OFF)) {
      for (int operand = 0; operand < 4; operand++) {
        List<Storage> storages = new ArrayList<>(Collections.nCopies(4, Storage.WIDE_GAPS));
        storages.set(operand, unpadded);
        for (int rows : new int[] {1, 4, 5, 6, 8, 9, 13, 16}) {
          for (int columns : WIDTHS) {
            compare(product, rows, 3, columns, Values.ORDINARY, storages);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void productsOfExtremeNumbersAgree(Product product) {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        compare(product, rows, 2, columns, Values.EXTREME, anyStorages());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void paddingOfProductsStaysZero(Product product) {
    List<Storage> padded = List.of(Storage.PADDED, Storage.PADDED, Storage.PADDED, Storage.PADDED);
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        Matrix out = compare(product, rows, 7, columns, Values.ORDINARY, padded);
        Bits.assertPaddingIsZero(out, List.of(product, rows, 7, columns));
      }
    }
  }

  private List<Storage> anyStorages() {
    List<Storage> storages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      storages.add(STORAGES.get(random.nextInt(STORAGES.size())));
    }
    return storages;
  }

  /** Returns what the SIMD kernels wrote to. */
  private Matrix compare(
      Product product, int rows, int depth, int columns, Values values, List<Storage> storages) {
    int rowsOfA = product.rowsOfA(rows, depth);
    Matrix a = storages.get(0).matrix(rowsOfA, rows + depth - rowsOfA, values, random);
    Matrix b = storages.get(1).matrix(depth, columns, values, random);
    Matrix bias = storages.get(2).matrix(1, columns, values, random);
    return compare(
        rows,
        columns,
        storages.get(3),
        (kernels, out) -> product.run(kernels, a, b, bias, out),
        List.of(product, rows, depth, columns, storages));
  }

  /** Windows that go along an image: rows that begin in the row before, or where it began. */
  @ParameterizedTest
  @EnumSource(Product.class)
  void productsOfRowsThatOverlapAgree(Product product) {
    for (int rows : new int[] {1, 4, 6, 13}) {
      for (int depth : new int[] {1, 3, 48}) {
        for (int step : new int[] {0, 1, 2, 16}) {
          for (int columns : new int[] {5, 16, 64, 70}) {
            int rowsOfA = product.rowsOfA(rows, depth);
            int columnsOfA = rows + depth - rowsOfA;
            float[] image = new float[3 + rowsOfA * step + columnsOfA];
            fill(image, Values.ORDINARY);
            Matrix a = new Matrix(image, 3, rowsOfA, columnsOfA, step);
            Matrix b = Storage.PADDED.matrix(depth, columns, Values.ORDINARY, random);
            Matrix bias = Storage.PADDED.matrix(1, columns, Values.ORDINARY, random);
            compare(
                rows,
                columns,
                Storage.PADDED,
                (kernels, out) -> product.run(kernels, a, b, bias, out),
                List.of(product, rows, depth, columns, "step", step));
          }
        }
      }
    }
  }

  private void fill(float[] numbers, Values values) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.next(random);
    }
  }

  @ParameterizedTest
  @EnumSource(Values.class)
  void sumsOfRunsAgree(Values values) {
    for (int length = 1; length <= 200; length++) {
      int[] counts = {0, 1, length % 7, length % 41, 40};
      for (int i = 0; i < counts.length; i++) {
        int runCount = 1 + (length + i) % 5;
        int aStep = (length + i) % 3 * 50;
        int outStep = length + i % 2 * 9;
        compareRuns(counts[i], new Runs(runCount, length, aStep, outStep), values);
      }
    }
  }

  private void compareRuns(int count, Runs runs, Values values) {
    int first = random.nextInt(3);
    float[] a = new float[runs.count() * runs.aStep() + runs.length() + 60];
    fill(a, values);
    int[] starts = new int[first + count + 2];
    float[] factors = new float[starts.length];
    fill(factors, values);
    for (int e = 0; e < starts.length; e++) {
      starts[e] = random.nextInt(60);
    }
    float[] before = new float[7 + runs.count() * runs.outStep() + runs.length()];
    fill(before, values);
    float[] expected = before.clone();
    for (int e = first; e < first + count; e++) {
      for (int r = 0; r < runs.count(); r++) {
        for (int i = 0; i < runs.length(); i++) {
          int to = 5 + r * runs.outStep() + i;
          expected[to] = Math.fma(factors[e], a[starts[e] + r * runs.aStep() + i], expected[to]);
        }
      }
    }

    for (Kernels kernels : List.of(scalar, simd)) {
      float[] actual = before.clone();
      kernels.accumulateRuns(a, starts, factors, first, count, runs, actual, 5);
      Bits.assertSame(row(expected), row(actual), List.of(kernels.name(), count, runs));
    }
  }

  private static Matrix row(float[] numbers) {
    return Matrix.of(numbers, 0, 1, numbers.length);
  }

  @Test
  void largerNumbersAreKeptAlike() {
    float[] values = {
      0f,
      -0f,
      1f,
      -1f,
      Math.nextUp(1f),
      Float.MIN_VALUE,
      -Float.MIN_VALUE,
      Float.MAX_VALUE,
      -Float.MAX_VALUE,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY
    };
    for (int width = 1; width <= 129; width++) {
      Matrix[] candidates = new Matrix[4];
      for (int c = 0; c < candidates.length; c++) {
        candidates[c] = anyStorages().get(0).matrix(3, width, Values.ORDINARY, random);
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < width; j++) {
            candidates[c].data()[candidates[c].rowOffset(i) + j] =
                values[random.nextInt(values.length)];
          }
        }
      }
      compareMaxima(candidates, anyStorages().get(0));
    }
  }

  /** The plain loops here are those of the definition: the first of the largest is the winner. */
  private void compareMaxima(Matrix[] candidates, Storage storage) {
    int columns = candidates[0].columns();
    Matrix before = storage.matrix(3, columns, Values.ORDINARY, random);
    for (Kernels kernels : List.of(scalar, simd)) {
      Matrix best = Storage.copyOf(before);
      int[] winners = new int[4 + 3 * columns + 1];
      Arrays.fill(winners, -7);
      for (int c = 0; c < candidates.length; c++) {
        kernels.keepLarger(candidates[c], c, best, winners, 4);
      }

      List<Object> description = List.of(kernels.name(), columns, storage);
      Bits.assertSurroundingsUntouched(before, best, description);
      int[] expected = new int[winners.length];
      Arrays.fill(expected, -7);
      Matrix maxima = Matrix.zeros(3, columns);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < columns; j++) {
          int winner = 0;
          float largest = candidates[0].at(i, j);
          for (int c = 1; c < candidates.length; c++) {
            winner = candidates[c].at(i, j) > candidates[winner].at(i, j) ? c : winner;
            largest = Math.max(largest, candidates[c].at(i, j));
          }
          expected[4 + i * columns + j] = winner;
          maxima.data()[maxima.rowOffset(i) + j] = largest;
        }
      }
      Bits.assertSame(maxima, best, description);
      assertThat(winners).as("%s", description).isEqualTo(expected);
    }
  }

  @Test
  void transposesAgree() {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        List<Storage> storages = anyStorages();
        Matrix a = storages.get(0).matrix(rows, columns, Values.EXTREME, random);
        compare(
            /* rows= */ columns,
            /* columns= */ rows,
            storages.get(1),
            (kernels, out) -> kernels.transpose(a, out),
            List.of("transpose", rows, columns, storages));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Values.class)
  void sumsOfRowsAgree(Values values) {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        List<Storage> storages = anyStorages();
        Matrix a = storages.get(0).matrix(rows, columns, values, random);
        compare(
            1,
            columns,
            storages.get(1),
            (kernels, out) -> kernels.sumRows(a, out),
            List.of("sum of rows", rows, columns, storages));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.286, 0.353", "-0.5, 3"})
  void normalizationsAgree(float mean, float deviation) {
    for (Storage storage : STORAGES) {
      for (int columns = 1; columns <= 260; columns++) {
        byte[] levels = Levels.random(columns + 7, random);
        int from = random.nextInt(8);
        compare(
            3,
            columns,
            storage,
            (kernels, out) -> kernels.normalize(levels, from, mean, deviation, out, 1),
            List.of("normalization of", columns, "from", from, storage));
      }
    }
  }

  @Test
  void normalizationsOfEveryLevelAgree() {
    compare(
        1,
        256,
        Storage.PADDED,
        (kernels, out) -> kernels.normalize(Levels.all(), 0, 0.286f, 0.353f, out, 0),
        "every level");
  }

  private Matrix compare(
      int rows,
      int columns,
      Storage storage,
      BiConsumer<Kernels, Matrix> operation,
      Object description) {
    // Old numbers, so that an entry that was forgotten is not zero by chance.
    Matrix before = storage.matrix(rows, columns, Values.ORDINARY, random);
    Matrix expected = Storage.copyOf(before);
    Matrix actual = Storage.copyOf(before);

    operation.accept(scalar, expected);
    operation.accept(simd, actual);

    Bits.assertSame(expected, actual, description);
    Bits.assertSurroundingsUntouched(before, expected, List.of("scalar", description));
    Bits.assertSurroundingsUntouched(before, actual, List.of("simd", description));
    return actual;
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void elementwiseKernelsAgree(Elementwise operation) {
    for (Values values : Values.values()) {
      for (int rows : new int[] {1, 2, 3, 7, 20}) {
        for (int columns : SIZES) {
          List<Storage> storages = anyStorages();
          Matrix y = storages.get(0).matrix(rows, columns, values, random);
          Matrix x = storages.get(1).matrix(rows, columns, values, random);
          Object description = List.of(operation, rows, columns, storages);
          compare(
              rows,
              columns,
              storages.get(2),
              (kernels, out) -> operation.run(kernels, y, x, out),
              description);
          compareInPlace(operation, y, x, description);
        }
      }
    }
  }

  private void compareInPlace(Elementwise operation, Matrix y, Matrix x, Object description) {
    Matrix expected = Storage.copyOf(x);
    Matrix actual = Storage.copyOf(x);
    operation.run(scalar, y, x, expected);

    operation.run(simd, y, actual, actual);

    Bits.assertSame(expected, actual, List.of("in place", description));
    Bits.assertSurroundingsUntouched(x, actual, List.of("in place", description));
  }

  /** A few million arguments, since the sizes above see only thousands. */
  @ParameterizedTest
  @EnumSource(
      value = Elementwise.class,
      names = {"EXP", "SIGMOID", "TANH"})
  void functionsAgreeOverAllOfFloat32(Elementwise operation) {
    int columns = 1 << 12;
    Matrix x = Matrix.zeros(1, columns);
    Matrix expected = Matrix.zeros(1, columns);
    Matrix actual = Matrix.zeros(1, columns);
    int step = 3571;
    long bits = Integer.MIN_VALUE;
    while (bits <= Integer.MAX_VALUE) {
      for (int j = 0; j < columns; j++) {
        x.data()[j] = Float.intBitsToFloat((int) bits);
        bits += step;
      }
      operation.run(scalar, x, x, expected);
      operation.run(simd, x, x, actual);
      Bits.assertSame(expected, actual, operation.name());
    }
  }
}
