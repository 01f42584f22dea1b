package org.fashionmnist.cli.option;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.ThisProcess;

/** The answer to {@code --version}. */
public final class Version {

  private Version() {}

  /** The program, its Java, and what computes. */
  public static List<String> lines() {
    return List.of(
        "fashion-mnist "
            + ThisProcess.version()
            + ThisProcess.build().map(build -> ", build " + build).orElse(""),
        "Java %s, %s".formatted(Runtime.version(), System.getProperty("java.vm.name")),
        "Kernels: %s".formatted(Kernels.get().name()));
  }
}
