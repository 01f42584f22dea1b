package org.fashionmnist.cli;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.result.Environment;

/** Describes this process. */
final class Environments {

  private Environments() {}

  static Environment current(int threads) {
    return new Environment(
        Version.number(),
        Runtime.version().toString(),
        System.getProperty("java.vm.name"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Kernels.get().name(),
        threads);
  }
}
