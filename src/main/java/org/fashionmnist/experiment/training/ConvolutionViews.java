package org.fashionmnist.experiment.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.ConvolutionMaps;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.result.run.ConfusedPair;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.ExplainedImage;
import org.fashionmnist.result.run.ExplainedImages;
import org.fashionmnist.result.run.FeatureMaps;
import org.fashionmnist.result.run.ImagePredictions;

/**
 * What the convolutions of a network see in some test images: of each of the most frequent
 * confusions the first image that is taken for the other class, and the first of the true class
 * that is recognized.
 *
 * @param maps of the first of these images
 * @param explained at least one
 */
record ConvolutionViews(FeatureMaps maps, List<ExplainedImages> explained) {

  private static final int MOST_PAIRS = 4;

  /** Of a network without convolutions there are none. */
  static Optional<ConvolutionViews> of(
      TrainedModel model, LabeledImages images, ImagePredictions said) {
    ConvolutionMaps convolutions = ConvolutionMaps.of(model);
    if (convolutions.isEmpty() || images.count() == 0) {
      return Optional.empty();
    }
    Views views = new Views(convolutions, images, said);
    List<ExplainedImages> explained = views.confusions();
    if (explained.isEmpty()) {
      explained = List.of(new ExplainedImages(Optional.empty(), List.of(views.explain(0))));
    }
    int first = explained.get(0).images().get(0).image();
    return Optional.of(new ConvolutionViews(convolutions.of(images, first), explained));
  }

  private record Views(ConvolutionMaps convolutions, LabeledImages images, ImagePredictions said) {

    List<ExplainedImages> confusions() {
      List<ExplainedImages> explained = new ArrayList<>();
      Set<Integer> shown = new HashSet<>();
      for (ConfusedPair pair : ConfusionMatrix.of(said).mostConfused(MOST_PAIRS)) {
        int label = said.classNames().indexOf(pair.trueClass());
        int taken = said.classNames().indexOf(pair.predictedClass());
        List<ExplainedImage> together = new ArrayList<>();
        first(i -> said.label(i) == label && said.predictedClass(i) == taken)
            .ifPresent(together::add);
        first(i -> said.label(i) == label && said.isCorrect(i) && shown.add(i))
            .ifPresent(together::add);
        explained.add(new ExplainedImages(Optional.of(pair), together));
      }
      return explained;
    }

    private Optional<ExplainedImage> first(IntPredicate wanted) {
      return IntStream.range(0, said.count())
          .filter(wanted)
          .limit(1)
          .mapToObj(this::explain)
          .findFirst();
    }

    ExplainedImage explain(int image) {
      int other = said.isCorrect(image) ? said.secondClass(image) : said.label(image);
      return new ExplainedImage(
          image,
          convolutions.gradCam(images, image, said.predictedClass(image)),
          convolutions.gradCam(images, image, other));
    }
  }
}
