package org.fashionmnist.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.page.Browser;
import org.fashionmnist.page.HtmlCheck;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.run.Timings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and commands are text, whatever they hold. */
class HostileTextTest {

  private static final String SCRIPT = "</script><script>document.title = 'taken'</script>";
  private static final List<String> NAMES = List.of("<b>\"Coat\" & 'Co'</b>", SCRIPT);

  @TempDir Path folder;

  @Test
  void namesAreShownAsTheyAre() throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("index.html"), html());
    try (Browser browser = new Browser(folder.resolve("profile"))) {
      browser.open(page);

      assertThat(browser.evaluate("document.title").asString())
          .isEqualTo(SCRIPT + " · 4-2 on Fashion-MNIST");
      assertThat(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('#matrix tbody th')].map(h => h.textContent)")
                  .valueStream()
                  .map(name -> name.asString()))
          .isEqualTo(NAMES);
      assertThat(browser.evaluate("document.querySelector('.command code').textContent").asString())
          .isEqualTo("./fashion train --data " + SCRIPT);
      assertThat(browser.evaluate("fashion.predict([0, 0, 0, 0]).length").asInt()).isEqualTo(2);
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void pageStaysValid() throws Exception {
    Path page = Files.writeString(folder.resolve("index.html"), html());

    assertThat(HtmlCheck.errors(page)).isEmpty();
  }

  @Test
  void validatorFindsWhatIsWrong() throws Exception {
    String html = html().replace("<main id=\"content\">", "<main><p><div id=\"made\">");

    assertThat(HtmlCheck.errors(Files.writeString(folder.resolve("wrong.html"), html)))
        .isNotEmpty();
  }

  private static String html() {
    return new RunPage(report()).html(List.of());
  }

  private static RunReport report() {
    Network network = Network.of(Shape.of(2, 2), List.of(new Dense(2, Activation.IDENTITY)));
    TrainedModel model =
        new TrainedModel(network, network.newParameters(), Normalization.UNIT, NAMES, Map.of());
    LabeledImages images = LabeledImages.of(new byte[8], new byte[] {0, 1}, 2, 2);
    ImagePredictions predictions =
        new ImagePredictions(NAMES, new int[] {0, 1}, new float[] {0.5f, 0.5f, 0.5f, 0.5f});
    Scores scores = new Scores(0.69, 0.5);
    Evaluation test =
        new Evaluation(
            scores,
            NAMES.stream().map(name -> new ClassMetrics(name, 0.5, 0.5, 0.5, 1)).toList(),
            ConfusionMatrix.of(predictions));
    History history = new History(List.of(new EpochMetrics(0, scores, Optional.empty(), 0.1, 0)));
    return new RunReport(
        SCRIPT,
        run(),
        history,
        List.of(SCRIPT),
        test,
        predictions,
        images,
        model,
        Optional.of(new LayerMap("dense.0", 1, 0, List.of())));
  }

  private static RunRecord run() {
    return new RunRecord(
        "completed",
        "all epochs trained",
        "./fashion train --data " + SCRIPT,
        "2026-01-01T00:00:00Z",
        new RunSettings(
            List.of(),
            "relu",
            "glorot_uniform",
            "sgd",
            0.1,
            0,
            0,
            "constant",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            32,
            1,
            0,
            1,
            "unit",
            Optional.empty(),
            0,
            Optional.empty(),
            true,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new DataProvenance(
            "fashion-mnist",
            "the folder " + SCRIPT,
            false,
            List.of(new DataFile("train-images-idx3-ubyte", 16, "0".repeat(64)))),
        Optional.empty(),
        new SplitSizes(2, 0, 2),
        new NetworkSummary(List.of(4, 2), 10),
        Optional.of(0),
        Optional.of("1".repeat(64)),
        new Environment("0.1.0", "17", "VM", "Linux", "amd64", 2, "scalar", 1),
        new Timings(0.1, 0.2, 0.3, 0.4));
  }
}
