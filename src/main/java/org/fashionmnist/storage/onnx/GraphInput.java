package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Shape;

/**
 * What a graph takes: a batch of gray images.
 *
 * @param name of the value
 * @param image rows and columns
 * @param isInARow whether the pixels of an image are numbers in a row
 * @param batch how many images it says to take at once; 0 for any number
 * @param shape of the value, batch and all
 */
record GraphInput(String name, Shape image, boolean isInARow, long batch, List<Long> shape) {

  private static final long ANY = 0;

  GraphInput {
    shape = List.copyOf(shape);
  }

  /**
   * The input of a graph.
   *
   * @param size rows and columns, if the user says them
   * @throws IllegalArgumentException if it does not take gray images alone
   */
  static GraphInput of(OnnxMl.GraphProto graph, GraphValues values, Optional<Shape> size) {
    List<OnnxMl.ValueInfoProto> inputs =
        graph.getInputList().stream().filter(input -> !values.isStored(input.getName())).toList();
    if (inputs.size() != 1) {
      throw new IllegalArgumentException(
          "it has %d inputs; expected one, the images".formatted(inputs.size()));
    }
    String name = inputs.get(0).getName();
    OnnxMl.TypeProto.Tensor type = inputs.get(0).getType().getTensorType();
    if (type.getElemType() != OnnxMl.TensorProto.DataType.FLOAT_VALUE) {
      throw new IllegalArgumentException(
          "its input %s is not of float32".formatted(Words.of(name)));
    }
    List<Long> dimensions = new ArrayList<>();
    for (OnnxMl.TensorShapeProto.Dimension dimension : type.getShape().getDimList()) {
      dimensions.add(Math.max(ANY, dimension.getDimValue()));
    }
    return of(name, dimensions, size);
  }

  private static GraphInput of(String name, List<Long> dimensions, Optional<Shape> size) {
    List<Long> image =
        switch (dimensions.size()) {
          case 2 -> square(dimensions.get(1), size);
          case 3 -> dimensions.subList(1, 3);
          case 4 -> withoutChannel(name, dimensions);
          default -> throw noImages(name, dimensions);
        };
    Shape said = size.orElseGet(() -> shape(name, image));
    for (int i = 0; i < 2; i++) {
      if (image.get(i) != ANY && image.get(i) != (long) said.dimensions().get(i)) {
        throw new IllegalArgumentException(
            "its input %s is %s, not images of %s (--size)"
                .formatted(Words.of(name), dimensions, said));
      }
    }
    List<Long> shape = new ArrayList<>(dimensions);
    shape.set(0, GraphValues.BATCH);
    return new GraphInput(name, said, dimensions.size() == 2, dimensions.get(0), shape);
  }

  private static List<Long> square(long count, Optional<Shape> size) {
    if (size.isPresent() && size.get().size() == count) {
      return List.of((long) size.get().dimensions().get(0), (long) size.get().dimensions().get(1));
    }
    long side = Math.round(Math.sqrt((double) count));
    if (count != ANY && (side * side != count || size.isPresent())) {
      throw new IllegalArgumentException(
          "it takes %,d numbers, which are no %s; say the rows and columns of its images with --size"
              .formatted(count, size.map(s -> "images of " + s).orElse("square")));
    }
    return List.of(side, side);
  }

  private static List<Long> withoutChannel(String name, List<Long> dimensions) {
    if (dimensions.get(1) == 1) {
      return dimensions.subList(2, 4);
    }
    if (dimensions.get(3) == 1) {
      return dimensions.subList(1, 3);
    }
    throw noImages(name, dimensions);
  }

  private static IllegalArgumentException noImages(String name, List<Long> dimensions) {
    return new IllegalArgumentException(
        "its input %s has the shape %s; expected gray images, [batch, 1, rows, columns] or [batch, pixels]"
            .formatted(
                Words.of(name),
                dimensions.size() > 8
                    ? "of %d dimensions".formatted(dimensions.size())
                    : dimensions));
  }

  private static Shape shape(String name, List<Long> image) {
    if (image.contains(ANY)) {
      throw new IllegalArgumentException(
          "its input %s does not say the size of the images; say it with --size"
              .formatted(Words.of(name)));
    }
    return Shape.of(Math.toIntExact(image.get(0)), Math.toIntExact(image.get(1)));
  }
}
