package org.fashionmnist.bench.kernels;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, with the options of JMH, and sets SIMD and plain loops side by side. */
public final class KernelTable {

  private KernelTable() {}

  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .jvmArgsAppend("--add-modules", "jdk.incubator.vector")
                    .build())
            .run();
    Map<String, Double> simd = new TreeMap<>();
    Map<String, Double> scalar = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
      boolean isSimd = result.getParams().getParam("kernels").equals("simd");
      (isSimd ? simd : scalar).put(name, score(name, result));
    }
    double peak = simd.getOrDefault("peak", Double.NaN);
    print("%n%s, %s%n", KernelsProvider.choose("simd").name(), Runtime.version());
    print("%-14s %10s %10s %8s %10s%n", "per ns", "simd", "scalar", "ratio", "of peak");
    simd.forEach(
        (name, value) -> {
          double plain = scalar.getOrDefault(name, Double.NaN);
          boolean product = name.matches("peak|.*\\d");
          String share = product ? "%9.0f %%".formatted(100 * value / peak) : "";
          print("%-14s %10.1f %10.1f %8.1f %s%n", name, value, plain, value / plain, share);
        });
  }

  /** The peak returns its operations itself; a round has as many as there are lanes. */
  private static double score(String name, RunResult result) {
    double score = result.getPrimaryResult().getScore();
    return name.equals("peak") ? score * operationsOfPeak(result) : score;
  }

  private static double operationsOfPeak(RunResult result) {
    String kernels = result.getParams().getParam("kernels");
    return KernelsProvider.choose(kernels).multiplyAddInRegisters(10_000, new float[] {0.5f, 0});
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
