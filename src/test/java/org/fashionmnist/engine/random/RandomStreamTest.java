package org.fashionmnist.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden numbers of this class come from a dozen lines of Python that follow the written definition
 * with arbitrary integers, {@code math.log} and {@code math.cos}.
 */
class RandomStreamTest {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** The seed whose first stream starts at 1234567, found by running the definition backwards. */
  private static final long SEED_OF_1234567 = 0x2B40190A207EA61CL;

  @Test
  void aStreamIsTheSplitMix64SequenceOfItsStart() {
    RandomStream random = RandomStream.of(SEED_OF_1234567, Purpose.INITIALIZATION, 0);

    // The values that are published everywhere for SplitMix64 from 1234567 on.
    assertThat(longs(random, 5))
        .containsExactly(
            6457827717110365317L,
            3203168211198807973L,
            Long.parseUnsignedLong("9817491932198370423"),
            4593380528125082431L,
            Long.parseUnsignedLong("16408922859458223821"));
  }

  @Test
  void aStreamOfSeedPurposeAndPositionHasKnownValues() {
    RandomStream random = RandomStream.of(42, Purpose.ORDER, 7);

    assertThat(longs(random, 5))
        .containsExactly(
            0xC9B4C9CF643A229DL,
            0xD2A94387AAA04AACL,
            0x5F5A79FF1B58434AL,
            0x1EF16F6647ACB6DAL,
            0x3C67EB2352D292C6L);
  }

