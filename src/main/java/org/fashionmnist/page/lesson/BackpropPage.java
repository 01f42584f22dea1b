package org.fashionmnist.page.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.lesson.backprop.Derivations;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.backprop.Phase;
import org.fashionmnist.lesson.backprop.Symbols;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.Script;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.result.lesson.BackpropSettings;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.wording.Figures;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of a lesson in back-propagation. Without scripts it shows the first iteration as a
 * whole; the script goes through the phases of every iteration.
 *
 * @param curve of the loss; empty where it cannot be drawn
 */
public record BackpropPage(BackpropRecord lesson, Optional<ChartSvg> curve) {

  public static final String NAME = "index.html";

  /** The page as one HTML document. */
  public String html() {
    List<List<String>> readings = new ArrayList<>();
    String stepper = "";
    for (BackpropStep step : lesson.steps()) {
      Readings ofStep = new Readings();
      String markup = stepper(step, ofStep);
      stepper = readings.isEmpty() ? markup : stepper;
      readings.add(ofStep.texts());
    }
    return new PageFrame(
            "Back-propagation, step by step",
            "A %s network learns one example; every number by its formula."
                .formatted(lesson.settings().network()),
            lesson.version())
        .around(
            header(),
            List.of(
                PageFrame.section("steps", "One step after the other", stepper),
                PageFrame.section("loss", "Does it learn?", curveMarkup() + losses())),
            curve.map(ChartSvg::colors).orElse(Set.of()),
            PageResource.text(PageResource.BACKPROP_STYLE) + "\n",
            Script.json("readings", new JsonMapper().writeValueAsString(readings))
                + Script.file(PageResource.BACKPROP_SCRIPT));
  }

  private String header() {
    BackpropSettings settings = lesson.settings();
    Html html = new Html();
    html.paragraph("kicker", "Lesson").element("h1", "Back-propagation, step by step");
    html.paragraph(
        "lead",
        ("A network with %d inputs, %d hidden units and %s learns one example. It goes"
                + " forward and makes an output; the loss says how wrong that is; the error goes"
                + " backward and tells every weight which way to move.")
            .formatted(
                settings.sizes().get(0),
                settings.sizes().get(1),
                Figures.count(settings.sizes().get(2), "output")));
    html.open("dl", "class", "headline").raw("\n");
    PageFrame.figure(
        html,
        "Loss at the end",
        NumberText.brief(lesson.last().lossAfter()),
        "after " + Figures.count(lesson.steps().size(), "iteration"));
    PageFrame.figure(
        html, "Loss at the start", NumberText.brief(lesson.first().loss()), "mean squared error");
    PageFrame.figure(
        html, "Learning rate η", NumberText.of(settings.learningRate()), "gradient descent");
    html.close("dl").command("The same again:", lesson.command());
    return html.toString();
  }

  private String stepper(BackpropStep step, Readings readings) {
    return new Stepper(List.of(Phase.values()), "")
        .markup(
            new NetworkDrawing(lesson.settings(), step, readings).markup() + legend(),
            new EquationList(Derivations.of(lesson.settings(), step)).markup(readings),
            "The numbers are those of the engine, which computes in float32. Formulas show them to six"
                + " decimals, the drawing to four.");
  }

  private static String legend() {
    return """
        <ul class="legend">
        <li class="forward">forward: z and outputs</li>
        <li class="backward">backward: δ, and ∂ for the gradient ∂L/∂w</li>
        <li class="update">after the update</li>
        </ul>
        """;
  }

  private String curveMarkup() {
    return curve
        .map(
            svg ->
                new Html()
                    .openScroll("plate curve", "Picture: the loss")
                    .raw(svg.markup())
                    .close("div")
                    .toString())
        .orElse("");
  }

  private String losses() {
    Html html = new Html();
    List<String> columns = new ArrayList<>(List.of("Iteration", "Loss", "Loss after"));
    columns.addAll(
        1, lesson.first().outputs().stream().map(o -> "Output " + Symbols.of(o.name())).toList());
    html.beginTable(
        "scores losses", "Each iteration is one forward, one backward and one update.", columns);
    for (BackpropStep step : lesson.steps()) {
      html.open("tr").element("th", String.valueOf(step.iteration()), "scope", "row");
      step.outputs().forEach(node -> html.element("td", NumberText.of(node.output())));
      html.element("td", NumberText.of(step.loss()));
      html.element("td", NumberText.of(step.lossAfter())).close("tr");
    }
    return html.endTable().toString();
  }
}
