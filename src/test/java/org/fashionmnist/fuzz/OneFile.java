package org.fashionmnist.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Files of which one at a time is another: the first byte of an input says which. */
final class OneFile {

  private final List<Path> files;
  private final List<byte[]> good = new ArrayList<>();

  private OneFile(List<Path> files) throws IOException {
    this.files = files;
    for (Path file : files) {
      good.add(Files.readAllBytes(file));
    }
  }

  /** Makes good files in a folder. */
  @FunctionalInterface
  interface Making {
    List<Path> make(Path folder) throws IOException;
  }

  /** Reads what belongs to a file that was changed. */
  @FunctionalInterface
  interface Reading {
    void read(Path file) throws IOException;
  }

  static OneFile in(Making making) {
    try {
      return new OneFile(making.make(Fuzzed.folder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The good files, each as an input. */
  Stream<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < good.size(); i++) {
      ByteArrayOutputStream seed = new ByteArrayOutputStream();
      seed.write(i);
      seed.writeBytes(good.get(i));
      seeds.add(seed.toByteArray());
    }
    return seeds.stream();
  }

  void check(byte[] input, Reading reading) {
    if (input.length == 0) {
      return;
    }
    int which = Byte.toUnsignedInt(input[0]) % files.size();
    Path file = files.get(which);
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(file, Arrays.copyOfRange(input, 1, input.length));
          try {
            reading.read(file);
          } finally {
            Files.write(file, good.get(which));
          }
        });
  }
}
