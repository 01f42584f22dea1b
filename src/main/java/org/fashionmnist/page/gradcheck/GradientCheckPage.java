package org.fashionmnist.page.gradcheck;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.page.Facts;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.RecordFiles;
import org.fashionmnist.page.Script;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/**
 * The page of a gradient check: the same report gives the same bytes.
 *
 * @param report all that it is made of
 */
public record GradientCheckPage(GradientCheckReport report) {

  private static final String STYLE = "gradcheck/gradcheck.css";
  private static final String POINTS_SHOW =
      "A point for each parameter: the slope of the loss, measured by moving that parameter a little up"
          + " and down, against the gradient that back-propagation computes.";
  private static final String POINTS_LOOK_FOR =
      "All points on the diagonal. A layer off it has a bug, and the pattern says which (see below).";
  private static final String STEPS_SHOW =
      "How wrong a measured slope is with steps of this size. Large steps miss the bend of the loss; with"
          + " small ones the difference of two nearly equal losses is mostly rounding. The thin lines"
          + " from edge to edge are the errors of back-propagation itself; a layer that is wrong has its own.";
  private static final String STEPS_LOOK_FOR =
      "The bottom of each V: the best step, with the error that is left there. In double precision it is so"
          + " much smaller than in float32 that what remains is the rounding of back-propagation itself.";

  /** What the check says, in a sentence. */
  public static String message(GradientCheckRecord check) {
    List<CheckedArray> wrong = check.arrays().stream().filter(array -> !array.passed()).toList();
    if (wrong.isEmpty()) {
      return "All %s gradients that were compared are the slopes of the loss; the largest relative error is %s, and %s would pass."
          .formatted(
              Figures.count(check.checked()),
              Figures.size(worst(check)),
              number(check.tolerance()));
    }
    return "The gradient is wrong for %d of %s: %s."
        .formatted(
            wrong.size(),
            Figures.count(check.arrays().size(), "array of parameters", "arrays of parameters"),
            Figures.list(wrong.stream().map(CheckedArray::name).toList()));
  }

  /** What a picture says, for those who do not see it. */
  public static String label(String picture, GradientCheckRecord check) {
    return picture.equals(GradientCheckReport.POINTS)
        ? "Back-propagation against measured slopes. " + message(check)
        : "The error of measured slopes over their step: a V in double precision, a wider and higher one"
            + " in float32.";
  }

  private static double worst(GradientCheckRecord check) {
    return check.arrays().stream().mapToDouble(CheckedArray::worstError).max().orElse(0);
  }

  private static String number(double value) {
    return Figures.scientific(value, 1);
  }

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    GradientCheckRecord check = report.check();
    return new PageFrame(title(), message(check), check.environment().version())
        .around(
            header(),
            List.of(
                PageFrame.section("arrays", "Layer by layer", arrays()),
                PageFrame.section("points", "Back-propagation beside slopes", pictures()),
                PageFrame.section(
                    "bugs",
                    "What a broken layer looks like",
                    new BrokenLayers(report.examples()).markup()),
                PageFrame.section("made", "How it was made", made())),
            report.pictures().stream()
                .flatMap(picture -> picture.colors().stream())
                .collect(Collectors.<ColorPair>toSet()),
            PageResource.text(STYLE) + "\n",
            Script.file(PageResource.SORT_SCRIPT));
  }

  private String title() {
    return report.name()
        + (report.check().passed() ? " · Gradients that are right" : " · Gradients that are wrong");
  }

  private String header() {
    GradientCheckRecord check = report.check();
    Html html = new Html();
    html.paragraph("kicker", "Gradient check · " + check.networkName());
    html.element("h1", report.name()).paragraph("lead", message(check));
    check
        .bug()
        .ifPresent(
            bug ->
                html.paragraph(
                    "notice",
                    "Broken on purpose: "
                        + bug
                        + (check.passed() ? ". It was not found." : ". It was found.")));
    html.open("dl", "class", check.passed() ? "headline" : "headline failed").raw("\n");
    PageFrame.figure(
        html,
        "Verdict",
        check.passed() ? "passed" : "failed",
        Figures.count(check.arrays().stream().filter(CheckedArray::passed).count())
            + " of "
            + Figures.count(check.arrays().size(), "array")
            + " right");
    PageFrame.figure(
        html, "Worst error", Figures.size(worst(check)), number(check.tolerance()) + " would pass");
    PageFrame.figure(
        html,
        "Compared",
        Figures.count(check.checked()),
        "of " + Figures.count(check.network().parameterCount(), "parameter"));
    html.close("dl");
    return html.command("The same again:", check.command()).toString();
  }

  private String arrays() {
    Html html = new Html();
    report.diagnosis().forEach(sentence -> html.element("p", sentence));
    html.raw(new ArrayTables(report.check().arrays()).markup());
    int atKinks = report.check().arrays().stream().mapToInt(CheckedArray::atKinks).sum();
    if (atKinks > 0) {
      html.element(
          "p",
          "At kinks: within ±h a unit goes on or off for an image. There the loss has no slope, so %s left out."
              .formatted(Figures.count(atKinks, "parameter is", "parameters are")));
    }
    return html.toString();
  }

  private String pictures() {
    Html html = new Html();
    for (PagePicture picture : report.pictures()) {
      if (picture.name().equals(GradientCheckReport.POINTS)) {
        PictureParts.figure(html, picture, "Every gradient", POINTS_SHOW, POINTS_LOOK_FOR);
      } else {
        PictureParts.figure(
            html, picture, "How far a slope can be trusted", STEPS_SHOW, STEPS_LOOK_FOR);
      }
    }
    return html.toString();
  }

  private String made() {
    GradientCheckRecord check = report.check();
    Environment machine = check.environment();
    String how =
        new Facts("The check")
            .add("Analytic", analytic())
            .add("Numerical", "(L(θ + h) − L(θ − h)) / 2h")
            .add("h", number(check.step()))
            .add("L", "the mean loss of the batch, in " + check.precision() + " precision")
            .add("Error", "|a − n| by the larger of both, or by 1 % of the array's largest")
            .add("Passes", "at most " + number(check.tolerance()))
            .markup();
    String what =
        new Facts("What was differentiated")
            .add("Network", check.networkName())
            .add("Loss", check.loss())
            .add("Batch", Figures.count(check.batchSize(), "example"))
            .add("Examples", examples())
            .add("Seed", String.valueOf(check.seed()))
            .add("Program", "fashion-mnist " + machine.version() + ", Java " + machine.java())
            .markup();
    return new Html().open("div", "class", "columns").raw(how).raw(what).close("div").toString()
        + new RecordFiles()
            .add("gradcheck.json", "the record: settings, verdicts and the errors by step")
            .add("gradients.csv", "every gradient beside its slope")
            .markup();
  }

  private String analytic() {
    return report.check().bug().isPresent()
        ? "back-propagation in plain loops, with a bug"
        : "back-propagation of the engine in float32, kernels: "
            + report.check().environment().kernels();
  }

  private String examples() {
    GradientCheckRecord check = report.check();
    return check.data().map(Names::dataset).orElse("random numbers")
        + check.imageSide().map(", reduced to %1$d × %1$d"::formatted).orElse("");
  }
}
