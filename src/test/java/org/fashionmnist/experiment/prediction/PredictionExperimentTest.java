package org.fashionmnist.experiment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.TestSet;
import org.fashionmnist.picture.Drawings;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.prediction.ClassProbability;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;
import org.fashionmnist.result.prediction.PicturePredictions;
import org.fashionmnist.result.run.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionExperimentTest {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("fashionmnist.home"), "reports", "example");

  @TempDir Path folder;

  private static SavedModel example() throws IOException {
    return SavedModel.read(ModelChoice.named(EXAMPLE));
  }

  @Test
  void picturesArePredictedAndWhatCannotBeReadIsNamed() throws IOException {
    Path shirt =
        Drawings.write(
            Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, new Color(60, 20, 90)),
            "png",
            folder.resolve("shirt.png"));
    Path missing = folder.resolve("missing.png");
    Path seen = folder.resolve("seen");
    List<String> told = new ArrayList<>();

    PicturePredictions said =
        new PredictionExperiment(example(), Optional.of(seen))
            .run(
                List.of(missing, shirt),
                new PredictionListener() {
                  @Override
                  public void began(SavedModel model, TestViews views) {
                    told.add(model.network());
                  }

                  @Override
                  public void predicted(
                      PicturePrediction prediction, String preparation, String remark) {
                    told.add(prediction.file());
                  }

                  @Override
                  public void failed(PictureFailure failure, IOException cause) {
                    told.add(failure.reason());
                  }
                });

    assertThat(told).containsExactly("784-128-10", "no such file or folder", shirt.toString());
    assertThat(said.failures())
        .containsExactly(new PictureFailure(missing.toString(), "no such file or folder"));
    PicturePrediction prediction = said.predictions().get(0);
    assertThat(prediction.predicted()).isEqualTo("T-shirt/top");
    assertThat(prediction.probabilities())
        .hasSize(10)
        .isSortedAccordingTo((a, b) -> Float.compare(b.probability(), a.probability()))
        .first()
        .extracting(ClassProbability::name)
        .isEqualTo(prediction.predicted());
    assertThat(prediction.input()).contains(seen.resolve("shirt.png").toString());
    assertThat(seen.resolve("shirt.png")).isNotEmptyFile();
  }

  @Test
  void aSavedModelIsEvaluatedOnTestImages() throws IOException {
    Evaluation test = example().evaluate(TestSet.of(FashionMnist.sample()), 1).evaluation();

    assertThat(test.scores().accuracy()).isBetween(0.8, 0.95);
    assertThat(example().weightsSha256()).startsWith("14b28b11");
  }

  @Test
  void aModelOfOtherImagesIsRefused() throws IOException {
    TestSet sample = TestSet.of(FashionMnist.sample());
    List<String> names = new ArrayList<>(sample.classNames());
    names.set(7, "Slipper");
    TestSet other = new TestSet(names, sample.images(), sample.provenance());

    assertThatThrownBy(() -> example().evaluate(other, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name the data set it was trained on with --data and --dataset");
  }
}
