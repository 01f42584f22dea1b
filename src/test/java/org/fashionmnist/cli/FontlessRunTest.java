package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without fonts, as many containers are. */
class FontlessRunTest {

  @TempDir Path folder;

  @Test
  void runDrawsAllItsPictures() throws Exception {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>\n");
    CommandOutcome outcome;
    try (ChildProgram program =
        ChildProgram.start(
            folder,
            Map.of("FONTCONFIG_FILE", noFonts.toString()),
            List.of("-Duser.home=" + folder), // the JDK remembers fonts in the home folder
            "train",
            "--sample",
            "--hidden",
            "16",
            "--epochs",
            "1",
            "--name",
            "run",
            "--out",
            folder.toString())) {
      outcome = program.outcome();
    }

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).doesNotContain("\tat ", "Exception", "font");
    assertThat(new RunFiles(folder.resolve("run")).names())
        .contains("index.html", "model.safetensors", "loss.png", "confusion-matrix.png")
        .contains("mistakes.png", "calibration.png", "weights.png");
  }
}
