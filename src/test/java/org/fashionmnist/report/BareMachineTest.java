package org.fashionmnist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fashionmnist.report.file.DrawSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Machines that lack something, each as the environment of a Java process of its own. */
@EnabledOnOs(OS.LINUX)
class BareMachineTest {

  @TempDir private Path folder;

  @Test
  void picturesHaveTheSameBytesOnMachinesWithoutFonts() throws Exception {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>\n");
    List<String> usual = draw(Map.of());
    assertThat(usual)
        .hasSize(3 * 5)
        .allMatch(line -> line.matches("[a-z-]+\\.(png|svg|pdf) [0-9a-f]+"));
    assertThat(draw(Map.of("FONTCONFIG_FILE", noFonts.toString()))).isEqualTo(usual);
  }

  @Test
  void displayThatDoesNotAnswerIsNoMatterInHeadlessMode() throws Exception {
    assertThat(draw(Map.of("DISPLAY", ":9876"), "-Djava.awt.headless=true"))
        .isEqualTo(draw(Map.of()));
  }

  /** What {@link DrawSamples} says. */
  private List<String> draw(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    // The JDK remembers fonts in the home folder.
    command.add("-Duser.home=" + folder);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(DrawSamples.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().filter(line -> !line.startsWith("SLF4J")).toList();
  }
}
