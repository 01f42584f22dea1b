package org.fashionmnist.engine.linalg;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the kernels of the process, once.
 *
 * <p>The SIMD kernels need the incubating module {@value #MODULE}, which is there only when Java
 * was started with {@code --add-modules}. Their class is therefore loaded by name, and only where
 * the module is. The property {@value #PROPERTY} overrides the choice: {@code simd} uses vectors
 * from the first call on, {@code auto} (the default) once they are compiled, {@code scalar} never.
 */
public final class KernelsProvider {

  /** System property that overrides the choice. */
  public static final String PROPERTY = "fashionmnist.kernels";

  private static final String MODULE = "jdk.incubator.vector";
  private static final String SIMD_CLASS = "org.fashionmnist.engine.linalg.simd.VectorKernels";

  private KernelsProvider() {}

  /** Initialized by the class loader on first use, exactly once. */
  private static final class Holder {
    static final Kernels KERNELS = choose(System.getProperty(PROPERTY, "auto"));
  }

  static Kernels chosen() {
    return Holder.KERNELS;
  }

  /**
   * Kernels by name.
   *
   * @param name {@code auto}, {@code simd} or {@code scalar}
   * @throws IllegalStateException if {@code simd} is asked for where it cannot run
   * @throws IllegalArgumentException for any other name
   */
  public static Kernels choose(String name) {
    return switch (name) {
      case "scalar" -> new ScalarKernels();
      case "simd" ->
          simd("atOnce")
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "-D%s=simd was asked for, but %s".formatted(PROPERTY, cure())));
      case "auto" -> simd("onceCompiled").orElseGet(ScalarKernels::new);
      default -> throw unknown(name);
    };
  }

  /**
   * Checks the property before anything is computed.
   *
   * @throws IllegalArgumentException if it is none of the names
   */
  public static void requireKnownName() {
    String name = System.getProperty(PROPERTY, "auto");
    if (!List.of("auto", "simd", "scalar").contains(name)) {
      throw unknown(name);
    }
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "-D%s=%s: expected auto, simd or scalar".formatted(PROPERTY, name));
  }

  /** What to tell a user who runs without SIMD but could have it; empty where nothing is lost. */
  public static Optional<String> advice() {
    boolean scalarByChance =
        chosen().name().equals("scalar") && !System.getProperty(PROPERTY, "auto").equals("scalar");
    return scalarByChance
        ? Optional.of("plain loops compute; several times faster: java --add-modules " + MODULE)
        : Optional.empty();
  }

  private static String cure() {
    return "start Java with --add-modules " + MODULE + " (a full JDK has that module)";
  }

  /** Whether Java was started with the module of the Vector API. */
  public static boolean moduleIsPresent() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  private static Optional<Kernels> simd(String factory) {
    if (!moduleIsPresent()) {
      return Optional.empty();
    }
    try {
      Method method = Class.forName(SIMD_CLASS).getMethod(factory);
      return Optional.of((Kernels) method.invoke(null));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the SIMD kernels do not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the SIMD kernels are missing from this build", e);
    }
  }
}
