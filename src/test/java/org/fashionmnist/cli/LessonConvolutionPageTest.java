package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

/** The page of a lesson on convolution, in a browser. */
class LessonConvolutionPageTest {

  @TempDir static Path folder;
  private static Path page;
  private static JsonNode steps;
  private static Browser browser;

  @BeforeAll
  static void learn() throws IOException, InterruptedException {
    CommandOutcome outcome =
        CommandOutcome.of(
            "lesson", "convolution", "--steps", "3", "--out", folder.toString(), "--name", "run");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    page = folder.resolve("run/index.html");
    steps = new RunFiles(folder.resolve("run")).json("convolution.json").get("steps");
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

  private static List<String> texts(String expression) throws InterruptedException {
    return browser.evaluate(expression).valueStream().map(JsonNode::asString).toList();
  }

  private static String text(String id) throws InterruptedException {
    return browser.evaluate("document.getElementById('%s').textContent".formatted(id)).asString();
  }

  /** Clicks, and waits until the number of the phase is chosen. */
  private static void click(String selector) throws InterruptedException {
    browser.evaluate(
        "document.querySelector(\"%s\").dispatchEvent(new MouseEvent('click', {bubbles: true}))"
            .formatted(selector));
    browser.evaluate("new Promise((done) => setTimeout(done, 0)).then(() => 0)");
  }

  /** The formulas that a reader sees. */
  private static List<String> formulas() throws InterruptedException {
    return texts(
        """
        [...document.querySelectorAll(".equation")].filter((e) => e.checkVisibility())
            .map((e) => e.getAttribute("aria-label"))
        """);
  }

  /** The names of the cells that have a frame. */
  private static List<String> framed(String kind) throws InterruptedException {
    return texts(
        """
        [...document.querySelectorAll(".frame.%s")].map((frame) =>
            [...document.querySelectorAll("[data-cell]")].find((cell) =>
                ["x", "y"].every((key) => cell.getAttribute(key) === frame.getAttribute(key)))
                .dataset.cell)
        """
            .formatted(kind));
  }

  private static List<String> drawing() throws InterruptedException {
    return texts(
        """
        [...document.querySelectorAll(".grids text")]
            .filter((t) => getComputedStyle(t).visibility === "visible" && t.checkVisibility())
            .map((t) => t.textContent.trim())
        """);
  }

  private static float number(int iteration, String pointer) {
    return (float) steps.at("/" + (iteration - 1) + pointer).asDouble();
  }

  @Test
  void aChosenNumberShowsItsFormulaAndWhatItIsMadeOf() throws InterruptedException {
    assertThat(formulas())
        .singleElement()
        .asString()
        .startsWith("z₁₁ = w₁₁·x₁₁ + ")
        .endsWith(" = " + NumberText.of(number(1, "/sums/0/0")));
    assertThat(framed("chosen")).containsExactly("z₁₁");

    click("[data-cell='z₂₃']");

    assertThat(text("number")).isEqualTo("z₂₃ (7 of 16)");
    assertThat(formulas()).singleElement().asString().startsWith("z₂₃ = w₁₁·x₂₃ + ");
    assertThat(framed("used"))
        .containsExactlyInAnyOrder(
            "x₂₃", "x₂₄", "x₂₅", "x₃₃", "x₃₄", "x₃₅", "x₄₃", "x₄₄", "x₄₅", "w₁₁", "w₁₂", "w₁₃",
            "w₂₁", "w₂₂", "w₂₃", "w₃₁", "w₃₂", "w₃₃", "b");
    click("#number-next");
    assertThat(text("number")).isEqualTo("z₂₄ (8 of 16)");
    assertThat(browser.errors()).isEmpty();
  }

  /** Below the winners of the pools, which are others in another iteration. */
  @Test
  void gradientOfAWeightIsMadeOfWinnersAndTheirPixels() throws InterruptedException {
    click("#phases li:nth-child(6) button");

    assertThat(text("number")).isEqualTo("∂L/∂w₁₁ (1 of 10)");
    assertThat(framed("used"))
        .containsExactlyInAnyOrder("δ₂₂", "δ₂₃", "δ₄₂", "δ₄₃", "x₂₂", "x₂₃", "x₄₂", "x₄₃");
  }

  @Test
  void drawingFillsAsTheNumbersAreComputed() throws InterruptedException {
    String delta = NumberText.cell(number(1, "/delta/1/1"));
    String newWeight = NumberText.cell(number(1, "/new_weights/0/2"));
    String pooled = NumberText.cell(number(1, "/pooled/0/1"));
    assertThat(drawing())
        .contains(NumberText.cell(number(1, "/sums/2/1")))
        .doesNotContain(delta, newWeight);

    click("#phases li:nth-child(5) button");
    assertThat(drawing()).contains(delta, pooled).doesNotContain(newWeight);
    click("#phases li:nth-child(8) button");
    assertThat(drawing()).contains(newWeight);
    click("#phases li:nth-child(9) button");
    assertThat(drawing()).contains(NumberText.cell(number(1, "/pooled_after/0/1")));
    click("#iteration-next");
    assertThat(text("status")).isEqualTo("Iteration 2, Loss after");
    assertThat(drawing()).contains(NumberText.cell(number(2, "/pooled_after/0/1")));
  }

  @Test
  void allFormulasOfAPhaseAreThereOnRequest() throws InterruptedException {
    click("#all-numbers");
    assertThat(formulas()).hasSize(16);
    click("#next");
    assertThat(formulas()).hasSize(16).first().asString().startsWith("a₁₁ = max(0, z₁₁)");
    click("#all-numbers");
    assertThat(formulas()).hasSize(1);
  }

  @Test
  void firstIterationIsCompleteWithoutScripts() throws InterruptedException {
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.open(page);
      assertThat(formulas()).hasSize(16 + 16 + 4 + 1 + 20 + 10 + 36 + 10 + 1);
      assertThat(drawing())
          .contains(
              NumberText.cell(number(1, "/sums/2/1")),
              NumberText.cell(number(1, "/delta/3/1")),
              NumberText.cell(number(1, "/image_gradient/3/3")));
      assertThat(browser.evaluate("document.body.innerText").asString())
          .doesNotContain("Keys:", "Choose a number");
    } finally {
      browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void pageAsksForNothingAndIsValid() throws Exception {
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.errors()).isEmpty();
    assertThat(HtmlCheck.errors(page)).isEmpty();
    assertThat(Files.size(page)).isLessThan(1_000_000);
  }
}
