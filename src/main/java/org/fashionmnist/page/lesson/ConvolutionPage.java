package org.fashionmnist.page.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.convolution.ConvolutionDerivations;
import org.fashionmnist.lesson.convolution.ConvolutionPhase;
import org.fashionmnist.lesson.convolution.ConvolutionWords;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.Script;
import org.fashionmnist.report.lesson.ConvolutionCharts;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;
import org.fashionmnist.result.wording.Figures;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of a lesson on convolution. Without scripts it shows the first iteration as a whole; the
 * script goes through phases and numbers of every iteration.
 *
 * @param pictures those of {@link ConvolutionCharts}
 */
public record ConvolutionPage(ConvolutionRecord lesson, List<PagePicture> pictures) {

  /** Characters of all iterations together; more would make a page of some megabytes. */
  private static final int MOST_TEXT = 1_000_000;

  private static final String NUMBER_CONTROLS =
      """
      <div class="turn" role="group" aria-label="Number">
      <button type="button" id="number-previous" aria-label="Previous number">−</button>
      <output id="number"></output>
      <button type="button" id="number-next" aria-label="Next number">+</button>
      </div>
      <div class="turn">
      <button type="button" id="all-numbers" aria-pressed="false">All formulas</button>
      </div>
      """;

  public ConvolutionPage {
    pictures = List.copyOf(pictures);
  }

  /** The page as one HTML document. */
  public String html() {
    List<List<String>> readings = new ArrayList<>();
    String stepper = "";
    int length = 0;
    for (ConvolutionStep step : lesson.steps()) {
      Readings ofStep = new Readings();
      String markup = stepper(step, ofStep);
      stepper = readings.isEmpty() ? markup : stepper;
      length += ofStep.texts().stream().mapToInt(String::length).sum();
      if (!readings.isEmpty() && length > MOST_TEXT) {
        stepper += new Html().paragraph("remark live-only", firstOnly(readings.size()));
        break;
      }
      readings.add(ofStep.texts());
    }
    return new PageFrame(
            "Convolution, step by step",
            "One filter goes over a small image and learns; every number by its formula.",
            lesson.version())
        .around(
            header(),
            List.of(
                PageFrame.section("steps", "One step after the other", stepper),
                PageFrame.section(
                        "weights",
                        "Why it needs so few weights",
                        text(ConvolutionWords.weights(lesson.settings()))
                            + parameters()
                            + picture(ConvolutionCharts.WEIGHTS))
                    .named("Few weights"),
                PageFrame.section(
                        "shift",
                        "What moves in the image moves in the map",
                        text(ConvolutionWords.shift(lesson)) + picture(ConvolutionCharts.SHIFT))
                    .named("A shifted image"),
                PageFrame.section(
                    "loss", "Does it learn?", picture(ConvolutionCharts.LOSS) + losses())),
            pictures.stream().flatMap(picture -> picture.colors().stream()).toList(),
            PageResource.text(PageResource.BACKPROP_STYLE)
                + "\n"
                + PageResource.text(PageResource.CONVOLUTION_STYLE)
                + "\n",
            Script.json("readings", new JsonMapper().writeValueAsString(readings))
                + Script.file(PageResource.BACKPROP_SCRIPT)
                + Script.file(PageResource.CONVOLUTION_SCRIPT));
  }

  private String firstOnly(int count) {
    return "The drawing goes through the first %d of %d iterations; all are in convolution.json."
        .formatted(count, lesson.steps().size());
  }

  private String header() {
    ConvolutionSettings settings = lesson.settings();
    Html html = new Html();
    html.paragraph("kicker", "Lesson").element("h1", "Convolution, step by step");
    html.paragraph(
        "lead",
        "A filter of 3 × 3 weights goes over a small image: it finds "
            + ConvolutionWords.found(settings)
            + ". ReLU and max-pooling keep where it found something; the error goes backward the"
            + " same way, and the nine weights learn together.");
    html.open("dl", "class", "headline").raw("\n");
    PageFrame.figure(
        html,
        "Loss at the end",
        NumberText.brief(lesson.last().lossAfter()),
        "after " + Figures.count(lesson.steps().size(), "iteration"));
    PageFrame.figure(
        html, "Loss at the start", NumberText.brief(lesson.first().loss()), "mean squared error");
    PageFrame.figure(
        html,
        "Parameters",
        Figures.count(settings.sizes().parameters()),
        "a dense layer: " + Figures.count(settings.sizes().denseParameters()));
    html.close("dl");
    html.paragraph("facts-line", settings.picture() + ". " + network(settings));
    return html.command("The same again:", lesson.command()).toString();
  }

  private static String network(ConvolutionSettings settings) {
    return "%s; learning rate %s."
        .formatted(ConvolutionWords.network(settings), NumberText.of(settings.learningRate()));
  }

  private String stepper(ConvolutionStep step, Readings readings) {
    return new Stepper(List.of(ConvolutionPhase.values()), NUMBER_CONTROLS)
        .markup(
            new ConvolutionDrawing(lesson.settings(), step, readings).markup() + legend(),
            new EquationList(
                    ConvolutionDerivations.of(lesson.settings(), step),
                    Set.of(ConvolutionPhase.FILTER_GRADIENT))
                .markup(readings),
            "x₂₃ is the pixel in row 2, column 3; so with all numbers. They are computed in float32;"
                + " formulas show them to six decimals, the drawing to three.");
  }

  private static String legend() {
    return """
        <ul class="legend">
        <li class="forward">forward</li>
        <li class="backward">backward: δ and gradients ∂L/∂…</li>
        <li class="update">after the update</li>
        </ul>
        <p class="hint live-only">Choose a number in the drawing: its formula stands below, and what it is made of is framed.</p>
        """;
  }

  private static String text(String sentences) {
    return new Html().element("p", sentences.replace(" × ", "\u00a0×\u00a0")).toString();
  }

  private String picture(String name) {
    return pictures.stream()
        .filter(picture -> picture.name().equals(name))
        .map(
            picture ->
                new Html()
                    .open("figure", "class", "alone")
                    .raw("\n")
                    .openScroll("plate", "Picture: " + name.replace(".png", "").replace('-', ' '))
                    .raw(picture.markup())
                    .close("div")
                    .close("figure")
                    .toString())
        .findFirst()
        .orElse("");
  }

  private String parameters() {
    ConvolutionSettings.Sizes sizes = lesson.settings().sizes();
    int pixels = lesson.settings().image().size() * lesson.settings().image().size();
    int sums = sizes.map() * sizes.map();
    Html html = new Html();
    html.beginTable(
        "scores",
        "The same map, by a filter and by a dense layer.",
        List.of("Numbers to learn", "Filter", "Dense layer"));
    row(html, "Weights", sizes.parameters() - 1, pixels * sums);
    row(html, "Biases", 1, sums);
    row(html, "Parameters", sizes.parameters(), sizes.denseParameters());
    return html.endTable().toString();
  }

  private static void row(Html html, String name, int filter, int dense) {
    html.open("tr").element("th", name, "scope", "row");
    html.element("td", Figures.count(filter)).element("td", Figures.count(dense)).close("tr");
  }

  private String losses() {
    Html html = new Html();
    html.beginTable(
        "scores losses",
        "Each iteration is one forward, one backward and one update.",
        List.of("Iteration", "Loss", "Loss after"));
    for (ConvolutionStep step : lesson.steps()) {
      html.open("tr").element("th", String.valueOf(step.iteration()), "scope", "row");
      html.element("td", NumberText.of(step.loss()));
      html.element("td", NumberText.of(step.lossAfter())).close("tr");
    }
    return html.endTable().toString();
  }
}
