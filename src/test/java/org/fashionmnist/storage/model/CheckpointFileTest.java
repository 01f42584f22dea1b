package org.fashionmnist.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.fashionmnist.engine.train.Checkpoint;
import org.fashionmnist.storage.DamagedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

  private static final Map<String, String> ABOUT = Map.of("settings", "{\"seed\": 1}");

  private final Checkpoint checkpoint =
      new Checkpoint(
          Map.of("parameters", new float[] {1, -0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY}),
          Map.of("none", new double[0], "losses", new double[] {0.1, Double.NaN, 1e-320}),
          Map.of("step", Long.MAX_VALUE));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("checkpoint.safetensors");
    CheckpointFile.write(file, checkpoint, ABOUT);
  }

  @Test
  void everyBitIsReadBack() throws IOException {
    CheckpointFile.Kept kept = CheckpointFile.read(file);

    assertThat(kept.checkpoint().floats().get("parameters"))
        .isEqualTo(checkpoint.floats().get("parameters"));
    assertThat(kept.checkpoint().doubles().get("losses"))
        .isEqualTo(new double[] {0.1, Double.NaN, 1e-320});
    assertThat(kept.checkpoint().doubles().get("none")).isEmpty();
    assertThat(kept.checkpoint().counts()).isEqualTo(checkpoint.counts());
    assertThat(kept.about()).containsAllEntriesOf(ABOUT);
  }

  @Test
  void noBitMayBeWrong() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < sound.length; i++) {
      byte[] damaged = sound.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      Files.write(file, damaged);

      assertThatExceptionOfType(DamagedFileException.class)
          .as("byte %d", i)
          .isThrownBy(() -> CheckpointFile.read(file))
          .withMessageStartingWith(file + ": not a complete checkpoint of this program: ");
    }
  }

  @Test
  void noByteMayBeMissing() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    for (int length = 0; length < sound.length; length++) {
      Files.write(file, Arrays.copyOf(sound, length));

      assertThatExceptionOfType(DamagedFileException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> CheckpointFile.read(file));
    }
  }

  @Test
  void modelIsNoCheckpoint() throws IOException {
    Files.write(
        file,
        "{\"format\": \"other\"}".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> CheckpointFile.read(file))
        .withMessageContaining("found no header");
  }
}
