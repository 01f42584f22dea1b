package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.schedule.ReduceOnPlateau;
import org.fashionmnist.engine.stop.EarlyStopping;
import org.fashionmnist.engine.train.Checkpoint;
import org.fashionmnist.engine.train.CheckpointKeeper;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.storage.model.CheckpointFile;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checkpoints, whose checksum is made right where it would tell every change, and the trainings
 * that go on from them.
 */
class CheckpointFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("checkpoint.safetensors");
  private static final Map<String, String> ABOUT = Map.of("settings", "{\"seed\": 1}");
  private static final int PLACE_OF_SHA = 8 + "{\"__metadata__\":{\"sha256\":\"".length();
  private static final int SHA_LENGTH = 64;

  private static final LabeledImages IMAGES =
      LabeledImages.of(new byte[] {1, 9, 3, 7, 9, 1, 7, 3, 1, 8, 4, 6}, new byte[] {0, 1, 0}, 2, 2);

  private static final Trainer TRAINER =
      new Trainer(
          Network.of(
              Shape.of(2, 2),
              List.of(new Dense(1, Activation.RELU), new Dense(2, Activation.IDENTITY))),
          new TrainingSettings(
              new Adam(0.01),
              new ReduceOnPlateau(0.5, 0),
              2,
              3,
              1,
              List.of(new EarlyStopping(2, 0)),
              true,
              new Refinements(OptionalDouble.empty(), 0, OptionalDouble.of(0.9))),
          KernelsProvider.choose("scalar"),
          1);

  /** The checkpoints after one and two epochs, and in the middle of the first. */
  static Stream<byte[]> seeds() throws IOException {
    Keeper keeper = new Keeper(Optional.empty(), Integer.MAX_VALUE);
    train(keeper);
    Keeper stopped = new Keeper(Optional.empty(), 2);
    train(stopped);
    return Stream.of(keeper.bytes, stopped.bytes);
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(FILE, withItsChecksum(input));
          CheckpointFile.Kept kept = CheckpointFile.read(FILE);
          try {
            train(new Keeper(Optional.of(kept.checkpoint()), Integer.MAX_VALUE));
          } catch (DivergedException e) {
            // A training may do so from weights that are too large.
          }
        });
  }

  private static void train(Keeper keeper) {
    TRAINER.fit(IMAGES, IMAGES, Normalization.UNIT, List.of(), keeper);
  }

  private static byte[] withItsChecksum(byte[] input) {
    int end = PLACE_OF_SHA + SHA_LENGTH;
    if (input.length < end) {
      return input;
    }
    byte[] bytes = input.clone();
    Arrays.fill(bytes, PLACE_OF_SHA, end, (byte) '0');
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] text = HexFormat.of().formatHex(sha).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, bytes, PLACE_OF_SHA, SHA_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    return bytes;
  }

  /** Keeps the last checkpoint as a file's bytes. */
  private static final class Keeper implements CheckpointKeeper {

    private final Optional<Checkpoint> start;
    private int patience;
    private byte[] bytes = {};

    Keeper(Optional<Checkpoint> start, int patience) {
      this.start = start;
      this.patience = patience;
    }

    @Override
    public Optional<Checkpoint> start() {
      return start;
    }

    @Override
    public boolean isMade() {
      patience--;
      return patience <= 0;
    }

    @Override
    public void epochEnded(int epoch, Supplier<Checkpoint> state) {
      keep(state);
    }

    @Override
    public void ended(Supplier<Checkpoint> state) {
      if (patience <= 0) {
        keep(state);
      }
    }

    private void keep(Supplier<Checkpoint> state) {
      if (start.isPresent()) {
        return;
      }
      try {
        CheckpointFile.write(FILE, state.get(), ABOUT);
        bytes = Files.readAllBytes(FILE);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
