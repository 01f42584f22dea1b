package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fashionmnist.experiment.training.TrainedRun;
import org.fashionmnist.run.SmallRunFolder;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder of a run, without the fingerprints that would tell every change. */
class RunFolderFuzzTest {

  private static final OneFile FILES = files();

  private static OneFile files() {
    return OneFile.in(
        folder -> {
          Path path = SmallRunFolder.write(folder.resolve("run")).path();
          Path run = path.resolve(RunFolder.RUN);
          Files.writeString(
              run, Files.readString(run).replaceFirst("(?s),\\s*\"files_sha256\".*", "\n}\n"));
          return Stream.of(
                  RunFolder.RUN,
                  RunFolder.HISTORY_JSON,
                  RunFolder.STEPS_JSON,
                  RunFolder.LAYERS_JSON,
                  RunFolder.METRICS,
                  RunFolder.PREDICTIONS,
                  RunFolder.CALIBRATION,
                  RunFolder.LAYER_MAP)
              .map(path::resolve)
              .toList();
        });
  }

  static Stream<byte[]> seeds() throws IOException {
    return FILES.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    FILES.check(input, file -> TrainedRun.read(new RunFolder(file.getParent())));
  }
}
