package org.fashionmnist.baseline;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.fashionmnist.result.baseline.BaselineResult;

/** Measures a method: how long it learns and predicts, and how much memory that takes. */
public final class Measurement {

  private Measurement() {}

  /**
   * What a method comes to.
   *
   * @param name as a table has it
   * @param method its settings, in a few words
   * @param fit learns
   * @param test counts the test images whose class a model says
   */
  public static <M> BaselineResult of(
      String name,
      String method,
      int trainingImages,
      int testImages,
      Supplier<M> fit,
      ToIntFunction<M> test) {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    M model = fit.get();
    long fitted = System.nanoTime();
    int correct = test.applyAsInt(model);
    long tested = System.nanoTime();
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new BaselineResult(
        name,
        method,
        trainingImages,
        correct,
        testImages,
        (fitted - start) / 1e9,
        (tested - fitted) / 1e9,
        Optional.of((int) (peak / 1_000_000)));
  }
}
