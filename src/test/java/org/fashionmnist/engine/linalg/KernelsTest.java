package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.linalg.Levels;
import org.fashionmnist.linalg.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels of this process against their definition, in double precision or exactly. */
class KernelsTest {

  private static final int[] SIZES = {1, 3, 4, 6, 10, 31, 80, 100, 207};
  private static final int[] DEPTHS = {1, 7, 48};

  private final Kernels kernels = Kernels.get();
  private final RandomStream random = RandomStream.of(12, Purpose.ORDER, 0);

  @ParameterizedTest
  @EnumSource(Product.class)
  void productsOfSmallIntegersAreExact(Product product) {
    assertProducts(product, Values.SMALL_INTEGERS, Operands::exact);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void sumsTakeTheirTermsInOrderByFusedMultiplyAdd(Product product) {
    assertProducts(product, Values.ORDINARY, Operands::inOrder);
  }

  @FunctionalInterface
  private interface Entry {
    double of(Operands operands, int row, int column);
  }

  private void assertProducts(Product product, Values values, Entry expectedEntry) {
    for (int rows : SIZES) {
      for (int depth : DEPTHS) {
        for (int columns : SIZES) {
          int rowsOfA = product.rowsOfA(rows, depth);
          Matrix a = Storage.PADDED.matrix(rowsOfA, rows + depth - rowsOfA, values, random);
          Matrix b = Storage.PADDED.matrix(depth, columns, values, random);
          Matrix bias = Storage.PADDED.matrix(1, columns, values, random);
          Matrix out = Storage.PADDED.matrix(rows, columns, values, random);
          Matrix expected = Matrix.zeros(rows, columns);
          Operands operands = new Operands(product, a, b, bias, Storage.copyOf(out));
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
              expected.data()[expected.rowOffset(i) + j] = (float) expectedEntry.of(operands, i, j);
            }
          }

          product.run(kernels, a, b, bias, out);

          Bits.assertSame(
              expected, out, "%s %d × %d × %d".formatted(product, rows, depth, columns));
        }
      }
    }
  }

  private record Operands(Product product, Matrix a, Matrix b, Matrix bias, Matrix before) {

    double exact(int row, int column) {
      double sum = product.start(bias, before, row, column);
      for (int k = 0; k < b.rows(); k++) {
        sum += (double) product.a(a, row, k) * b.at(k, column);
      }
      return sum;
    }

    double inOrder(int row, int column) {
      float sum = product.start(bias, before, row, column);
      for (int k = 0; k < b.rows(); k++) {
        sum = Math.fma(product.a(a, row, k), b.at(k, column), sum);
      }
      return sum;
    }
  }

  @Test
  void aSumWithoutTermsIsItsStart() {
    Matrix bias = Storage.PADDED.matrix(1, 20, Values.ORDINARY, random);
    Matrix out = Storage.PADDED.matrix(5, 20, Values.ORDINARY, random);

    kernels.multiplyAdd(Matrix.zeros(5, 0), Matrix.zeros(0, 20), bias, out);
    for (int i = 0; i < 5; i++) {
      Bits.assertSame(bias, out.rowsView(i, i + 1), "row " + i);
    }

    kernels.multiply(Matrix.zeros(5, 0), Matrix.zeros(0, 20), out);
    Bits.assertSame(Matrix.zeros(5, 20), out, "product");
  }

  @Test
  void aProductWithoutTermsAddsNothing() {
    Matrix out = Storage.PADDED.matrix(5, 20, Values.ORDINARY, random);
    Matrix before = Storage.copyOf(out);

    kernels.accumulate(Matrix.zeros(5, 0), Matrix.zeros(0, 20), out);

    Bits.assertSame(before, out, "product");
  }

  /** So back-propagation may take the panels of a weight matrix one after another. */
  @Test
  void aProductInPartsOfItsDepthGivesTheBitsOfTheWhole() {
    Matrix a = Storage.PADDED.matrix(13, 100, Values.ORDINARY, random);
    Matrix b = Storage.PADDED.matrix(100, 37, Values.ORDINARY, random);
    Matrix whole = Matrix.zeros(13, 37);
    Matrix parts = Matrix.zeros(13, 37);
    kernels.multiply(a, b, whole);

    kernels.multiply(a.columnsView(0, 64), b.rowsView(0, 64), parts);
    kernels.accumulate(a.columnsView(64, 67), b.rowsView(64, 67), parts);
    kernels.accumulate(a.columnsView(67, 100), b.rowsView(67, 100), parts);

    Bits.assertSame(whole, parts, "64 + 3 + 33 terms");
  }

  @Test
  void aTransposeSwapsRowsAndColumns() {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        Matrix a = Storage.WIDE_GAPS.matrix(rows, columns, Values.ORDINARY, random);
        Matrix out = Matrix.zeros(columns, rows);

        kernels.transpose(a, out);

        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < columns; j++) {
            assertThat(out.at(j, i)).isEqualTo(a.at(i, j));
          }
        }
      }
    }
  }

  @Test
  void rowsAreAddedFromTheFirstToTheLast() {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        Matrix a = Storage.WIDE_GAPS.matrix(rows, columns, Values.ORDINARY, random);
        Matrix out = Storage.PADDED.matrix(1, columns, Values.ORDINARY, random);

        kernels.sumRows(a, out);

        for (int j = 0; j < columns; j++) {
          float sum = 0;
          for (int i = 0; i < rows; i++) {
            sum += a.at(i, j);
          }
          assertThat(out.at(0, j)).isEqualTo(sum);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.286, 0.353", "-0.5, 3"})
  void everyGrayLevelIsNormalizedByTheFormula(float mean, float deviation) {
    Matrix out = Matrix.zeros(1, 256);

    kernels.normalize(Levels.all(), 0, mean, deviation, out, 0);

    for (int level = 0; level < 256; level++) {
      assertThat(out.at(0, level)).isEqualTo((level / 255f - mean) / deviation);
    }
  }

  @Test
  void normalizingWritesTheEntriesOfItsRowAndNothingElse() {
    byte[] levels = Levels.random(400, random);
    for (int columns : SIZES) {
      int from = 400 - columns;
      Matrix out = Storage.WIDE_GAPS.matrix(3, columns, Values.ORDINARY, random);
      Matrix expected = Storage.copyOf(out);
      for (int j = 0; j < columns; j++) {
        int level = Byte.toUnsignedInt(levels[from + j]);
        expected.data()[expected.rowOffset(1) + j] = (level / 255f - 0.286f) / 0.353f;
      }

      kernels.normalize(levels, from, 0.286f, 0.353f, out, 1);

      assertThat(out.data()).as("%d columns", columns).isEqualTo(expected.data());
    }
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void elementwiseKernelsFollowTheirFormula(Elementwise operation) {
    int columns = 1000;
    Matrix y = Matrix.zeros(1, columns);
    Matrix x = Matrix.zeros(1, columns);
    Matrix out = Matrix.zeros(1, columns);
    for (int j = 0; j < columns; j++) {
      y.data()[j] = 2 * random.nextFloat() - 1;
      x.data()[j] = (float) (5 * random.nextGaussian());
    }

    operation.run(kernels, y, x, out);

    for (int j = 0; j < columns; j++) {
      double exact = operation.exact(y.at(0, j), x.at(0, j));
      // Near y = 1 the factor 1 − y² is a difference of almost equal numbers.
      double tolerance = 3e-7 * Math.abs(operation.gradient() ? x.at(0, j) : exact);
      assertThat((double) out.at(0, j)).isCloseTo(exact, within(tolerance + 1e-37));
    }
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void theResultMayTakeThePlaceOfTheArgument(Elementwise operation) {
    Matrix y = Storage.PADDED.matrix(3, 37, Values.ORDINARY, random);
    Matrix x = Storage.PADDED.matrix(3, 37, Values.ORDINARY, random);
    Matrix apart = Matrix.zeros(3, 37);
    operation.run(kernels, y, x, apart);

    operation.run(kernels, y, x, x);

    Bits.assertSame(apart, x, operation.name());
  }

  @Test
  void shapesThatDoNotFitAreErrors() {
    Matrix two = Matrix.zeros(2, 2);
    Matrix three = Matrix.zeros(3, 3);
    Matrix row = Matrix.zeros(1, 2);
    List<ThrowingCallable> mistakes =
        List.of(
            () -> kernels.multiply(two, three, two),
            () -> kernels.multiply(two, two, three),
            () -> kernels.accumulate(two, three, two),
            () -> kernels.accumulate(two, two, three),
            () -> kernels.multiplyTransposed(two, three, two),
            () -> kernels.multiplyTransposed(row, two, two),
            () -> kernels.multiplyAdd(two, two, two, two),
            () -> kernels.multiplyAdd(two, two, Matrix.zeros(1, 3), two),
            () -> kernels.multiplyAdd(two, three, row, two),
            () -> kernels.transpose(row, row),
            () -> kernels.sumRows(two, two),
            () -> kernels.sumRows(three, row),
            () -> kernels.exp(two, three),
            () -> kernels.sigmoid(two, three),
            () -> kernels.tanh(two, row),
            () -> kernels.rectify(two, 0, three),
            () -> kernels.sigmoidGradient(two, two, three),
            () -> kernels.sigmoidGradient(three, two, two),
            () -> kernels.tanhGradient(two, two, row),
            () -> kernels.tanhGradient(three, two, two),
            () -> kernels.rectifyGradient(two, two, 0, three),
            () -> kernels.rectifyGradient(three, two, 0, two));

    assertThat(mistakes)
        .allSatisfy(mistake -> assertThatIllegalArgumentException().isThrownBy(mistake));
  }

  @Test
  void anErrorOfShapesNamesThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> kernels.multiply(Matrix.zeros(2, 3), Matrix.zeros(4, 5), Matrix.zeros(2, 5)))
        .withMessage("a product of 2 × 3 and 4 × 5 does not give 2 × 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernels.exp(Matrix.zeros(2, 3), Matrix.zeros(3, 2)))
        .withMessage("expected a matrix of 2 × 3, got 3 × 2");
  }
}
