package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fashionmnist.page.Axe;
import org.fashionmnist.page.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every kind of page, on screens of three widths, light and dark, and on paper. */
class AccessiblePagesTest {

  private static final int PHONE = 390;
  private static final List<Integer> WIDTHS = List.of(1280, 768, PHONE);

  /** Between the margins of A4, in CSS pixels. */
  private static final int PAPER = 718;

  static final List<String> PAGES =
      List.of(
          "run/index.html",
          "maps/index.html",
          "bad/index.html",
          "ended/index.html",
          "both/index.html",
          "comparison/index.html",
          "rates/index.html",
          "surface/index.html",
          "gradients/index.html",
          "suspects/index.html",
          "backprop/index.html",
          "convolution/index.html",
          "scores/index.html",
          "batches/index.html",
          "faults/index.html",
          "quiz/index.html",
          "quiz/answers.html");

  @TempDir static Path folder;
  private static Browser browser;
  private static Axe axe;

  @BeforeAll
  static void makePages() throws IOException, InterruptedException {
    make("run", "train --sample --epochs 1 --hidden 16");
    make("maps", "train --sample --epochs 1 --model lenet");
    make("other", "train --sample --epochs 1 --hidden 16 --seed 2");
    make("bad", "train --sample --epochs 2 --hidden 16 --lr 100");
    make("ended", "train --sample --epochs 2 --hidden 16 --lr 1e30 --watch");
    make("both", "report %1$s/run %1$s/other".formatted(folder));
    make(
        "comparison",
        "compare --sample --optimizers adam,sgd --budget 2 --epochs 2 --hidden 8 --seeds 2");
    make("rates", "lr-find --sample --hidden 16 --steps 200");
    make("surface", "surface --steps 50");
    make("gradients", "gradcheck --sample --break dense.1:sign");
    make("suspects", "data suspects --sample --epochs 1");
    make("backprop", "lesson backprop --steps 3");
    make("convolution", "lesson convolution --steps 2 --padding same");
    make("scores", "lesson scores --epochs 3");
    make("batches", "lesson batch-size --sample --epochs 3 --image-epochs 1");
    make("faults", "lesson faults --sample --only rate-too-high,tuned-on-test");
    make("quiz", "lesson faults --sample --quiz --only rate-too-low,shifted-labels");
    axe = new Axe();
    browser = new Browser(folder.resolve("profile"));
  }

