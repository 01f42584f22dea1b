package org.fashionmnist.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.Bug;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.convolution.LessonPicture;
import org.fashionmnist.lesson.scores.ScoreSamples;
import org.fashionmnist.result.lesson.ScoreSample;
import picocli.CommandLine.ITypeConverter;

/** The values of options of lessons and gradient checks. */
public final class LessonValues {

  private LessonValues() {}

  /** A whole number from 1 to {@link LessonNetwork#MOST_UNITS}. */
  public static final class FewUnits extends NumberInRange<Integer> {
    FewUnits() {
      super(
          Integer::valueOf,
          n -> n >= 1 && n <= LessonNetwork.MOST_UNITS,
          "a whole number from 1 to " + LessonNetwork.MOST_UNITS);
    }
  }

  /** A whole number from 1 to 1000. */
  public static final class Iterations extends NumberInRange<Integer> {
    Iterations() {
      super(Integer::valueOf, n -> n >= 1 && n <= 1000, "a whole number from 1 to 1000");
    }
  }

  /** A whole number from 1 to 50. */
  public static final class FewIterations extends NumberInRange<Integer> {
    FewIterations() {
      super(Integer::valueOf, n -> n >= 1 && n <= 50, "a whole number from 1 to 50");
    }
  }

  /** A whole number from 1 to {@link LessonPicture#MOST_STRIDE}. */
  public static final class UpToThree extends NumberInRange<Integer> {
    UpToThree() {
      super(
          Integer::valueOf,
          n -> n >= 1 && n <= LessonPicture.MOST_STRIDE,
          "a whole number from 1 to " + LessonPicture.MOST_STRIDE);
    }
  }

  /** The place of a test image in the bundled sample. */
  public static final class SampleImage extends NumberInRange<Integer> {
    SampleImage() {
      super(Integer::valueOf, n -> n >= 0 && n < 1000, "a whole number from 0 to 999");
    }
  }

  /** A row and a column, for example {@code 7,12}. */
  public static final class Place implements ITypeConverter<List<Integer>> {

    private static final int LAST = 28 - LessonPicture.PIECE;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2}),([0-9]{1,2})");

    @Override
    public List<Integer> convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        int row = Integer.parseInt(matcher.group(1));
        int column = Integer.parseInt(matcher.group(2));
        if (row <= LAST && column <= LAST) {
          return List.of(row, column);
        }
      }
      throw OptionValues.wrong(
          "a row and a column, each from 0 to %d, for example 7,12".formatted(LAST), text);
    }
  }

  /** A finite number of float32. */
  static final class AnyNumber extends NumberInRange<Float> {
    AnyNumber() {
      super(
          text -> (float) Double.parseDouble(text),
          Float::isFinite,
          "numbers such as 0.5 or 0.5,-0.25");
    }
  }

  /** A student's hours of study and sleep, for example {@code 7,6.5}. */
  public static final class StudyHours implements ITypeConverter<ScoreSample> {

    private static final Pattern FORM =
        Pattern.compile("([0-9]+(?:\\.[0-9]+)?),([0-9]+(?:\\.[0-9]+)?)");

    @Override
    public ScoreSample convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw OptionValues.wrong("hours of study and of sleep, for example 7,6.5", text);
      }
      return ScoreSamples.student(
          Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
    }
  }

  /** A layer and what is wrong in it: {@code dense.1} or {@code dense.1:sign}. */
  static final class LayerBug implements ITypeConverter<Breakage> {

    private static final Pattern FORM = Pattern.compile("dense\\.([0-9]{1,9})(?::(.*))?");

    @Override
    public Breakage convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw OptionValues.wrong(
            "a layer and perhaps a bug, such as dense.1 or dense.1:sign", text);
      }
      String bug = matcher.group(2) == null ? Bug.SIGN.label() : matcher.group(2);
      return new Breakage(
          Integer.parseInt(matcher.group(1)),
          OptionTypes.named(bug, Arrays.asList(Bug.values()), Bug::label));
    }
  }
}
