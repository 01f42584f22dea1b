package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That it measures and tells; how fast it is belongs to no test. */
class BenchCommandTest {

  @TempDir Path folder;

  @Test
  void aWorkloadIsMeasuredWithOneThreadAndWithMany() throws IOException {
    Path json = folder.resolve("bench.json");

    CommandOutcome outcome =
        bench("--only", "W2", "--rounds", "1", "--threads", "3", "--json", json.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines()).anyMatch(line -> line.startsWith("Training on 4,000 images"));
    assertThat(outcome.outLines().stream().filter(line -> line.startsWith("W2 "))).hasSize(2);
    JsonNode report = JsonMapper.shared().readTree(json);
    assertThat(report.at("/environment/threads").intValue()).isEqualTo(3);
    for (int i = 0; i < 2; i++) {
      JsonNode speed = report.at("/training/" + i);
      JsonNode peak = report.at("/peaks/" + i);
      assertThat(speed.get("workload").stringValue()).isEqualTo("W2");
      assertThat(speed.get("threads")).isEqualTo(peak.get("threads"));
      double operations = 4.0 * 7840 * 4000;
      double gflops = operations / speed.get("seconds_per_epoch").doubleValue() / 1e9;
      assertThat(speed.get("gflops").doubleValue()).isEqualTo(gflops);
      assertThat(speed.get("share_of_peak").doubleValue())
          .isEqualTo(gflops / peak.get("gflops").doubleValue());
    }
    assertThat(report.get("inference")).isEmpty();
    assertThat(report.get("scaling")).isEmpty();
  }

  @Test
  void predictionsAreMeasuredInBatchesAndOneByOne() throws IOException {
    Path json = folder.resolve("bench.json");

    CommandOutcome outcome = bench("--only", "W4,W5", "--threads", "1", "--json", json.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines())
        .contains("Prediction, 784-128-10                 threads   images/s   µs/image   of peak")
        .contains("Prediction, conv32-conv64-128-10       threads   images/s   µs/image   of peak");
    JsonNode inference = JsonMapper.shared().readTree(json).get("inference");
    assertThat(inference.valueStream())
        .extracting(
            speed -> speed.get("workload").stringValue(), speed -> speed.get("batch").intValue())
        .containsExactly(tuple("W4", 1000), tuple("W4", 1), tuple("W5", 1000), tuple("W5", 1));
  }

  @Test
  void anUnknownNameIsExplained() {
    CommandOutcome outcome = bench("--only", "W1,W6");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("expected some of W1, W1b, W2, W3, W3b, W4, W5, scaling, got 'W6'");
  }

  @Test
  void anEarlierFileIsLeftAlone() throws IOException {
    Path json = Files.writeString(folder.resolve("bench.json"), "mine");

    CommandOutcome outcome = bench("--only", "W4", "--json", json.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(json).hasContent("mine");
    assertThat(outcome.out()).isEmpty();
  }

  private static CommandOutcome bench(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "bench";
    args[1] = "--sample";
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandOutcome.of(args);
  }
}
