package org.fashionmnist.experiment.prediction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;

/**
 * How the classes of test images are those of a model.
 *
 * @param names what the classes are called, in the model's order
 * @param numbers for each label of the images the model's number of its class
 * @param remark what was taken for granted, if anything was
 */
record ClassMatch(List<String> names, List<Integer> numbers, Optional<String> remark) {

  ClassMatch {
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
  }

  /**
   * Matches classes by their names, or by their numbers where one side has no names.
   *
   * @return empty if they are not the same classes
   */
  static Optional<ClassMatch> of(List<String> model, List<String> images) {
    if (model.containsAll(images)) {
      return Optional.of(
          new ClassMatch(model, images.stream().map(model::indexOf).toList(), Optional.empty()));
    }
    boolean nameless = areNumbers(images) && images.size() <= model.size();
    if (nameless || (areNumbers(model) && images.size() == model.size())) {
      return Optional.of(
          new ClassMatch(
              nameless ? model : images,
              IntStream.range(0, images.size()).boxed().toList(),
              Optional.of(
                  nameless
                      ? "the labels of these images are taken for the numbers of the model's classes"
                      : "the model's classes are taken to be those of these images")));
    }
    return Optional.empty();
  }

  private static boolean areNumbers(List<String> names) {
    return names.equals(IntStream.range(0, names.size()).mapToObj(String::valueOf).toList());
  }

  /** The images under the model's labels. */
  LabeledImages relabeled(LabeledImages images) {
    return images.relabeled(numbers::get);
  }
}
