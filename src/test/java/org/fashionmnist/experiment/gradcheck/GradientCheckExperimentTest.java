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
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientCheckExperimentTest {

  @TempDir Path folder;

  private static GradientCheckExperiment experiment(int batchSize, Optional<Breakage> breakage) {
    return new GradientCheckExperiment(
        List.of(5),
        Activation.TANH,
        LossKind.MEAN_SQUARED_ERROR,
        Optional.of(OutputFunction.SIGMOID),
        batchSize,
        new GradientCheck(Precision.DOUBLE, 1e-5, 1e-3, 200, 1),
        breakage);
  }

  @Test
  void rightGradientsOfImagesPass() throws IOException {
    GradientCheckExperiment experiment = experiment(4, Optional.empty());

    Outcome<GradientCheckRecord> outcome =
        experiment.run(Optional.of(FashionMnist.sample()), folder, Execution.standard());

    assertThat(outcome.record().passed()).isTrue();
    assertThat(outcome.record().data()).contains(FashionMnist.sample().provenance());
    assertThat(experiment.describe(outcome.record()))
        .isEqualTo("784-5-10 tanh, mse of sigmoid · 4 images of Fashion-MNIST, seed 1");
    assertThat(outcome.files())
        .containsExactly(folder.resolve("gradcheck.png"), folder.resolve("gradcheck-steps.png"));
    assertThat(folder.resolve("gradcheck.json"))
        .hasContent(GradientCheckExperiment.json(outcome.record()));
    assertThat(folder.resolve("gradients.csv")).isNotEmptyFile();
  }

  @Test
  void aBugInRandomExamplesIsFound() throws IOException {
    GradientCheckExperiment experiment =
        experiment(1, Optional.of(new Breakage(0, Bug.DERIVATIVE)));

    GradientCheckRecord record =
        experiment.run(Optional.empty(), folder, Execution.standard()).record();

    assertThat(record.passed()).isFalse();
    assertThat(record.bug()).contains("dense.0:derivative");
    assertThat(experiment.describe(record)).endsWith("1 random input, seed 1");
  }

  @Test
  void moreExamplesThanImagesAreAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                experiment(4001, Optional.empty())
                    .run(Optional.of(FashionMnist.sample()), folder, Execution.standard()))
        .withMessageContaining("expected at most the 4,000 training images, got 4,001");
  }
}
