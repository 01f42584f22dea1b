package org.fashionmnist.cli.text;

import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.cli.terminal.Sparkline;
import org.fashionmnist.result.wording.Figures;

/**
 * Where a training stands, in a line of text that never is longer than the terminal allows. Where
 * there is not room for all, the epoch and the loss stay longest, then the bar, the time left, the
 * validation accuracy, the curve and the speed.
 *
 * @param glyphs of bar and curve
 * @param width the most characters
 */
record TrainingLine(LineGlyphs glyphs, int width) {

  private static final int SHORTEST_BAR = 6;
  private static final int LONGEST_BAR = 24;

  /** What the bar gets before curve and speed come. */
  private static final int MORE_BAR = 6;

  private static final int SHORTEST_CURVE = 8;
  private static final int LONGEST_CURVE = 20;

  /** From here on the epoch is called so. */
  private static final int WIDE = 60;

  private static final double DAY = 86_400;

  /** The line. */
  String text(TrainingState state) {
    String epoch = epoch(state);
    String loss = "  loss " + Figures.loss(state.loss());
    if (epoch.length() + loss.length() > width) {
      return epoch.substring(0, Math.max(0, Math.min(width, epoch.length())));
    }
    int room = width - epoch.length() - loss.length() - 1 - SHORTEST_BAR;
    if (room < 0) {
      return epoch + loss;
    }

    String left = fitting("  " + duration(state.secondsLeft()) + " left", room);
    room -= left.length();
    String validation = fitting(validation(state), room);
    room -= validation.length();
    int longestCurve = Math.min(LONGEST_CURVE, room - MORE_BAR - 1);
    String curve = "";
    if (longestCurve >= SHORTEST_CURVE) {
      curve = " " + Sparkline.of(state.losses(), longestCurve, glyphs.levels());
      room -= 1 + longestCurve; // also where the curve is shorter: the bar must not jump
    }
    String speed = fitting(speed(state), room - MORE_BAR);
    room -= speed.length();

    double share = (double) state.imagesDone() / state.imageCount();
    String bar = glyphs.bar(share, Math.min(LONGEST_BAR, SHORTEST_BAR + room));
    return epoch + " " + bar + speed + left + validation + loss + curve;
  }

  private String epoch(TrainingState state) {
    int digits = String.valueOf(state.epochs()).length();
    return Narrator.text(
        width < WIDE ? "  %" + digits + "d/%d" : "  epoch %" + digits + "d/%d",
        state.epoch(),
        state.epochs());
  }

  private static String fitting(String part, int room) {
    return part.length() <= room ? part : "";
  }

  private static String validation(TrainingState state) {
    return state.validationAccuracy().isPresent()
        ? "  val_acc " + Figures.percent(state.validationAccuracy().getAsDouble())
        : "";
  }

  private static String speed(TrainingState state) {
    return Narrator.text("  %,.0f images/s", rounded(state.imagesPerSecond()));
  }

  /** Three digits: the others change with every look. */
  private static double rounded(double speed) {
    double unit = 1;
    while (speed / unit >= 1000) {
      unit *= 10;
    }
    return Math.round(speed / unit) * unit;
  }

  /** For example {@code 0:07}, {@code 12:30}, {@code 3:05:00}. */
  private static String duration(double seconds) {
    if (Double.isNaN(seconds)) {
      return "-:--";
    }
    if (seconds >= 100 * DAY) {
      return "days";
    }
    long whole = (long) Math.ceil(Math.max(0, seconds));
    return whole < 3600
        ? Narrator.text("%d:%02d", whole / 60, whole % 60)
        : Narrator.text("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
