package org.fashionmnist.experiment.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.Bug;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.plan.HiddenLayers;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientCheckExperimentTest {

  @TempDir Path folder;

  private static final class Heard extends Told<GradientCheckRecord> implements GradcheckListener {
    private String description = "";

    @Override
    public void checked(GradientCheckRecord check, String what, List<String> diagnosis) {
      description = what;
    }
  }

  private static GradientCheckExperiment experiment(int batchSize, Optional<Breakage> breakage) {
    return new GradientCheckExperiment(
        new HiddenLayers(List.of(5), Activation.TANH, Initializer.GLOROT_UNIFORM, 0),
        LossKind.MEAN_SQUARED_ERROR,
        Optional.of(OutputFunction.SIGMOID),
        batchSize,
        new GradientCheck(Precision.DOUBLE, 1e-5, 1e-3, 200, 1),
        breakage);
  }

  @Test
  void rightGradientsOfImagesPass() throws IOException {
    GradientCheckExperiment experiment = experiment(4, Optional.empty());

    Heard heard = new Heard();
    GradientCheckRecord record =
        experiment.run(
            Optional.of(FashionMnist.sample()), new RunFolder(folder), Execution.standard(), heard);

    assertThat(record.passed()).isTrue();
    assertThat(record.data()).contains(FashionMnist.sample().provenance());
    assertThat(heard.description)
        .isEqualTo("784-5-10 tanh, mse of sigmoid · 4 images of Fashion-MNIST, seed 1");
    assertThat(heard.files)
        .containsExactly(
            folder.resolve("index.html"),
            folder.resolve("gradcheck.png"),
            folder.resolve("gradcheck-steps.png"));
    assertThat(folder.resolve("gradcheck.json")).hasContent(GradientCheckExperiment.json(record));
    assertThat(folder.resolve("gradients.csv")).isNotEmptyFile();
  }

  @Test
  void aBugInRandomExamplesIsFound() throws IOException {
    GradientCheckExperiment experiment =
        experiment(1, Optional.of(new Breakage(0, Bug.DERIVATIVE)));

    Heard heard = new Heard();
    GradientCheckRecord record =
        experiment.run(Optional.empty(), new RunFolder(folder), Execution.standard(), heard);

    assertThat(record.passed()).isFalse();
    assertThat(record.bug()).contains("dense.0:derivative");
    assertThat(heard.description).endsWith("1 random input, seed 1");
  }

  @Test
  void moreExamplesThanImagesAreAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                experiment(4001, Optional.empty())
                    .run(
                        Optional.of(FashionMnist.sample()),
                        new RunFolder(folder),
                        Execution.standard(),
                        new Heard()))
        .withMessageContaining("expected at most the 4,000 training images, got 4,001");
  }
}
