package org.fashionmnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Dense;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.tribuo.ModelEvaluator;
import org.junit.jupiter.api.Test;

/** The Java of the README, run on the real data. */
class QuickstartTest {

  private static final Path HOME = Path.of(System.getProperty("fashionmnist.home"));

  @Test
  void theCodeOfTheReadmeLearnsFashionMnist() throws IOException {
    Dataset data = FashionMnist.load();
    StratifiedSplit split = StratifiedSplit.of(data.training(), 0.1, 1);

    Network network =
        Network.of(
            Shape.of(28, 28),
            List.of(new Dense(128, Activation.RELU), new Dense(10, Activation.IDENTITY)));

    Trainer trainer = new Trainer(network, new TrainingSettings(new Adam(0.001), 32, 10, 1));
    TrainingResult result =
        trainer.fit(split.training(), split.validation(), Normalization.UNIT, List.of());

    TrainedModel model =
        new TrainedModel(
            network, result.parameters(), Normalization.UNIT, data.classNames(), Map.of());
    Evaluation test = ModelEvaluator.evaluate(model, data.test());

    assertThat(data.training().count()).isEqualTo(60_000);
    assertThat(test.scores().accuracy()).isGreaterThan(0.87);
  }

  @Test
  void theReadmeShowsThisCode() throws IOException {
    Path source = HOME.resolve("src/test/java/org/fashionmnist/QuickstartTest.java");
    List<String> code = Files.readAllLines(source).stream().map(String::strip).toList();
    String readme = Files.readString(HOME.resolve("README.md"));
    String block = readme.substring(readme.indexOf("```java") + 7);
    block = block.substring(0, block.indexOf("```"));

    assertThat(block.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .hasSizeGreaterThan(10)
        .isSubsetOf(code);
  }
}
