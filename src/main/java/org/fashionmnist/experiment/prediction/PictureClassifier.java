package org.fashionmnist.experiment.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.picture.GrayPicture;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.prediction.ClassProbability;

/**
 * Asks a model about one picture after the other. It computes with plain loops, since reading a
 * picture takes longer than that, and compiling vector code longer still; the bits are the same. To
 * be closed.
 */
final class PictureClassifier implements AutoCloseable {

  private final TrainedModel model;
  private final TestViews views;
  private final WorkerTeam team = new WorkerTeam(1);
  private final Predictor predictor;

  PictureClassifier(TrainedModel model, TestViews views) {
    this.model = model;
    this.views = views;
    this.predictor =
        new Predictor(
            model.network(), model.normalization(), KernelsProvider.choose("scalar"), team);
  }

  /**
   * All classes, from the most to the least probable; equal ones in label order.
   *
   * @param input of the model's size
   */
  List<ClassProbability> classify(GrayPicture input) {
    byte[] noLabel = new byte[1]; // predictions do not depend on it
    LabeledImages image =
        LabeledImages.of(input.copyLevels(), noLabel, input.height(), input.width());
    Matrix probabilities =
        predictor.predict(model.parameters(), image, views).requireFinite().probabilities();
    List<ClassProbability> classes = new ArrayList<>();
    for (int c = 0; c < probabilities.columns(); c++) {
      classes.add(new ClassProbability(model.classNames().get(c), probabilities.at(0, c)));
    }
    classes.sort(Comparator.comparing(ClassProbability::probability).reversed());
    return classes;
  }

  @Override
  public void close() {
    team.close();
  }
}
