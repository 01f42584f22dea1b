package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fashionmnist.engine.train.TrainingListener;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.TrainingPage;
import org.fashionmnist.page.run.TrainingStanding;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.run.RunCharts;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.RunRecord;

/**
 * Keeps the page of a run up to date while it trains. Pages are drawn on a thread of its own; an
 * epoch that ends while one is drawn replaces those that wait, so the training never waits for a
 * page. A page that cannot be written is told once and does not end the training.
 *
 * <p>However the run ends, the page stops loading itself: {@link #close} and, where the process is
 * interrupted, a shutdown hook leave one that says so, unless the finished page is there.
 */
final class FollowingPage implements TrainingListener, AutoCloseable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** After a page the thread rests so many times as long as it drew: it takes a processor away. */
  private static final int REST = 9;

  private final PageFile file;
  private final Function<History, RunRecord> record;
  private final int epochs;
  private final Consumer<String> notes;

  private final AtomicReference<Course> waiting = new AtomicReference<>();
  private final ScheduledExecutorService painter =
      Executors.newSingleThreadScheduledExecutor(FollowingPage::thread);
  private final Thread hook =
      new Thread(() -> interrupted("interrupted"), "page-of-interrupted-run");
  private final List<EpochMetrics> measured = new ArrayList<>(); // of the training's thread
  private long epochStart = System.nanoTime();

  private volatile History history = new History(List.of());
  private volatile List<PagePicture> pictures = List.of();
  private volatile boolean failed;
  private volatile long restUntil = System.nanoTime();

  /** What is known after an epoch. */
  private record Course(History history, OptionalDouble secondsLeft) {}

  /**
   * A page that is not written yet.
   *
   * @param record what is known of the run at some point of its history
   * @param epochs at most
   * @param notes told once where a page cannot be written
   */
  FollowingPage(
      PageFile file, Function<History, RunRecord> record, int epochs, Consumer<String> notes) {
    this.file = file;
    this.record = record;
    this.epochs = epochs;
    this.notes = notes;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "page-of-training");
    thread.setDaemon(true);
    return thread;
  }

  /** Writes the first page, with what the run was given. */
  void begin() throws IOException {
    file.follow(html(history, TrainingStanding.running(OptionalDouble.empty(), now())));
    Runtime.getRuntime().addShutdownHook(hook);
    epochStart = System.nanoTime();
  }

  @Override
  public void resumed(History before) {
    measured.addAll(before.epochs());
    history = before;
  }

  @Override
  public void epochEnded(EpochMetrics metrics) {
    long now = System.nanoTime();
    measured.add(metrics);
    history = new History(measured);
    OptionalDouble left =
        metrics.epoch() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((epochs - metrics.epoch()) * (now - epochStart) / 1e9);
    epochStart = now;
    waiting.set(new Course(history, left));
    ScheduledFuture<?> unused =
        painter.schedule(this::drawWaiting, Math.max(0, restUntil - now), TimeUnit.NANOSECONDS);
  }

  private void drawWaiting() {
    Course course = waiting.getAndSet(null);
    if (course == null) {
      return; // an earlier call drew it
    }
    long start = System.nanoTime();
    try {
      if (course.history.last().epoch() > 0) {
        pictures = pictures(course.history);
      }
      file.follow(html(course.history, TrainingStanding.running(course.secondsLeft, now())));
    } catch (IOException | RuntimeException e) {
      tell(e);
    }
    long end = System.nanoTime();
    restUntil = end + REST * (end - start);
  }

  /** One after the other, since other threads would take processors from the training. */
  private List<PagePicture> pictures(History history) {
    return RunCharts.curves(ChartTheme.standard(), RunSubtitle.of(record.apply(history)), history)
        .pictures()
        .entrySet()
        .stream()
        .map(picture -> PagePicture.of(picture.getKey(), picture.getValue()))
        .toList();
  }

  /** No more pages of the course: what comes next is the finished page, or that of a failure. */
  void trained() {
    waiting.set(null);
  }

  /**
   * Says on the page that the training went wrong.
   *
   * @param reason with what to do
   */
  void diverged(String reason) {
    endEarly("The training diverged: " + reason + ".");
  }

  /** Says on the page that the training was ended early, and how to go on. */
  void interrupted(String reason) {
    endEarly(
        "The training was %s. To go on: ./fashion train --resume %s"
            .formatted(reason, file.path().getParent()));
  }

  /** Leaves a page that says that the run failed, unless it has ended in another way. */
  @Override
  public void close() {
    endEarly("The run ended before it was done; the terminal it ran in says why.");
    painter.shutdownNow();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is about to end, and the hook has nothing left to write.
    }
  }

  private void endEarly(String notice) {
    waiting.set(null);
    try {
      file.endEarly(html(history, TrainingStanding.ended(notice, now())));
    } catch (IOException e) {
      tell(e);
    }
  }

  private String html(History history, TrainingStanding standing) {
    return new TrainingPage(file.runName(), record.apply(history), history, standing, pictures)
        .html();
  }

  private static String now() {
    return TIME.format(Instant.now());
  }

  private void tell(Exception e) {
    if (!failed) {
      failed = true;
      notes.accept("the page cannot be kept up to date: " + e.getMessage());
    }
  }
}
