package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fashionmnist.data.RealData;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.page.Browser;
import org.fashionmnist.page.HtmlCheck;
import org.fashionmnist.page.PagePredictions;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page of a run on the real data, in a browser. */
class RunPageTest {

  @TempDir static Path folder;
  private static Path page;
  private static ImagePredictions predictions;
  private static LabeledImages images;
  private static Browser browser;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    images = RealData.dataset().test();
    CommandOutcome outcome =
        CommandOutcome.of(
            "train",
            "--hidden",
            "24,16",
            "--activation",
            "tanh",
            "--epochs",
            "1",
            "--normalization",
            "standard",
            "--out",
            folder.toString(),
            "--name",
            "run");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    page = folder.resolve("run/index.html");
    RunFolder run = new RunFolder(folder.resolve("run"));
    predictions = run.readPredictions(RealData.dataset().classNames());
    browser = new Browser(folder.resolve("profile"));
  }

  @BeforeEach
  void open() throws InterruptedException {
    browser.open(page);
    browser.evaluate("fashion.ready");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void networkInThePageSaysOfEveryTestImageWhatJavaSays() throws IOException, InterruptedException {
    TrainedModel model = ModelFile.read(folder.resolve("run/model.safetensors"));

    PagePredictions said = PagePredictions.of(browser, images, model.predict(images));

    assertThat(said.count()).isEqualTo(10_000);
    assertThat(said.others()).isZero();
    assertThat(said.largestDifference()).isLessThan(1e-5);
  }

  @Test
  void cellShowsItsImagesAndOneOfThemItsProbabilities() throws InterruptedException {
    int mistake =
        IntStream.range(0, images.count())
            .filter(i -> !predictions.isCorrect(i))
            .findFirst()
            .orElseThrow();
    int label = predictions.label(mistake);
    int predicted = predictions.predictedClass(mistake);
    clickAndWait(
        "td[data-true='%d'][data-predicted='%d'] button".formatted(label, predicted),
        "#cell-images button[data-image='%d']".formatted(mistake));

    JsonNode shown =
        browser.evaluate(
            "[...document.querySelectorAll('#cell-images button')].map(b => +b.dataset.image)");
    assertThat(shown.valueStream().map(JsonNode::asInt).toList())
        .isEqualTo(
            IntStream.range(0, images.count())
                .filter(i -> predictions.label(i) == label)
                .filter(i -> predictions.predictedClass(i) == predicted)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -predictions.confidence(i)))
                .toList());
    assertShown(shown.get(0).asInt());
    browser.evaluate(
        "document.querySelector(\"#cell-images button[data-image='%d']\").click()"
            .formatted(mistake));
    assertShown(mistake);
    assertThat(browser.errors()).isEmpty();
  }

  /** Whether an image is the one opened, with its probability and its true class. */
  private static void assertShown(int image) throws InterruptedException {
    String label = predictions.classNames().get(predictions.label(image));
    assertThat(text("#cell-answer .verdict"))
        .isEqualTo(
            "%s, %.2f %%"
                .formatted(
                    predictions.classNames().get(predictions.predictedClass(image)),
                    100 * predictions.confidence(image)));
    assertThat(text("#cell-truth")).contains("Test image %d.".formatted(image), label, "Loss ");
    assertThat(text("#cell-answer .truth .name")).isEqualTo(label + "true");
    assertThat(levels("#cell-answer canvas"))
        .isEqualTo(IntStream.range(0, 784).mapToObj(p -> images.pixel(image, p)).toList());
  }

  private static String text(String selector) throws InterruptedException {
    return browser
        .evaluate("document.querySelector('%s').textContent".formatted(selector))
        .asString();
  }

  @Test
  void imagesOfACellStandBesideTheMatrixOnALaptop() throws InterruptedException {
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    try {
      browser.open(page);
      browser.evaluate("document.querySelector('.pairs').scrollIntoView({behavior: 'instant'})");
      clickAndWait(".pairs li:nth-child(2) button", "#cell-images button");
      assertThat(
              browser
                  .evaluate(
                      """
                      ["#matrix", "#cell-images", "#cell-answer .bars"].every((name) => {
                        const box = document.querySelector(name).getBoundingClientRect();
                        return box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
                      })
                      """)
                  .asBoolean())
          .isTrue();
      assertThat(text("#cell-title"))
          .isEqualTo(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('.pairs li:nth-child(2) strong')]"
                          + ".map(n => n.textContent).join(' taken for ')")
                  .asString());
    } finally {
      browser.send("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void thumbnailsAreOneStopOfTheKeyboard() throws InterruptedException {
    clickAndWait(".pairs button", "#cell-images button");
    browser.evaluate("document.querySelector('#cell-images button').focus()");

    press("End");
    assertThat(focused()).isEqualTo(last());
    press("Home");
    press("ArrowRight");
    assertThat(focused()).isEqualTo(1);
    assertThat(
            browser
                .evaluate("document.querySelectorAll('#cell-images [tabindex=\"0\"]').length")
                .asInt())
        .isEqualTo(1);
    assertThat(browser.evaluate("document.activeElement.ariaPressed").asString()).isEqualTo("true");
    press("End");
    press("ArrowRight");
    assertThat(focused()).isEqualTo(last());
  }

  private static int focused() throws InterruptedException {
    return browser
        .evaluate(
            "[...document.querySelectorAll('#cell-images button')].indexOf(document.activeElement)")
        .asInt();
  }

  private static int last() throws InterruptedException {
    return browser.evaluate("document.querySelectorAll('#cell-images button').length").asInt() - 1;
  }

  private static void press(String key) throws InterruptedException {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      browser.send("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
    }
  }

  @Test
  void pageIsNamedAndItsNavigationNamesAllSections() throws InterruptedException {
    assertThat(browser.evaluate("document.title").asString()).startsWith("run · ");
    assertThat(text("h1")).isEqualTo("run");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('nav.contents a')].map(a => a.hash.slice(1))")
                .toString())
        .isEqualTo(
            browser
                .evaluate("[...document.querySelectorAll('main > section')].map(s => s.id)")
                .toString());
    browser.evaluate(
        "document.getElementById('made').scrollIntoView({behavior: 'instant'});"
            + "new Promise((next) => setTimeout(next, 200))");
    assertThat(text("nav.contents [aria-current]")).isEqualTo("How it was made");
    assertThat(
            browser
                .evaluate("document.querySelector('nav.contents').getBoundingClientRect().top")
                .asDouble())
        .isZero();
  }

  @Test
  void curvesTellTheirValuesAndCanBeSwitchedOff() throws InterruptedException {
    browser.evaluate(
        """
        globalThis.chart = document.querySelector("#learning .curves");
        globalThis.slider = chart.querySelector("input");
        slider.value = 1;
        slider.dispatchEvent(new Event("input"));
        """);
    JsonNode row =
        browser.evaluate(
            "[...document.querySelectorAll('#learning tbody tr:nth-child(2) > *')]"
                + ".map(cell => cell.textContent)");
    double read =
        browser
            .evaluate(
                "+chart.querySelector('.reading-box span').textContent.replace('training ', '')")
            .asDouble();
    assertThat(read).isCloseTo(Double.parseDouble(row.get(1).asString()), within(1e-3));
    assertThat(browser.evaluate("slider.getAttribute('aria-valuetext')").asString())
        .startsWith("epoch 1, training ");
    String shapes = "[...chart.querySelectorAll('svg > g[style].off')].length";
    assertThat(browser.evaluate(shapes).asInt()).isZero();
    browser.evaluate("chart.querySelector('.lines button').click()");
    assertThat(browser.evaluate(shapes).asInt()).isPositive();
    browser.evaluate("chart.querySelector('.lines button').click()");
    assertThat(browser.evaluate(shapes).asInt()).isZero();
  }

  @Test
  void mapShowsTheImageUnderThePointer() throws InterruptedException {
    JsonNode said =
        browser.evaluate(
            """
            (async () => {
              const map = document.querySelector('[data-picture="layer-map.png"]');
              const slider = map.querySelector("input");
              slider.value = 700;
              slider.dispatchEvent(new Event("input"));
              while (map.querySelector(".map-box").hidden) {
                await new Promise((next) => setTimeout(next, 25));
              }
              return [map.querySelectorAll("svg circle:not(.ring)").length,
                slider.getAttribute("aria-valuetext")];
            })()
            """);
    assertThat(said.get(0).asInt()).isEqualTo(2000);
    String text = said.get(1).asString();
    int image = Integer.parseInt(text.replaceFirst(".*test image ", ""));
    assertThat(text)
        .startsWith(predictions.classNames().get(predictions.label(image)) + ", ")
        .contains(
            predictions.isCorrect(image)
                ? "recognized"
                : "taken for " + predictions.classNames().get(predictions.predictedClass(image)));
    List<Integer> levels = levels(".map-box canvas");
    for (int p = 0; p < 784; p++) {
      assertThat(levels.get(p)).isEqualTo(17 * (images.pixel(image, p) / 16));
    }
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void picturesSayTheirMessage() throws InterruptedException {
    assertThat(
            browser
                .evaluate("document.querySelector('[data-picture=\"loss.png\"] svg').ariaLabel")
                .asString())
        .matches("Loss over 1 epoch: training ends at 0\\.\\d{4}, validation ends at 0\\.\\d{4}");
  }

  @Test
  void matrixStandsOnThePageOnce() throws InterruptedException {
    assertThat(
            browser
                .evaluate("document.querySelector('[data-picture=\"confusion-matrix.png\"]')")
                .isNull())
        .isTrue();
    assertThat(Files.exists(page.resolveSibling("confusion-matrix.png"))).isTrue();
  }

  @Test
  void layersAndMistakesStandInTables() throws InterruptedException {
    assertThat(text(".layers tfoot")).contains("19,410");
    assertThat(
            browser.evaluate("[...document.querySelectorAll('.layers tbody tr')].length").asInt())
        .isEqualTo(4);
    JsonNode worst =
        browser.evaluate(
            "[...document.querySelectorAll('#mistakes tbody tr:first-child > *')]"
                + ".map(cell => cell.textContent)");
    int image =
        IntStream.range(0, images.count())
            .filter(i -> !predictions.isCorrect(i))
            .boxed()
            .min(Comparator.comparingDouble(i -> predictions.probability(i, predictions.label(i))))
            .orElseThrow();
    assertThat(worst.get(0).asString()).isEqualTo(String.valueOf(image));
    assertThat(Double.parseDouble(worst.get(5).asString()))
        .isCloseTo(
            -Math.log(predictions.probability(image, predictions.label(image))), within(0.006));
  }

  private static void clickAndWait(String clicked, String awaited) throws InterruptedException {
    browser.evaluate("document.querySelector(\"%s\").click()".formatted(clicked));
    assertThat(
            browser
                .evaluate(
                    """
                    new Promise(async (done) => {
                      for (let i = 0; i < 200 && !document.querySelector("%s"); i++) {
                        await new Promise((next) => setTimeout(next, 25));
                      }
                      done(!!document.querySelector("%s"));
                    })
                    """
                        .formatted(awaited, awaited))
                .asBoolean())
        .as(awaited)
        .isTrue();
  }

  private static List<Integer> levels(String canvas) throws InterruptedException {
    return browser
        .evaluate(
            """
            [...document.querySelector("%s").getContext("2d").getImageData(0, 0, 28, 28).data]
                .filter((_, i) => i %% 4 === 0)
            """
                .formatted(canvas))
        .valueStream()
        .map(JsonNode::asInt)
        .toList();
  }

  @Test
  void droppedPictureIsCroppedScaledAndPredicted() throws InterruptedException {
    List<Integer> onBlack = seen("#000", "#fff");
    List<Integer> onWhite = seen("#fff", "#000");

    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        assertThat(onBlack.get(28 * y + x))
            .as("%d, %d", x, y)
            .isEqualTo(x >= 7 && x < 21 ? 255 : 0);
      }
    }
    assertThat(onWhite).isEqualTo(onBlack);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('#own-answer .value')]"
                        + ".reduce((sum, v) => sum + parseFloat(v.textContent), 0)")
                .asDouble())
        .isCloseTo(100, within(0.6));
    assertThat(browser.errors()).isEmpty();
  }

  /** Drops a picture of an upright rectangle. */
  private static List<Integer> seen(String ground, String object) throws InterruptedException {
    browser.evaluate(
        """
        new Promise((done) => {
          document.querySelector("#own-answer").hidden = true;
          const canvas = document.createElement("canvas");
          canvas.width = 200;
          canvas.height = 150;
          const context = canvas.getContext("2d");
          context.fillStyle = "%s";
          context.fillRect(0, 0, 200, 150);
          context.fillStyle = "%s";
          context.fillRect(31, 17, 56, 112);
          canvas.toBlob(async (blob) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([blob], "mine.png", { type: "image/png" }));
            document.body.dispatchEvent(new DragEvent("drop",
                { dataTransfer: transfer, bubbles: true, cancelable: true }));
            while (document.querySelector("#own-answer").hidden) {
              await new Promise((next) => setTimeout(next, 25));
            }
            done();
          });
        })
        """
            .formatted(ground, object));
    return levels("#own-answer canvas");
  }

  @Test
  void pageAsksForNothingAndReportsNoError() {
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void everythingButTheNetworkIsThereWithoutScripts() throws InterruptedException {
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.open(page);
      String text = browser.evaluate("document.body.innerText").asString();
      assertThat(text)
          .contains("Test accuracy", "taken for", "Precision", "With scripts on", "checksums")
          .doesNotContain("Click a cell");
      assertThat(browser.evaluate("document.querySelectorAll('#matrix td').length").asInt())
          .isEqualTo(100);
      assertThat(browser.evaluate("document.querySelectorAll('#matrix button').length").asInt())
          .isZero();
    } finally {
      browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void pageIsValidHtml() throws Exception {
    assertThat(HtmlCheck.errors(page)).isEmpty();
  }

  @Test
  void pageIsSmallEnough() throws IOException {
    assertThat(Files.size(page)).isLessThan(3_000_000);
  }

  @Test
  void reportDrawsTheSameBytesAgain() throws IOException {
    RunFiles run = new RunFiles(folder.resolve("run"));
    List<String> names = run.names();
    byte[] before = run.bytes("index.html");
    byte[] picture = run.bytes("loss.png");
    Files.delete(page);
    Files.delete(folder.resolve("run/loss.png"));

    CommandOutcome outcome = CommandOutcome.of("report", run.folder().toString());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(run.names()).isEqualTo(names);
    assertThat(run.bytes("index.html")).isEqualTo(before);
    assertThat(run.bytes("loss.png")).isEqualTo(picture);
  }
}
