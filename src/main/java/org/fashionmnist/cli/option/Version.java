package org.fashionmnist.cli.option;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.ThisProcess;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "fashion-mnist "
          + ThisProcess.version()
          + ThisProcess.build().map(build -> ", build " + build).orElse(""),
      "Java %s, %s".formatted(Runtime.version(), System.getProperty("java.vm.name")),
      "Kernels: %s".formatted(Kernels.get().name())
    };
  }
}
