package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.experiment.bench.BenchmarkListener;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.PeakSpeed;
import org.fashionmnist.result.bench.ScalingSpeed;
import org.fashionmnist.result.bench.TrainingSpeed;
import org.fashionmnist.result.wording.Figures;

/** Prints speeds as they are measured. */
public final class BenchmarkTable extends Narrator implements BenchmarkListener {

  public BenchmarkTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void machine(Environment environment, List<PeakSpeed> peaks) {
    told(
        "Machine",
        "%d processors (%s, %s), Java %s, kernels: %s",
        environment.processors(),
        environment.architecture(),
        environment.os(),
        environment.java(),
        environment.kernels());
    told(
        "Peak",
        "%s",
        peaks.stream()
            .map(
                peak ->
                    text(
                        "%.0f GFLOP/s on %s",
                        peak.gflops(), Figures.count(peak.threads(), "thread")))
            .collect(Collectors.joining(", ")));
    peaks.stream()
        .filter(PeakSpeed::disturbed)
        .mapToDouble(PeakSpeed::processorShare)
        .min()
        .ifPresent(
            share ->
                noted(
                    "the machine is busy, its processors were ours for only %s of the time; speeds"
                            .formatted(Figures.roundPercent(share))
                        + " and shares of the peak will be other ones when it is idle"));
  }

  @Override
  public void trainingHeader(int imageCount) {
    line("");
    line(
        "%-38s threads   s/epoch   (first)   GFLOP/s   of peak",
        text("Training on %,d images", imageCount));
  }

  @Override
  public void training(String workload, TrainingSpeed speed) {
    line(
        "%-4s %-33s %7d   %7.3f   %7.3f   %7.0f   %5.0f %%",
        speed.workload(),
        workload.replace(", ", " "),
        speed.threads(),
        speed.secondsPerEpoch(),
        speed.firstEpochSeconds(),
        speed.gflops(),
        100 * speed.shareOfPeak());
  }

  @Override
  public void inference(String network, List<InferenceSpeed> speeds) {
    line("");
    line("Prediction, %-26s threads   images/s   µs/image   of peak", network);
    for (InferenceSpeed speed : speeds) {
      line(
          "%-4s %-33s %7d   %,8.0f   %8.2f   %5.0f %%",
          speed.workload(),
          speed.batch() == 1 ? "one image" : "batch " + speed.batch(),
          speed.threads(),
          speed.imagesPerSecond(),
          speed.microsecondsPerImage(),
          100 * speed.shareOfPeak());
    }
  }

  /** A table for each number of threads: a row a hidden size, a column a batch size. */
  @Override
  public void scaling(List<ScalingSpeed> speeds) {
    for (int threads : speeds.stream().map(ScalingSpeed::threads).distinct().toList()) {
      List<Integer> batches = speeds.stream().map(ScalingSpeed::batch).distinct().toList();
      line("");
      line("GFLOP/s of 784-hidden-10, SGD, %s, for batches of", Figures.count(threads, "thread"));
      line("hidden %s", batches.stream().map(b -> text("%7d", b)).collect(Collectors.joining()));
      for (int hidden : speeds.stream().map(ScalingSpeed::hidden).distinct().toList()) {
        String row =
            speeds.stream()
                .filter(s -> s.threads() == threads && s.hidden() == hidden)
                .map(s -> text("%7.0f", s.gflops()))
                .collect(Collectors.joining());
        line("%6d %s", hidden, row);
      }
    }
  }
}
