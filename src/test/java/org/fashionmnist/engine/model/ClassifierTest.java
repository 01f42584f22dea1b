package org.fashionmnist.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

  private static final int THREADS = 3;

  private final TrainedModel model = SmallModels.random(5, 7, 70, 10);

  /** Around the size of a block, 96, on each of three threads. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 95, 96, 97, 287, 288, 289, 600})
  void classesAreThoseOfThePredictions(int count) {
    LabeledImages images = SmallModels.images(count, 5, 7, 10);
    Predictions predictions = model.predict(images, 1);
    Matrix pixels = pixels(images);
    int[] classes = new int[count];

    try (WorkerTeam team = new WorkerTeam(THREADS)) {
      classifier(team).classify(pixels, classes);
    }

    for (int i = 0; i < count; i++) {
      assertThat(classes[i]).as("image %d", i).isEqualTo(predictions.predictedClass(i));
    }
  }

  @Test
  void oneImageAfterTheOtherGetsTheSameClasses() {
    LabeledImages images = SmallModels.images(50, 5, 7, 10);
    Predictions predictions = model.predict(images, 1);
    Matrix pixels = pixels(images);
    float[] image = new float[35];

    try (WorkerTeam team = new WorkerTeam(1)) {
      Classifier classifier = classifier(team);
      for (int i = 0; i < 50; i++) {
        System.arraycopy(pixels.data(), pixels.rowOffset(i), image, 0, 35);
        assertThat(classifier.classify(image)).isEqualTo(predictions.predictedClass(i));
      }
    }
  }

  @Test
  void imagesOfAnotherSizeAreRefused() {
    try (WorkerTeam team = new WorkerTeam(1)) {
      Classifier classifier = classifier(team);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> classifier.classify(new float[36]))
          .withMessage("the network takes images of 35 pixels, got 36");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> classifier.classify(Matrix.zeros(2, 34), new int[2]))
          .withMessage("the network takes images of 35 pixels, got 34");
    }
  }

  private Classifier classifier(WorkerTeam team) {
    return new Classifier(model.network(), model.parameters(), Kernels.get(), team);
  }

  private Matrix pixels(LabeledImages images) {
    int[] order = IntStream.range(0, images.count()).toArray();
    Matrix pixels = Matrix.zeros(images.count(), 35);
    new ImageExamples(images, model.normalization(), Kernels.get())
        .read(order, 0, pixels, Matrix.zeros(images.count(), 1));
    return pixels;
  }
}
