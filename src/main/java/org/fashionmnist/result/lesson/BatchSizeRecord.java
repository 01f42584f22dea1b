package org.fashionmnist.result.lesson;

import java.util.List;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * The lesson on batch sizes. All but the times is the same on every machine.
 *
 * @param command that repeats it
 * @param seed of the examples and their order
 * @param epochs passes over the examples
 * @param examples a line is fitted to
 * @param bowl the surface of their loss
 * @param start where all paths begin
 * @param area of the map
 * @param batches paths of gradient descent, by batch size
 * @param optimizers paths on all examples at once, by optimizer
 * @param noise of gradients at the minimum, by batch size
 * @param images the batch sizes on images
 * @param times what differs from machine to machine
 */
public record BatchSizeRecord(
    String command,
    long seed,
    int epochs,
    LineExamples examples,
    Bowl bowl,
    PlanePoint start,
    PlaneArea area,
    List<LinePath> batches,
    List<LinePath> optimizers,
    List<GradientNoise> noise,
    ImageLesson images,
    LessonTimes times) {

  public BatchSizeRecord {
    batches = List.copyOf(batches);
    optimizers = List.copyOf(optimizers);
    noise = List.copyOf(noise);
  }
}
