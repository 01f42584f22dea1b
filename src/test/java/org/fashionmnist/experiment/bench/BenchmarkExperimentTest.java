package org.fashionmnist.experiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.bench.BenchmarkReport;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.PeakSpeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkExperimentTest {

  @Test
  void speedsAreToldAndWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bench.json");
    List<Object> told = new ArrayList<>();
    BenchmarkListener listener =
        new BenchmarkListener() {
          @Override
          public void machine(Environment environment, List<PeakSpeed> peaks) {
            told.addAll(peaks);
          }

          @Override
          public void inference(String network, List<InferenceSpeed> speeds) {
            told.addAll(speeds);
          }
        };

    BenchmarkReport report =
        new BenchmarkExperiment(List.of("W4"), 1)
            .run(
                FashionMnist.sample(),
                Optional.of(file),
                new Execution("a test", 1, PictureStyle.STANDARD),
                listener);

    assertThat(report.environment().threads()).isEqualTo(1);
    assertThat(report.inference()).isNotEmpty();
    assertThat(report.training()).isEmpty();
    assertThat(report.scaling()).isEmpty();
    List<Object> measured = new ArrayList<>(report.peaks());
    measured.addAll(report.inference());
    assertThat(told).isEqualTo(measured);
    assertThat(file).content().contains("\"inference\"");
  }
}
