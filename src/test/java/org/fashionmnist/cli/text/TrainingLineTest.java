package org.fashionmnist.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingLineTest {

  private static final List<Double> FALLING = List.of(0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0);

  private static TrainingState state(int epoch, int epochs, int done, double secondsLeft) {
    return new TrainingState(
        epoch,
        epochs,
        done,
        54_000,
        312_345,
        0.34567,
        FALLING,
        OptionalDouble.of(0.8812),
        secondsLeft);
  }

  private static String text(LineGlyphs glyphs, int width, TrainingState state) {
    return new TrainingLine(glyphs, width).text(state);
  }

  @Test
  void wideTerminalShowsAll() {
    assertThat(text(LineGlyphs.UNICODE, 119, state(3, 10, 27_000, 3.2)))
        .isEqualTo(
            "  epoch  3/10 ━━━━━━━━━━━━────────────  312,000 images/s  0:04 left  val_acc 88.12 %"
                + "  loss 0.3457 █▇▆▅▄▃▂▁");
  }

  @Test
  void usualTerminalLeavesOutTheSpeed() {
    assertThat(text(LineGlyphs.UNICODE, 79, state(3, 10, 27_000, 3.2)))
        .isEqualTo("  epoch  3/10 ━━━━━━──────  0:04 left  val_acc 88.12 %  loss 0.3457 █▇▆▅▄▃▂▁");
  }

  @Test
  void narrowTerminalShowsHowFarAndHowLong() {
    assertThat(text(LineGlyphs.UNICODE, 39, state(3, 10, 27_000, 3.2)))
        .isEqualTo("   3/10 ━━━━───  0:04 left  loss 0.3457");
  }

  @Test
  void asciiLineHasNoOtherCharacter() {
    String line = text(LineGlyphs.ASCII, 79, state(3, 10, 27_000, 3.2));

    assertThat(line)
        .isEqualTo("  epoch  3/10 ======------  0:04 left  val_acc 88.12 %  loss 0.3457 ^**--.._");
    assertThat(line).matches("\\p{ASCII}*");
  }

  static List<TrainingState> states() {
    List<TrainingState> states = new ArrayList<>();
    for (int epochs : new int[] {1, 10, 1000, 100_000}) {
      for (int done : new int[] {1, 27_000, 54_000}) {
        states.add(state(epochs, epochs, done, done));
      }
    }
    states.add(
        new TrainingState(
            1, 1, 1, 1, 1e12, 1e300, List.of(), OptionalDouble.empty(), Double.MAX_VALUE));
    states.add(
        new TrainingState(
            1, 1, 1, 1, 0, Double.NaN, List.of(Double.NaN), OptionalDouble.empty(), Double.NaN));
    return states;
  }

  @ParameterizedTest
  @MethodSource("states")
  void noLineIsLongerThanTheTerminal(TrainingState state) {
    for (int width = 0; width < 200; width++) {
      for (LineGlyphs glyphs : LineGlyphs.values()) {
        assertThat(text(glyphs, width, state)).hasSizeLessThanOrEqualTo(width).doesNotContain("\n");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0:00", "0.2,0:01", "59.5,1:00", "754,12:34", "3600,1:00:00", "90061,25:01:01"})
  void timeLeftIsRoundedUp(double seconds, String text) {
    assertThat(text(LineGlyphs.UNICODE, 119, state(1, 1, 1, seconds)))
        .contains("  " + text + " left  ");
  }

  @ParameterizedTest
  @CsvSource({"999,999", "1234,1_230", "98765,98_800", "312345,312_000", "1234567,1_230_000"})
  void speedHasThreeDigits(double speed, String text) {
    TrainingState state =
        new TrainingState(1, 1, 1, 2, speed, 1, FALLING, OptionalDouble.empty(), 1);

    assertThat(text(LineGlyphs.UNICODE, 119, state))
        .contains("  " + text.replace('_', ',') + " images/s");
  }

  @Test
  void barKeepsItsLengthWhileTheCurveGrows() {
    for (int width = 40; width < 120; width++) {
      List<Integer> barEnds = new ArrayList<>();
      for (int points = 0; points <= 20; points++) {
        String line =
            text(
                LineGlyphs.UNICODE,
                width,
                new TrainingState(
                    1,
                    1,
                    54_000,
                    54_000,
                    1e5,
                    0.5,
                    Collections.nCopies(points, 1.0),
                    OptionalDouble.empty(),
                    1));
        barEnds.add(line.lastIndexOf('━'));
      }
      assertThat(barEnds).containsOnly(barEnds.get(0));
    }
  }

  @Test
  void barIsFullOnlyAtTheEndOfTheEpoch() {
    assertThat(text(LineGlyphs.UNICODE, 119, state(1, 1, 54_000, 0)))
        .contains(" ━━━━━━━━━━━━━━━━━━━━━━━━ ");
    assertThat(text(LineGlyphs.UNICODE, 119, state(1, 1, 0, 0)))
        .contains(" ──────────────────────── ");
  }
}
