package org.fashionmnist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fashionmnist.report.file.DrawOnePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Machines that lack something, each as the environment of a Java process of its own. */
@EnabledOnOs(OS.LINUX)
class BareMachineTest {

  @TempDir private Path folder;

  @Test
  void chartsNeedNoDisplay() throws Exception {
    assertThat(draw(Map.of())).isEqualTo("drawn");
  }

  @Test
  void displayThatDoesNotAnswerIsNoMatterInHeadlessMode() throws Exception {
    assertThat(draw(Map.of("DISPLAY", ":9876"), "-Djava.awt.headless=true")).isEqualTo("drawn");
  }

  @Test
  void displayThatDoesNotAnswerIsExplained() throws Exception {
    assumeThat(Path.of(System.getProperty("java.home"), "lib", "libawt_xawt.so"))
        .as("a JDK that can ask a display")
        .exists();
    assertThat(draw(Map.of("DISPLAY", ":9876")))
        .startsWith("cannot draw charts: ")
        .contains("DISPLAY", "-Djava.awt.headless=true")
        .doesNotContain("\n");
  }

  @Test
  void missingFontsAreExplained() throws Exception {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>\n");
    assertThat(draw(Map.of("FONTCONFIG_FILE", noFonts.toString())))
        .startsWith("cannot draw charts: ")
        .contains("apt-get install fontconfig fonts-dejavu-core")
        .doesNotContain("\n");
  }

  /** What {@link DrawOnePicture} says. */
  private String draw(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    // The JDK remembers fonts in the home folder.
    command.add("-Duser.home=" + folder);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(DrawOnePicture.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