  /** The JDK's {@link SplittableRandom} of a given seed is SplitMix64, too. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 5", "-1, 1000000", "9223372036854775807, 3", "42, -9"})
  void valuesAreThoseOfTheJdk(long seed, long position) {
    for (Purpose purpose : Purpose.values()) {
      long start = jdkMix(seed + GAMMA);
      start = jdkMix(start + purpose.code() * GAMMA);
      start = jdkMix(start + position * GAMMA);
      SplittableRandom expected = new SplittableRandom(start);

      RandomStream random = RandomStream.of(seed, purpose, position);

      for (int i = 0; i < 100; i++) {
        assertThat(random.nextLong()).isEqualTo(expected.nextLong());
      }
    }
  }

  private static long jdkMix(long z) {
    return new SplittableRandom(z - GAMMA).nextLong();
  }

  @Test
  void streamsOfDifferentSeedsPurposesAndPositionsDiffer() {
    Set<Long> firstValues = new HashSet<>();
    int streams = 0;
    for (long seed = -20; seed < 20; seed++) {
      for (Purpose purpose : Purpose.values()) {
        for (long position = 0; position < 50; position++) {
          firstValues.add(RandomStream.of(seed, purpose, position).nextLong());
          streams++;
        }
      }
    }
    assertThat(firstValues).hasSize(streams);
  }

  @Test
  void anyValueOfAStreamCanBeHadAtOnce() {
    RandomStream random = RandomStream.of(42, Purpose.DROPOUT, 7);
    long start = RandomStream.start(42, Purpose.DROPOUT, 7);

    for (long i = 1; i <= 100; i++) {
      assertThat(RandomStream.valueAt(start, i)).isEqualTo(random.nextLong());
    }
  }

  @Test
  void readingOneStreamDoesNotMoveAnotherOfTheSameName() {
    long[] values = longs(RandomStream.of(1, Purpose.SPLIT, 0), 3);

    assertThat(longs(RandomStream.of(1, Purpose.SPLIT, 0), 3)).isEqualTo(values);
  }

  @Test
  void floatsAreTheUpper24Bits() {
    RandomStream random = RandomStream.of(42, Purpose.ORDER, 7);

    assertThat(random.nextFloat()).isEqualTo(13219017 / 16777216f);
    assertThat(random.nextFloat()).isEqualTo(13805891 / 16777216f);
  }

  @Test
  void doublesAreTheUpper53Bits() {
    RandomStream random = RandomStream.of(42, Purpose.ORDER, 7);

    assertThat(random.nextDouble()).isEqualTo(7096906147465028L / 9007199254740992.0);
    assertThat(random.nextDouble()).isEqualTo(7411981576655881L / 9007199254740992.0);
  }

  @Test
  void uniformNumbersHaveTheMomentsOfTheUniformDistribution() {
    RandomStream random = RandomStream.of(3, Purpose.DROPOUT, 0);
    int count = 200_000;
    double[] floats = new double[count];
    double[] doubles = new double[count];
    for (int i = 0; i < count; i++) {
      floats[i] = random.nextFloat();
      doubles[i] = random.nextDouble();
    }

    for (double[] values : new double[][] {floats, doubles}) {
      assertThat(Arrays.stream(values)).allMatch(v -> v >= 0 && v < 1);
      assertThat(mean(values)).isCloseTo(0.5, within(0.003));
      assertThat(moment(values, 2)).isCloseTo(1.0 / 12, within(0.001));
    }
  }

  @Test
  void gaussianNumbersHaveKnownValues() {
    RandomStream random = RandomStream.of(42, Purpose.INITIALIZATION, 0);

    for (double expected :
        new double[] {
          -0.9427780944327008, 1.5237554965707794, 0.01988460711899515, 0.7881524732585167
        }) {
      assertThat(random.nextGaussian()).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void gaussianNumbersHaveTheMomentsOfTheNormalDistribution() {
    RandomStream random = RandomStream.of(3, Purpose.INITIALIZATION, 0);
    double[] values = new double[200_000];
    Arrays.setAll(values, i -> random.nextGaussian());

    assertThat(mean(values)).isCloseTo(0, within(0.01));
    assertThat(moment(values, 2)).isCloseTo(1, within(0.02));
    assertThat(moment(values, 3)).isCloseTo(0, within(0.04));
    assertThat(moment(values, 4)).isCloseTo(3, within(0.1));
    double share = Arrays.stream(values).filter(v -> Math.abs(v) < 1).count() / 200_000.0;
    assertThat(share).isCloseTo(0.6827, within(0.005));
  }

  @Test
  void integersHaveKnownValues() {
    RandomStream random = RandomStream.of(42, Purpose.SPLIT, 0);

    assertThat(IntStream.generate(() -> random.nextInt(1000)).limit(8))
        .containsExactly(638, 993, 751, 635, 561, 597, 174, 189);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10})
  void everyIntegerBelowTheBoundIsEquallyLikely(int bound) {
    RandomStream random = RandomStream.of(5, Purpose.ORDER, bound);
    int[] counts = new int[bound];
    for (int i = 0; i < 10_000 * bound; i++) {
      counts[random.nextInt(bound)]++;
    }
    assertThat(Arrays.stream(counts)).allSatisfy(c -> assertThat(c).isCloseTo(10_000, within(450)));
  }

  /**
   * Of every eight 32-bit values three lead to the result 3k, three to 3k + 1, and two to 3k + 2,
   * so without rejection a quarter would be 2 modulo 3.
   */
  @Test
  void valuesThatWouldMakeAnIntegerTooLikelyAreSkipped() {
    RandomStream random = RandomStream.of(5, Purpose.ORDER, 0);
    int draws = 30_000;
    int[] counts = new int[3];
    for (int i = 0; i < draws; i++) {
      counts[random.nextInt(3 << 29) % 3]++;
    }
    assertThat(Arrays.stream(counts))
        .allSatisfy(c -> assertThat((double) c / draws).isCloseTo(1 / 3.0, within(0.015)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 30, Integer.MAX_VALUE})
  void largeBoundsStayInRange(int bound) {
    RandomStream random = RandomStream.of(5, Purpose.ORDER, 0);

    assertThat(IntStream.generate(() -> random.nextInt(bound)).limit(10_000))
        .allMatch(i -> i >= 0 && i < bound)
        .anyMatch(i -> i > bound / 10 * 9);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aBoundThatIsNotPositiveIsAnError(int bound) {
    RandomStream random = RandomStream.of(0, Purpose.ORDER, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextInt(bound))
        .withMessage("expected a positive bound, got " + bound);
  }

  @Test
  void aShuffleHasAKnownOrder() {
    int[] values = IntStream.range(0, 10).toArray();

    RandomStream.of(42, Purpose.ORDER, 1).shuffle(values);

    assertThat(values).containsExactly(4, 1, 7, 9, 2, 0, 6, 3, 5, 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1000})
  void aShuffleIsAPermutation(int length) {
    int[] values = IntStream.range(0, length).toArray();

    RandomStream.of(42, Purpose.ORDER, 1).shuffle(values);

    assertThat(Arrays.stream(values).sorted()).containsExactlyElementsOf(range(length));
  }

  @Test
  void everyPermutationIsEquallyLikely() {
    int[] counts = new int[27];
    for (int position = 0; position < 60_000; position++) {
      int[] values = {0, 1, 2};
      RandomStream.of(1, Purpose.ORDER, position).shuffle(values);
      counts[9 * values[0] + 3 * values[1] + values[2]]++;
    }
    assertThat(Arrays.stream(counts).filter(c -> c > 0))
        .hasSize(6)
        .allSatisfy(c -> assertThat(c).isCloseTo(10_000, within(450)));
  }

  @ParameterizedTest
  @CsvSource({"INITIALIZATION, 1", "SPLIT, 2", "ORDER, 3", "DROPOUT, 4"})
  void purposesKeepTheirCodes(Purpose purpose, long code) {
    // A changed code would change every result that was ever published.
    assertThat(purpose.code()).isEqualTo(code);
  }

  private static long[] longs(RandomStream random, int count) {
    long[] values = new long[count];
    Arrays.setAll(values, i -> random.nextLong());
    return values;
  }

  private static Iterable<Integer> range(int length) {
    return IntStream.range(0, length).boxed().toList();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double moment(double[] values, int power) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> Math.pow(v - mean, power)).average().orElseThrow();
  }
}
