package org.fashionmnist.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
final class Version implements IVersionProvider {

  /** The version number, or {@code development} where the classes do not come from the jar. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "fashion-mnist " + number(),
      "Java %s, %s".formatted(Runtime.version(), System.getProperty("java.vm.name"))
    };
  }
}
