package org.fashionmnist.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
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
        Bits.assertPaddingIsZero(out, "%s %d × 7 × %d".formatted(product, rows, columns));
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
        "%s %d × %d × %d, %s".formatted(product, rows, depth, columns, storages));
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
            "transpose %d × %d, %s".formatted(rows, columns, storages));
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
            "sum of rows %d × %d, %s".formatted(rows, columns, storages));
      }
    }
  }

  private Matrix compare(
      int rows,
      int columns,
      Storage storage,
      BiConsumer<Kernels, Matrix> operation,
      String description) {
    // Old numbers, so that an entry that was forgotten is not zero by chance.
    Matrix before = storage.matrix(rows, columns, Values.ORDINARY, random);
    Matrix expected = Storage.copyOf(before);
    Matrix actual = Storage.copyOf(before);

    operation.accept(scalar, expected);
    operation.accept(simd, actual);

    Bits.assertSame(expected, actual, description);
    Bits.assertSurroundingsUntouched(before, expected, "scalar " + description);
    Bits.assertSurroundingsUntouched(before, actual, "simd " + description);
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
          String description = "%s %d × %d, %s".formatted(operation, rows, columns, storages);
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

  private void compareInPlace(Elementwise operation, Matrix y, Matrix x, String description) {
    Matrix expected = Storage.copyOf(x);
    Matrix actual = Storage.copyOf(x);
    operation.run(scalar, y, x, expected);

    operation.run(simd, y, actual, actual);

    Bits.assertSame(expected, actual, "in place: " + description);
    Bits.assertSurroundingsUntouched(x, actual, "in place: " + description);
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
