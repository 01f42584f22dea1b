package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same options give the same bits, whatever the folder is called and whatever computes. */
class ReproducibleRunTest {

  private static final List<String> OPTIONS =
      List.of(
          "train",
          "--sample",
          "--hidden",
          "16,13",
          "--epochs",
          "2",
          "--batch",
          "50",
          "--seed",
          "7");

  @TempDir static Path folder;
  private static RunFiles first;

  @BeforeAll
  static void runOnce() {
    first = new RunFiles(folder.resolve("first"));
    assertThat(CommandOutcome.of(args("first")).exitCode()).isZero();
  }

  @Test
  void secondRunIsTheSame() throws IOException {
    assertThat(CommandOutcome.of(args("second")).exitCode()).isZero();

    assertSame(first, new RunFiles(folder.resolve("second")));
  }

  @Test
  void plainLoopsGiveTheSame() throws Exception {
    List<String> scalar = List.of("-Dfashionmnist.kernels=scalar");
    try (ChildProgram program = ChildProgram.start(folder, scalar, args("scalar"))) {
      assertThat(program.outcome().exitCode()).isZero();
    }

    RunFiles run = new RunFiles(folder.resolve("scalar"));
    assertThat(run.json("run.json").get("environment").get("kernels").asString())
        .isEqualTo("scalar");
    assertSame(first, run);
  }

  @Test
  void anotherSeedGivesAnother() throws IOException {
    String[] args =
        Stream.of(args("other")).map(a -> a.equals("7") ? "8" : a).toArray(String[]::new);
    assertThat(CommandOutcome.of(args).exitCode()).isZero();

    RunFiles other = new RunFiles(folder.resolve("other"));
    assertThat(weights(other)).isNotEqualTo(weights(first));
  }

  private static void assertSame(RunFiles one, RunFiles other) throws IOException {
    assertThat(other.bytes("metrics.json")).isEqualTo(one.bytes("metrics.json"));
    assertThat(other.bytes("model.safetensors")).isEqualTo(one.bytes("model.safetensors"));
    assertThat(other.timelessHistory()).isEqualTo(one.timelessHistory());
    assertThat(other.timelessCsv()).isEqualTo(one.timelessCsv()).hasSize(4);
    assertThat(weights(other)).isEqualTo(weights(one));
  }

  private static String weights(RunFiles run) {
    return run.json("run.json").get("weights_sha256").asString();
  }

  private static String[] args(String name) {
    Stream<String> place = Stream.of("--out", folder.toString(), "--name", name);
    return Stream.concat(OPTIONS.stream(), place).toArray(String[]::new);
  }
}
