package org.fashionmnist.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.bench.PeakSpeed;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final BenchmarkTable table =
      new BenchmarkTable(new PrintWriter(out, true), new PrintWriter(err, true));

  @Test
  void peakOfABusyMachineIsSaidToBeOne() {
    table.machine(
        ThisProcess.environment(2),
        List.of(new PeakSpeed(1, 116, 0.95), new PeakSpeed(2, 43, 0.41)));

    assertThat(out.toString()).contains("116 GFLOP/s on 1 thread, 43 GFLOP/s on 2 threads");
    assertThat(err.toString()).startsWith("Note: the machine is busy").contains("41 %");
  }

  @Test
  void nothingIsSaidOfAnIdleMachine() {
    table.machine(ThisProcess.environment(1), List.of(new PeakSpeed(1, 116, 0.99)));

    assertThat(err.toString()).isEmpty();
  }
}
