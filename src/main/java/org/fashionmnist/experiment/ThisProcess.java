package org.fashionmnist.experiment;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.result.Environment;

/** Describes this process: the program, its Java and its machine. */
public final class ThisProcess {

  private static final int BUILD_BYTES = 4;

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
   * The first digits of the SHA-256 of the program's jar, which is the same wherever its sources
   * are built; none where the classes do not come from a jar, or it cannot be read.
   */
  public static Optional<String> build() {
    try {
      Path jar =
          Path.of(ThisProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return Optional.of(HexFormat.of().formatHex(digest, 0, BUILD_BYTES));
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