  /** A gradient check of a broken layer and a run that diverged end with another code than 0. */
  private static void make(String name, String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--name", name, "--out", folder.toString()));
    CommandOutcome outcome = CommandOutcome.of(words.toArray(String[]::new));
    assertThat(folder.resolve(name)).as(outcome.err()).isDirectoryContaining("glob:**.html");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static void open(String page) throws InterruptedException {
    browser.open(folder.resolve(page));
    browser.evaluate("document.querySelectorAll('details').forEach((part) => part.open = true); 0");
  }

  @Test
  void everyPageIsLookedAt() throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".html"))
                  .filter(file -> !file.startsWith(folder.resolve("profile")))
                  .map(file -> folder.relativize(file).toString())
                  .filter(file -> !file.equals("other/index.html"))) // as run
          .containsExactlyInAnyOrderElementsOf(PAGES);
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void axeFindsNothing(String page) throws InterruptedException {
    open(page);
    axe.enter(browser);
    for (int width : WIDTHS) {
      browser.show(width, "light");
      assertThat(axe.violations(browser)).as("%s at %d px, light", page, width).isEmpty();
      browser.show(width, "dark");
      assertThat(axe.violationsOfColors(browser)).as("%s at %d px, dark", page, width).isEmpty();
    }
    assertThat(browser.errors()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void pageItselfNeverScrollsSideways(String page) throws InterruptedException {
    open(page);
    for (int width : WIDTHS) {
      browser.show(width, "light");
      assertThat(contentWidth()).as("%s at %d px", page, width).isLessThanOrEqualTo(width);
    }
    browser.showOnPaper(PAPER);
    assertThat(contentWidth()).as("%s on paper", page).isLessThanOrEqualTo(PAPER);
    assertThat(cutOnPaper()).as("%s on paper", page).isEmpty();
    assertThat(bottom("footer p") <= bottom("h1"))
        .as("%s: no last sheet of the foot", page)
        .isTrue();
  }

  private static double bottom(String selector) throws InterruptedException {
    return browser
        .evaluate("document.querySelector('%s').getBoundingClientRect().bottom".formatted(selector))
        .asDouble();
  }

  /** A phone widens its window to what overflows, so the window's width says nothing. */
  private static int contentWidth() throws InterruptedException {
    return browser.evaluate("document.scrollingElement.scrollWidth").asInt();
  }

  /** What paper would hide, because it cannot be scrolled. */
  private static List<String> cutOnPaper() throws InterruptedException {
    return texts(
        """
        [...document.querySelectorAll("main *")]
            .filter((element) => getComputedStyle(element).overflowX === "auto"
                && element.scrollWidth > element.clientWidth)
            .map((element) => element.outerHTML.slice(0, 120))
        """);
  }

  private static List<String> texts(String expression) throws InterruptedException {
    return browser.evaluate(expression).valueStream().map(node -> node.asString()).toList();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void whatScrollsSaysSoAndWhatFitsIsNoStopOfTheKeyboard(String page) throws InterruptedException {
    open(page);
    for (int width : WIDTHS) {
      browser.show(width, "light");
      assertThat(texts(WRONG_FRAMES)).as("%s at %d px", page, width).isEmpty();
    }
  }

  private static final String WRONG_FRAMES =
      """
      [...document.querySelectorAll(".scroll, .plate, .board")].filter((frame) => {
        const scrolls = frame.scrollWidth > frame.clientWidth + 1;
        const says = getComputedStyle(frame, "::before").content.includes("scroll sideways");
        return scrolls !== says || scrolls !== (frame.tabIndex === 0)
            || scrolls !== (frame.role === "region" && !!frame.ariaLabel);
      }).map((frame) => frame.outerHTML.slice(0, 120))
      """;

  @Test
  void axeNoticesARegionThatTheKeyboardCannotReach() throws InterruptedException {
    open("run/index.html");
    axe.enter(browser);
    browser.show(PHONE, "light");
    browser.evaluate("document.querySelector('#classes .wide').removeAttribute('tabindex')");
    assertThat(axe.violations(browser))
        .singleElement()
        .asString()
        .startsWith("scrollable-region-focusable");
  }

  @Test
  void arrowsScrollTheDrawingThatHasTheFocus() throws InterruptedException {
    open("backprop/index.html");
    browser.show(PHONE, "light");
    String status = "document.getElementById('status').textContent";
    String before = browser.evaluate(status).asString();
    browser.evaluate("document.querySelector('.board').focus()");
    for (String type : List.of("rawKeyDown", "keyUp")) {
      browser.send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "ArrowRight", "code", "ArrowRight"));
    }
    assertThat(browser.evaluate(status).asString()).isEqualTo(before);
  }

  @Test
  void paperHasDrawingAndFormulasOfAllPhases() throws InterruptedException {
    open("backprop/index.html");
    browser.showOnPaper(PAPER);
    String seen = "[...document.querySelectorAll('%s')].filter(e => e.checkVisibility()).length";
    assertThat(browser.evaluate(seen.formatted(".network")).asInt()).isEqualTo(1);
    assertThat(browser.evaluate(seen.formatted(".phase")).asInt()).isEqualTo(9);
  }

  @Test
  void paperHasTheTrialsAndPairsThatAreFolded() throws InterruptedException {
    browser.open(folder.resolve("comparison/index.html"));
    String folded = "document.querySelectorAll('details:not([open])').length";
    assertThat(browser.evaluate(folded).asInt()).isEqualTo(3);
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.evaluate(folded).asInt()).isZero();
    browser.evaluate("dispatchEvent(new Event('afterprint'))");
    assertThat(browser.evaluate(folded).asInt()).isEqualTo(3);
  }
}
