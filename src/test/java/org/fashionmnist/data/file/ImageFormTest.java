package org.fashionmnist.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.List;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;
import org.junit.jupiter.api.Test;

class ImageFormTest {

  private static final IdxArray IMAGES = SmallDataset.images(3, 2, 2);

  @Test
  void imagesInTheFormStayWhatTheyAre() throws IdxFormatException {
    FormedArray formed = ImageForm.of(IMAGES, "file");

    assertThat(formed.array()).isSameAs(IMAGES);
    assertThat(formed.changes()).isEmpty();
  }

  @Test
  void aChannelBeforeOrBehindIsLeftOut() throws IdxFormatException {
    assertThat(ImageForm.of(shaped(3, 2, 2, 1), "file").array()).isEqualTo(IMAGES);
    assertThat(ImageForm.of(shaped(3, 1, 2, 2), "file").array()).isEqualTo(IMAGES);
  }

  @Test
  void flatRowsBecomeSquares() throws IdxFormatException {
    FormedArray formed = ImageForm.of(shaped(3, 4), "file");

    assertThat(formed.array()).isEqualTo(IMAGES);
    assertThat(formed.changes()).containsExactly("each row of 4 values became 2 × 2");
  }

  @Test
  void fractionsBecomeLevels() throws IdxFormatException {
    FormedArray formed = ImageForm.of(floats(0, 0.2f, 0.9019608f, 1), "file");

    assertThat(formed.array().bytes()).containsExactly(0, 51, 230, 255);
    assertThat(formed.changes()).containsExactly("values from 0 to 1 became levels from 0 to 255");
  }

  @Test
  void floatsThatAreLevelsStayLevels() throws IdxFormatException {
    FormedArray formed = ImageForm.of(floats(0, 1, 2.4f, 255), "file");

    assertThat(formed.array().bytes()).containsExactly(0, 1, 2, 255);
    assertThat(formed.changes()).isEmpty();
  }

  @Test
  void wholeNumbersAreLevelsHoweverSmall() throws IdxFormatException {
    IdxArray ints = IdxArray.of(IdxType.SHORT, List.of(1, 2, 1), new byte[] {0, 1, 0, (byte) 200});

    assertThat(ImageForm.of(ints, "file").array().bytes()).containsExactly(1, 200);
  }

  @Test
  void colorsBecomeGray() throws IdxFormatException {
    byte[] redAndGray = {(byte) 255, 0, 0, 7, 7, 7};
    IdxArray colors = IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(1, 1, 2, 3), redAndGray);

    FormedArray formed = ImageForm.of(colors, "file");

    assertThat(formed.array().bytes()).containsExactly(54, 7);
    assertThat(formed.array().shape()).containsExactly(1, 1, 2);
    assertThat(formed.changes()).containsExactly("colors became gray levels");
  }

  @Test
  void otherNumbersAndShapesAreRefused() {
    assertRefused(floats(-1, 0, 0, 1), "has values from -1.0 to 1.0; expected levels");
    assertRefused(floats(0, 0, 0, 256), "has values from 0.0 to 256.0");
    assertRefused(floats(0, Float.NaN, 0, 1), "has NaN");
    assertRefused(shaped(2, 6), "holds 2 × 6 values");
    assertRefused(shaped(12), "holds 12 values");
    assertRefused(SmallDataset.images(0, 2, 2), "holds 0 × 2 × 2 values");
  }

  private static IdxArray shaped(Integer... shape) {
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(shape), IMAGES.bytes());
  }

  private static IdxArray floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return IdxArray.of(IdxType.FLOAT, List.of(1, 1, values.length), bytes.array());
  }

  private static void assertRefused(IdxArray array, String message) {
    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> ImageForm.of(array, "file"))
        .withMessageStartingWith("file ")
        .withMessageContaining(message);
  }
}
