package org.fashionmnist.engine.bench;

import java.util.List;
import org.fashionmnist.result.bench.PeakSpeed;

/** The peak for each number of threads that is measured with. */
record Peaks(List<PeakSpeed> speeds) {

  Peaks {
    speeds = List.copyOf(speeds);
  }

  double gflops(int threads) {
    return speeds.stream()
        .filter(speed -> speed.threads() == threads)
        .mapToDouble(PeakSpeed::gflops)
        .findFirst()
        .orElseThrow();
  }
}
