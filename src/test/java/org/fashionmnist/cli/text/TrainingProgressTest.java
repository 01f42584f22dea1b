package org.fashionmnist.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingProgressTest {

  private static final int IMAGES = 1000;
  private static final int BATCH = 10;

  private final StringWriter written = new StringWriter();
  private long nanos = 1;

  private TrainingProgress progress(int epochs, boolean live, int width) {
    return new TrainingProgress(
        new PrintWriter(written, true),
        epochs,
        IMAGES,
        live,
        new TrainingLine(LineGlyphs.UNICODE, width),
        () -> nanos);
  }

  /** Trains an epoch with a batch every so many milliseconds. */
  private void train(TrainingProgress progress, int epoch, long millis) {
    for (int done = BATCH; done <= IMAGES; done += BATCH) {
      nanos += millis * 1_000_000;
      progress.batchEnded(epoch, done, 1.0 / epoch);
    }
    progress.epochEnded(metrics(epoch));
  }

  private static EpochMetrics metrics(int epoch) {
    Scores scores = new Scores(0.5 / (epoch + 1), 0.8);
    return new EpochMetrics(epoch, scores, Optional.of(scores), 0.001, 1.5);
  }

  private List<String> liveLines() {
    return List.of(written.toString().split("\r|\n", -1)).stream()
        .map(line -> line.replace("\033[2K", ""))
        .filter(line -> line.contains("left"))
        .toList();
  }

  @Test
  void elsewhereOnlyALineAnEpochIsWritten() {
    TrainingProgress progress = progress(2, false, 79);
    progress.epochEnded(metrics(0));
    train(progress, 1, 50);

    assertThat(written.toString().lines())
        .containsExactly(
            "  epoch 0/2  loss 0.5000  acc 80.00 %  val_loss 0.5000  val_acc 80.00 %  start",
            "  epoch 1/2  loss 0.2500  acc 80.00 %  val_loss 0.2500  val_acc 80.00 %  1.50 s");
  }

  @Test
  void lineIsWrittenAtMostTenTimesASecond() {
    TrainingProgress progress = progress(1, true, 79);
    train(progress, 1, 5); // 100 batches in half a second

    assertThat(liveLines()).hasSize(5);
  }

  @Test
  void timeLeftAndSpeedComeFromTheClock() {
    TrainingProgress progress = progress(3, true, 119);
    progress.epochEnded(metrics(0));
    train(progress, 1, 100); // 10 s
    train(progress, 2, 100);

    assertThat(liveLines().get(0)).contains(" 100 images/s  -:-- left ");
    assertThat(liveLines().get(23)).contains(" 100 images/s  -:-- left ");
    assertThat(liveLines().get(24)).contains(" 100 images/s  0:28 left ");
    assertThat(liveLines().get(49)).contains(" 0:25 left ").doesNotContain("val_acc");
    assertThat(liveLines().get(100)).contains("  0:20 left  val_acc 80.00 % ");
    assertThat(liveLines().get(199)).contains(" 0:10 left ");
  }

  /** The first steps take up to a hundred times as long as the others, as until compiled. */
  @ParameterizedTest
  @CsvSource({"0.3, 1, 2.9", "1, 1, 3.6", "2, 1, 4.6", "4, 0.1, 6.5", "8, 0.1, 10.6"})
  void slowStartIsNotTakenForTheRest(
      double slowSeconds, double slowStep, double knownAfterSeconds) {
    TrainingProgress progress = progress(2, true, 119);
    List<Double> saidAt = new ArrayList<>();
    double seconds = 0;
    for (int done = 1; done <= IMAGES; done++) {
      seconds += seconds < slowSeconds ? Math.min(slowStep, slowSeconds) : 0.01;
      nanos = 1 + Math.round(seconds * 1e9);
      written.getBuffer().setLength(0);
      progress.batchEnded(1, done, 1);
      Matcher left = Pattern.compile(" (\\d+):(\\d\\d) left").matcher(written.toString());
      if (left.find()) {
        saidAt.add(seconds);
        double truth = (2 * IMAGES - done) * 0.01;
        double said = 60 * Double.parseDouble(left.group(1)) + Double.parseDouble(left.group(2));
        assertThat(said).isBetween(truth / 1.5, truth * 1.5 + 1);
      }
    }

    assertThat(saidAt).hasSizeGreaterThan(30);
    assertThat(saidAt.get(0)).isBetween(1.0, knownAfterSeconds);
  }

  @Test
  void secondEpochIsNotExpectedToBeginAsSlowlyAsTheFirst() {
    TrainingProgress progress = progress(11, true, 119);
    for (int done = BATCH; done <= IMAGES; done += BATCH) {
      nanos += (done <= IMAGES / 2 ? 1000 : 100) * 1_000_000L; // 50 s, then 5 s
      progress.batchEnded(1, done, 1);
    }
    nanos += 1_000_000_000L; // measured
    progress.epochEnded(metrics(1));
    written.getBuffer().setLength(0);
    train(progress, 2, 100);

    assertThat(liveLines().get(0)).contains("  1:50 left ");
  }

  @Test
  void slowProgramIsBelievedAfterTenSeconds() {
    TrainingProgress progress = progress(1, true, 119);
    for (int done = 1; done <= 20; done++) {
      nanos += 1_000_000_000L;
      progress.batchEnded(1, done, 1);
    }

    assertThat(liveLines().get(8)).contains(" -:-- left ");
    assertThat(liveLines().get(9)).contains(" 16:30 left ");
  }

  @Test
  void curveIsOfThePartsOfAnEpochUntilThereAreThreeEpochs() {
    TrainingProgress progress = progress(5, true, 119);
    train(progress, 1, 100);
    train(progress, 2, 100);
    train(progress, 3, 100);
    train(progress, 4, 100);

    assertThat(liveLines().get(99)).endsWith(" loss 1.0000 ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄");
    assertThat(liveLines().get(100)).endsWith(" loss 0.5000 ");
    assertThat(liveLines().get(300)).endsWith(" loss 0.2500 █▃▁");
  }

  @Test
  void linesOfEpochsFitANarrowTerminalToo() {
    TrainingProgress progress = progress(10, true, 39);
    train(progress, 1, 1);

    assertThat(written.toString()).endsWith("  1/10  loss 0.2500  val_acc 80.00 %\n");
  }

  @ParameterizedTest
  @CsvSource({
    "9, '  epoch 1/9  loss'",
    "99, 'epoch  1/99  loss'",
    "100, 'epoch   1/100 loss'",
    "9999, 'epoch    1/9999 loss'",
    "1000000, '      1/1000000 loss'"
  })
  void manyEpochsCostNoFact(int epochs, String begin) {
    for (boolean live : new boolean[] {false, true}) {
      progress(epochs, live, 79).epochEnded(metrics(1));
      String text = written.toString().lines().reduce((first, last) -> last).orElseThrow();

      assertThat(text).startsWith(begin).hasSizeLessThanOrEqualTo(80);
      assertThat(text.replaceAll(" +", " "))
          .endsWith("loss 0.2500 acc 80.00 % val_loss 0.2500 val_acc 80.00 % 1.50 s");
    }
  }

  @Test
  void longFiguresHaveRoomToo() {
    Scores scores = new Scores(123_456.789, 1);
    progress(99, false, 79)
        .epochEnded(new EpochMetrics(1, scores, Optional.of(scores), 0.001, 200));

    assertThat(written.toString().strip())
        .hasSizeLessThanOrEqualTo(80)
        .startsWith("epoch  1/99 loss")
        .endsWith("acc 100.00 % val_loss 1.23e5 val_acc 100.00 % 3 min 20 s");
  }

  @Test
  void lineOfAnEpochShowsAllOnAUsualTerminal() {
    TrainingProgress progress = progress(10, true, 79);
    train(progress, 1, 1);

    assertThat(written.toString())
        .endsWith(
            "epoch  1/10  loss 0.2500  acc 80.00 %  val_loss 0.2500  val_acc 80.00 %  1.50 s\n");
  }

  @Test
  void liveLineIsGoneBeforeTheNextIsWritten() {
    TrainingProgress progress = progress(1, true, 79);
    progress.batchEnded(1, BATCH, 1);
    progress.epochEnded(metrics(1));

    assertThat(written.toString())
        .matches(
            "(?s)\r\033\\[2K  epoch 1/1 .* 1.0000 ?\r\r\033\\[2K  epoch 1/1  loss .* 1.50 s\\R");
  }
}
