package org.fashionmnist.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegScansTest {

  /** Start of a file, and a part of six bytes that look like the start of a pass. */
  private static final String START = "FFD8 FFE1 0006 FFDA FFDA ";

  private static final String BASELINE_OF_THREE_COLORS = "FFC0 0008 08 0007 0009 03 ";
  private static final String PROGRESSIVE_OF_ONE_COLOR = "FFC2 0008 08 0007 0009 01 ";

  /** With data, in which FF 00 is a byte and FF D0 no part. */
  private static final String PASS_OF_ONE_COLOR = "FFDA 0003 01 12FF00DAFFD0DA ";

  private static final String PASS_OF_THREE_COLORS = "FFDA 0003 03 12FF00DAFFD0DA ";
  private static final String END = "FFD9 FFDA 0003 01";

  @TempDir Path folder;

  @Test
  void photographIsOnePassThatIsReadRowByRow() throws IOException {
    JpegScans scans = scans(START + BASELINE_OF_THREE_COLORS + PASS_OF_THREE_COLORS + END);

    assertThat(scans).isEqualTo(new JpegScans(false, 1, false));
    assertThat(scans.isHeldAtOnce()).isFalse();
  }

  @Test
  void colorsThatComeOneAfterTheOtherAreHeldAtOnce() throws IOException {
    JpegScans scans = scans(START + BASELINE_OF_THREE_COLORS + PASS_OF_ONE_COLOR.repeat(3) + END);

    assertThat(scans).isEqualTo(new JpegScans(false, 3, true));
    assertThat(scans.isHeldAtOnce()).isTrue();
  }

  @Test
  void passesOfAProgressiveFileAreCounted() throws IOException {
    String bytes = START + PROGRESSIVE_OF_ONE_COLOR + PASS_OF_ONE_COLOR.repeat(5);

    assertThat(scans(bytes + END)).isEqualTo(new JpegScans(true, 5, false));
    assertThat(scans(bytes)).as("without an end").isEqualTo(new JpegScans(true, 5, false));
  }

  private JpegScans scans(String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return JpegScans.read(Files.write(folder.resolve("file.jpg"), bytes));
  }
}
