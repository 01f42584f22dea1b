package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fashionmnist.data.RealData;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.page.Browser;
import org.fashionmnist.page.HtmlCheck;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page of a run on the real data, in a browser. */
class RunPageTest {

  private static final int CHUNK = 1000;

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
  void networkInThePageSaysOfEveryTestImageWhatJavaSays() throws InterruptedException {
    browser.evaluate(
        """
        globalThis.all = (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const said = [];
          for (let i = 0; i < bytes.length; i += 784) {
            said.push(...fashion.predict(bytes.subarray(i, i + 784)));
          }
          return said;
        }; 0
        """);
    for (int first = 0; first < images.count(); first += CHUNK) {
      JsonNode said = browser.evaluate("all('" + base64(first, first + CHUNK) + "')");
      assertThat(said.size()).isEqualTo(CHUNK * 10);
      for (int i = 0; i < CHUNK; i++) {
        int best = 0;
        for (int c = 0; c < 10; c++) {
          double probability = said.get(10 * i + c).asDouble();
          assertThat(probability)
              .as("image %d, class %d", first + i, c)
              .isCloseTo(predictions.probability(first + i, c), within(1e-5));
          best = probability > said.get(10 * i + best).asDouble() ? c : best;
        }
        assertThat(best).as("image %d", first + i).isEqualTo(predictions.predictedClass(first + i));
      }
    }
  }

  private static String base64(int from, int to) {
    byte[] bytes = new byte[(to - from) * images.pixelCount()];
    for (int i = 0; i < bytes.length; i++) {
      int image = from + i / images.pixelCount();
      bytes[i] = (byte) images.pixel(image, i % images.pixelCount());
    }
    return Base64.getEncoder().encodeToString(bytes);
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
                .toList());
    clickAndWait(
        "#cell-images button[data-image='%d']".formatted(mistake), "#cell-answer .bars li");
    assertThat(
            browser
                .evaluate("document.querySelector('#cell-answer .verdict').textContent")
                .asString())
        .startsWith(
            "%s, %.2f %%"
                .formatted(
                    predictions.classNames().get(predicted), 100 * predictions.confidence(mistake)))
        .contains("Label: " + predictions.classNames().get(label));
    assertThat(levels("#cell-answer canvas"))
        .isEqualTo(IntStream.range(0, 784).mapToObj(p -> images.pixel(mistake, p)).toList());
    assertThat(browser.errors()).isEmpty();
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
