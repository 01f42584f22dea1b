package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.page.Browser;
import org.fashionmnist.page.HtmlCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page of a lesson in back-propagation, in a browser. */
class LessonBackpropPageTest {

  private static final int PHASES = 9;

  @TempDir static Path folder;
  private static Path page;
  private static JsonNode steps;
  private static Browser browser;

  @BeforeAll
  static void learn() throws IOException, InterruptedException {
    CommandOutcome outcome =
        CommandOutcome.of(
            "lesson",
            "backprop",
            "--hidden",
            "3",
            "--steps",
            "4",
            "--out",
            folder.toString(),
            "--name",
            "run");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    page = folder.resolve("run/index.html");
    steps = new RunFiles(folder.resolve("run")).json("steps.json").get("steps");
    browser = new Browser(folder.resolve("profile"));
  }

  @BeforeEach
  void open() throws InterruptedException {
    browser.open(page);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static void press(String key, boolean shift) throws InterruptedException {
    browser.evaluate(
        "document.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', shiftKey: %s}))"
            .formatted(key, shift));
  }

  private static void click(String id) throws InterruptedException {
    browser.evaluate("document.getElementById('%s').click()".formatted(id));
  }

  private static String status() throws InterruptedException {
    return browser.evaluate("document.getElementById('status').textContent").asString();
  }

  /** What a reader sees of the drawing, with the symbols. */
  private static List<String> drawing() throws InterruptedException {
    return browser
        .evaluate(
            """
            [...document.querySelectorAll(".network text")]
                .filter((t) => getComputedStyle(t).visibility === "visible"
                    && getComputedStyle(t).display !== "none")
                .map((t) => t.textContent.trim())
            """)
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static String formulas() throws InterruptedException {
    return browser
        .evaluate(
            """
            [...document.querySelectorAll(".phase")].filter((p) => p.offsetParent)
                .map((p) => p.innerText).join(" ").replace(/\\s+/g, " ")
            """)
        .asString();
  }

  private static String number(int iteration, String pointer) {
    return NumberText.of((float) steps.at("/" + (iteration - 1) + pointer).asDouble());
  }

  private static String brief(int iteration, String pointer) {
    return NumberText.brief((float) steps.at("/" + (iteration - 1) + pointer).asDouble());
  }

  @Test
  void arrowKeysGoThroughThePhasesOfAllIterations() throws InterruptedException {
    assertThat(status()).isEqualTo("Iteration 1, Forward: hidden layer");
    for (int i = 1; i < 4 * PHASES; i++) {
      press("ArrowRight", false);
    }
    assertThat(status()).isEqualTo("Iteration 4, Loss after");
    assertThat(formulas()).contains(NumberText.of(steps.at("/3/loss_after").asDouble()));
    press("ArrowRight", false);
    assertThat(status()).isEqualTo("Iteration 4, Loss after");
    press("ArrowLeft", true);
    assertThat(status()).isEqualTo("Iteration 3, Loss after");
    press("ArrowLeft", false);
    assertThat(status()).isEqualTo("Iteration 3, Update");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void drawingFillsAsTheNumbersAreComputed() throws InterruptedException {
    String delta = "δ₄ " + brief(1, "/outputs/0/delta");
    String gradient = "∂ " + brief(1, "/outputs/0/edges/0/gradient");
    String weight = "w₁₁ " + brief(1, "/hidden/0/edges/0/weight");
    String newWeight = "w₁₁ " + brief(1, "/hidden/0/edges/0/new_weight");
    assertThat(drawing())
        .contains(brief(1, "/hidden/0/sum"), brief(1, "/hidden/2/output"), weight)
        .doesNotContain(brief(1, "/outputs/0/output"), delta, gradient, newWeight);

    click("next");
    click("next");
    assertThat(drawing())
        .contains(brief(1, "/outputs/0/output"), NumberText.brief(steps.at("/0/loss").asDouble()))
        .doesNotContain(delta);

    click("next");
    assertThat(drawing()).contains(delta).doesNotContain(gradient);
    click("next");
    assertThat(drawing()).contains(gradient);

    browser.evaluate("document.querySelectorAll('#phases button')[7].click()");
    assertThat(status()).isEqualTo("Iteration 1, Update");
    assertThat(drawing()).contains(newWeight).doesNotContain(weight);
    click("previous");
    assertThat(drawing()).contains(weight).doesNotContain(newWeight);
  }

  @Test
  void formulasHaveTheNumbersOfTheirIteration() throws InterruptedException {
    click("iteration-next");
    assertThat(formulas())
        .startsWith("Forward: hidden layer")
        .contains(number(2, "/hidden/1/sum"), number(2, "/hidden/1/output"))
        .doesNotContain(number(1, "/hidden/1/sum"));
    assertThat(browser.evaluate("document.getElementById('iteration').textContent").asString())
        .isEqualTo("Iteration 2 of 4");
    assertThat(
            browser
                .evaluate(
                    "document.querySelector('.phase:not([hidden]) .equation')"
                        + ".getAttribute('aria-label')")
                .asString())
        .startsWith("z₁ = w₁₁·x₁ + w₂₁·x₂ + b₁ = ")
        .endsWith(" = " + number(2, "/hidden/0/sum"));
  }

  @Test
  void endsOfTheWayAreShown() throws InterruptedException {
    assertThat(disabled()).isEqualTo(List.of("previous", "iteration-previous"));
    for (int i = 0; i < 4; i++) {
      click("iteration-next");
    }
    browser.evaluate("document.querySelectorAll('#phases button')[8].click()");
    assertThat(disabled()).isEqualTo(List.of("next", "iteration-next"));
  }

  private static List<String> disabled() throws InterruptedException {
    return browser
        .evaluate("[...document.querySelectorAll('#controls button:disabled')].map(b => b.id)")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void firstIterationIsCompleteWithoutScripts() throws InterruptedException {
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.open(page);
      assertThat(formulas())
          .contains(
              "Forward: hidden layer",
              number(1, "/hidden/2/sum"),
              "Backward: gradients of the hidden layer",
              number(1, "/hidden/2/edges/2/gradient"),
              "Update",
              number(1, "/outputs/0/edges/3/new_weight"),
              "Loss after");
      assertThat(drawing())
          .contains(
              brief(1, "/hidden/0/sum"),
              "δ₁ " + brief(1, "/hidden/0/delta"),
              "w₃₄ " + brief(1, "/outputs/0/edges/2/weight"),
              "∂ " + brief(1, "/outputs/0/edges/2/gradient"));
      assertThat(browser.evaluate("document.body.innerText").asString())
          .doesNotContain("Keys:")
          .contains(number(4, "/outputs/0/output"));
      assertThat(browser.evaluate("document.querySelectorAll('.losses tbody tr').length").asInt())
          .isEqualTo(4);
    } finally {
      browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void nothingIsWiderThanAPhone() throws InterruptedException {
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    try {
      browser.open(page);
      for (int phase = 0; phase < PHASES; phase++) {
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .isLessThanOrEqualTo(390);
        click("next");
      }
    } finally {
      browser.send("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void pageAsksForNothingAndIsValid() throws Exception {
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.errors()).isEmpty();
    assertThat(HtmlCheck.errors(page)).isEmpty();
  }
}
