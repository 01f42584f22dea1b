package org.fashionmnist.experiment;

import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.result.Environment;

/** Describes this process: the program, its Java and its machine. */
public final class ThisProcess {

  private ThisProcess() {}

  /**
   * The version of the program, from the manifest of its jar; {@code development} where the classes
   * do not come from the jar.
   */
  public static String version() {
    return Optional.ofNullable(ThisProcess.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /**
   * What a record tells of the process.
   *
   * @param threads the most that compute
   */
  public static Environment environment(int threads) {
    return new Environment(
        version(),
        Runtime.version().toString(),
        System.getProperty("java.vm.name"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Kernels.get().name(),
        threads);
  }
}
