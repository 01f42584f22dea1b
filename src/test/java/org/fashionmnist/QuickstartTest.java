package org.fashionmnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.training.RunListener;
import org.fashionmnist.experiment.training.TrainedRun;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.tribuo.ModelEvaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README, run on the real data. */
class QuickstartTest {

  private static final Path HOME = Path.of(System.getProperty("fashionmnist.home"));
  private static final Path EXAMPLE = HOME.resolve("reports/example");

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
  void theExperimentOfTheReadmeIsTheDemo(@TempDir Path reports) throws IOException {
    Dataset data = FashionMnist.load();
    RunFolder folder = RunFolder.create(reports.resolve("mine"));

    TrainedRun run =
        new TrainingExperiment(TrainingPlan.STANDARD)
            .run(data, folder, Execution.standard(), RunListener.SILENT);
    Evaluation test = run.test();

    RunRecord demo = new RunFolder(EXAMPLE).readRun();
    assertThat(run.record().weightsSha256()).isEqualTo(demo.weightsSha256());
    assertThat(run.record().settings()).isEqualTo(demo.settings());
    assertThat(test).isEqualTo(new RunFolder(EXAMPLE).readEvaluation());
    assertThat(fileNames(folder.path())).isEqualTo(fileNames(EXAMPLE));
  }

  /** All but the checkpoint, which a slow machine keeps. */
  private static Set<String> fileNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(RunFolder.CHECKPOINT))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void theReadmeShowsThisCode() throws IOException {
    Path source = HOME.resolve("src/test/java/org/fashionmnist/QuickstartTest.java");
    List<String> code = Files.readAllLines(source).stream().map(String::strip).toList();
    String readme = Files.readString(HOME.resolve("README.md"));
    String[] blocks = readme.split("```java", -1);

    assertThat(blocks).hasSize(3);
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      String shown = block.substring(0, block.indexOf("```"));
      assertThat(shown.lines().map(String::strip).filter(line -> !line.isEmpty()))
          .hasSizeGreaterThan(5)
          .isSubsetOf(code);
    }
  }
}
