package org.fashionmnist.result.lesson;

import java.util.List;
import org.fashionmnist.result.DataProvenance;

/**
 * The same batch sizes on images: a softmax of their pixels.
 *
 * @param data where the images come from
 * @param imageCount images to learn from
 * @param measuredCount images, the first of them, on which the loss is measured
 * @param epochs passes over the images
 * @param learningRate of all updates
 * @param courses one for each batch size
 */
public record ImageLesson(
    DataProvenance data,
    int imageCount,
    int measuredCount,
    int epochs,
    double learningRate,
    List<ImageCourse> courses) {

  public ImageLesson {
    courses = List.copyOf(courses);
  }
}
