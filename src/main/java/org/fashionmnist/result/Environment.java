package org.fashionmnist.result;

/**
 * What a run was computed on. None of it changes a result; it changes the time.
 *
 * @param version of this program
 * @param java version of the Java runtime
 * @param vm name of the virtual machine
 * @param os name of the operating system
 * @param architecture of the processor, for example {@code amd64}
 * @param processors that Java may use
 * @param kernels which arithmetic ran, for example {@code simd 512}
 * @param threads that computed
 */
public record Environment(
    String version,
    String java,
    String vm,
    String os,
    String architecture,
    int processors,
    String kernels,
    int threads) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Environment {
    Range.atLeast(0, "processors", processors);
    Range.atLeast(0, "threads", threads);
  }
}
