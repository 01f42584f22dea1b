package org.fashionmnist.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.TestViews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictorTest {

  private final TrainedModel model = SmallModels.random(5, 7, 13, 3);

  /** Around the size of a batch, 240, and of two. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 239, 240, 241, 479, 480, 481})
  void batchesGiveTheBitsOfSingleImages(int count) {
    LabeledImages images = SmallModels.images(count, 5, 7, 3);

    try (WorkerTeam one = new WorkerTeam(1)) {
      Predictor predictor =
          new Predictor(model.network(), model.normalization(), Kernels.get(), one);
      Predictions together = predictor.predict(model.parameters(), images);

      double lossSum = 0;
      for (int i = 0; i < count; i++) {
        LabeledImages image = images.subset(new int[] {i});
        Predictions alone = predictor.predict(model.parameters(), image);
        assertThat(row(together, i)).isEqualTo(row(alone, 0));
        lossSum += alone.loss();
      }
      assertThat(together.loss()).isEqualTo(lossSum / count);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 240, 481, 723})
  void everyNumberOfThreadsGivesTheSameBits(int count) {
    LabeledImages images = SmallModels.images(count, 5, 7, 3);
    Predictions alone = model.predict(images, 1);

    for (int threads : new int[] {2, 3, 7}) {
      Predictions together = model.predict(images, threads);

      assertThat(together.loss()).as("%d threads", threads).isEqualTo(alone.loss());
      for (int i = 0; i < count; i++) {
        assertThat(row(together, i)).as("%d threads", threads).isEqualTo(row(alone, i));
      }
    }
  }

  /** Around the size of a batch, by any number of threads. */
  @ParameterizedTest
  @ValueSource(ints = {1, 240, 481})
  void viewsAreAveraged(int count) {
    LabeledImages images = SmallModels.images(count, 5, 7, 3);
    Predictions plain = model.predict(images);
    Predictions mirrored = model.predict(mirrored(images));

    for (int threads : new int[] {1, 2, 3}) {
      Predictions both = model.predict(images, new TestViews(true, false), threads);
      double lossSum = 0;
      for (int i = 0; i < count; i++) {
        for (int c = 0; c < 3; c++) {
          float mean = (plain.probabilities().at(i, c) + mirrored.probabilities().at(i, c)) / 2;
          assertThat(both.probabilities().at(i, c)).isEqualTo(mean);
        }
        lossSum -= StrictMath.log(both.probabilities().at(i, images.label(i)));
      }
      assertThat(both.loss()).isCloseTo(lossSum / count, within(1e-12));
    }
  }

  private static LabeledImages mirrored(LabeledImages images) {
    byte[] pixels = new byte[images.count() * images.pixelCount()];
    byte[] labels = new byte[images.count()];
    for (int i = 0; i < images.count(); i++) {
      labels[i] = (byte) images.label(i);
      for (int p = 0; p < images.pixelCount(); p++) {
        int left = p % images.width();
        int from = p - left + images.width() - 1 - left;
        pixels[i * images.pixelCount() + p] = (byte) images.pixel(i, from);
      }
    }
    return LabeledImages.of(pixels, labels, images.height(), images.width());
  }

  /** A probability of 0 has no logarithm. */
  @Test
  void impossibleLabelCostsAFiniteLoss() {
    LabeledImages images = SmallModels.images(5, 5, 7, 3);
    Parameters large = model.parameters().copy();
    for (int i = 0; i < large.valuesView().length; i++) {
      large.valuesView()[i] *= 1e6f;
    }
    TrainedModel sure =
        new TrainedModel(
            model.network(), large, model.normalization(), model.classNames(), Map.of());

    assertThat(sure.predict(images, new TestViews(true, true), 1).loss()).isBetween(1.0, 104.0);
  }

  @Test
  void predictingWithoutThreadsIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(SmallModels.images(1, 5, 7, 3), 0))
        .withMessage("threads: expected at least 1, got 0");
  }

  private static float[] row(Predictions predictions, int image) {
    Matrix probabilities = predictions.probabilities();
    float[] row = new float[probabilities.columns()];
    for (int c = 0; c < row.length; c++) {
      row[c] = probabilities.at(image, c);
    }
    return row;
  }

  @Test
  void probabilitiesOfAnImageAddUpToOne() {
    Predictions predictions = model.predict(SmallModels.images(20, 5, 7, 3));

    for (int i = 0; i < 20; i++) {
      double sum = 0;
      for (float probability : row(predictions, i)) {
        assertThat(probability).isBetween(0f, 1f);
        sum += probability;
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void imagesOfAnotherSizeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(SmallModels.images(1, 7, 6, 3)))
        .withMessage(
            "images to predict: expected images of the 35 pixels that the network takes, got 7 × 6");
  }

  @Test
  void firstOfEqualProbabilitiesIsPredicted() {
    Matrix probabilities = Matrix.zeros(1, 4);
    probabilities.data()[1] = 0.5f;
    probabilities.data()[3] = 0.5f;

    assertThat(new Predictions(probabilities, 0).predictedClass(0)).isEqualTo(1);
  }

  @Test
  void accuracyIsTheShareOfImagesWhoseLabelIsPredicted() {
    LabeledImages images = LabeledImages.of(new byte[3], new byte[] {0, 1, 1}, 1, 1);
    Matrix probabilities = Matrix.of(new float[] {0.9f, 0.1f, 0.8f, 0.2f, 0.3f, 0.7f}, 0, 3, 2);

    assertThat(new Predictions(probabilities, 0.25).scores(images).accuracy()).isEqualTo(2.0 / 3);
    assertThat(new Predictions(probabilities, 0.25).scores(images).loss()).isEqualTo(0.25);
  }
}
