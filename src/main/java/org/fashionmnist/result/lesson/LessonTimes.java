package org.fashionmnist.result.lesson;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Environment;

/**
 * The seconds of a lesson, which differ from machine to machine; all else in its record does not.
 *
 * @param environment that computed
 * @param line of each path on the line that did not run away, in the order of the record
 * @param images of each course on the images
 */
public record LessonTimes(Environment environment, List<UpdateTime> line, List<UpdateTime> images) {

  public LessonTimes {
    line = List.copyOf(line);
    images = List.copyOf(images);
  }

  /** What an update of a path on the line costs; unknown where the method ran away. */
  public Optional<UpdateTime> of(LinePath path) {
    return of(line, path.name());
  }

  /** What an update of a course on the images costs; unknown where there is no such course. */
  public Optional<UpdateTime> of(ImageCourse course) {
    return of(images, course.name());
  }

  private static Optional<UpdateTime> of(List<UpdateTime> times, String name) {
    return times.stream().filter(time -> time.name().equals(name)).findFirst();
  }
}
