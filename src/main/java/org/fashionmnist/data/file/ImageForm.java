package org.fashionmnist.data.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;

/**
 * The forms in which people keep images, brought into one: unsigned bytes, count × height × width.
 *
 * <p>Taken are count × height × width, count × height × width × 1 or 1 × height × width, RGB colors
 * (the last dimension is 3), and flat rows of a square; whole numbers from 0 to 255, and fractions
 * from 0 to 1 or from 0 to 255.
 */
final class ImageForm {

  private static final int WHITE = 255;
  private static final String EXPECTED =
      "images: count × height × width, or that × 1 or × 3 for colors, or count × a square number";

  private final IdxArray array;
  private final String name;
  private final List<String> changes = new ArrayList<>();

  private ImageForm(IdxArray array, String name) {
    this.array = array;
    this.name = name;
  }

  /**
   * Brings images into the form.
   *
   * @param name what an error calls the file
   * @throws IdxFormatException if the array has another form, or no images
   */
  static FormedArray of(IdxArray array, String name) throws IdxFormatException {
    if (array.shape().contains(0)) {
      throw wrong(array, name);
    }
    if (array.type() == IdxType.UNSIGNED_BYTE && array.shape().size() == 3) {
      return FormedArray.asItIs(array);
    }
    return new ImageForm(array, name).formed();
  }

  private FormedArray formed() throws IdxFormatException {
    List<Integer> shape = array.shape();
    boolean colors = shape.size() == 4 && shape.get(3) == 3;
    List<Integer> gray = grayShape(shape);
    byte[] levels = levels();
    if (colors) {
      levels = luma(levels);
      changes.add("colors became gray levels");
    }
    return new FormedArray(IdxArray.of(IdxType.UNSIGNED_BYTE, gray, levels), changes);
  }

  private List<Integer> grayShape(List<Integer> shape) throws IdxFormatException {
    int dimensions = shape.size();
    if (dimensions == 3) {
      return shape;
    }
    if (dimensions == 4 && (shape.get(3) == 1 || shape.get(3) == 3)) {
      return shape.subList(0, 3);
    }
    if (dimensions == 4 && shape.get(1) == 1) {
      return List.of(shape.get(0), shape.get(2), shape.get(3));
    }
    if (dimensions == 2) {
      int side = (int) Math.round(Math.sqrt(shape.get(1)));
      if (side * side == shape.get(1) && side > 1) {
        changes.add("each row of %,d values became %d × %d".formatted(shape.get(1), side, side));
        return List.of(shape.get(0), side, side);
      }
    }
    throw wrong(array, name);
  }

  private byte[] levels() throws IdxFormatException {
    if (array.type() == IdxType.UNSIGNED_BYTE) {
      return array.bytes();
    }
    IntToDoubleFunction values = array.values();
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    boolean numbers = true;
    for (int i = 0; i < array.valueCount(); i++) {
      double value = values.applyAsDouble(i);
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
      numbers &= !Double.isNaN(value);
    }
    if (!numbers || smallest < 0 || largest > WHITE) {
      throw new IdxFormatException(
          name,
          numbers ? "has values from %s to %s".formatted(smallest, largest) : "has NaN for a value",
          "levels from 0 to 255 or from 0 to 1",
          "scale them before they are saved");
    }
    boolean fractions = array.type() == IdxType.FLOAT || array.type() == IdxType.DOUBLE;
    double scale = fractions && largest <= 1 ? WHITE : 1;
    if (scale != 1) {
      changes.add("values from 0 to 1 became levels from 0 to 255");
    }
    byte[] levels = new byte[array.valueCount()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.round(values.applyAsDouble(i) * scale);
    }
    return levels;
  }

  /** Brightness by the weights of Rec. 709, as {@code picture} has it of a color picture. */
  private static byte[] luma(byte[] colors) {
    byte[] gray = new byte[colors.length / 3];
    for (int i = 0; i < gray.length; i++) {
      int red = Byte.toUnsignedInt(colors[3 * i]);
      int green = Byte.toUnsignedInt(colors[3 * i + 1]);
      int blue = Byte.toUnsignedInt(colors[3 * i + 2]);
      gray[i] = (byte) ((2126 * red + 7152 * green + 722 * blue + 5000) / 10_000);
    }
    return gray;
  }

  private static IdxFormatException wrong(IdxArray array, String name) {
    return new IdxFormatException(
        name, "holds " + array, EXPECTED, "put the right file in its place");
  }
}
