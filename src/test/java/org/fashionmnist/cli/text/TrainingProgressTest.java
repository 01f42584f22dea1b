package org.fashionmnist.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.junit.jupiter.api.Test;

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
    assertThat(liveLines().get(1)).contains(" 100 images/s  0:30 left ");
    assertThat(liveLines().get(49)).contains(" 0:25 left ").doesNotContain("val_acc");
    assertThat(liveLines().get(100)).contains("  0:20 left  val_acc 80.00 % ");
    assertThat(liveLines().get(199)).contains(" 0:10 left ");
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
