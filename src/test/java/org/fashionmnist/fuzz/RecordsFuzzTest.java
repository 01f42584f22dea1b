package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.run.SmallRecords;
import org.fashionmnist.storage.SuspectFolder;
import org.fashionmnist.storage.lesson.GradientCheckFiles;
import org.fashionmnist.storage.lesson.SurfaceFile;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of searches for suspects, gradient checks, surfaces and range tests. */
class RecordsFuzzTest {

  private static final String SUSPECTS = "suspects";
  private static final OneFile FILES = OneFile.in(RecordsFuzzTest::files);

  private static List<Path> files(Path folder) throws IOException {
    Path suspects = Files.createDirectory(folder.resolve(SUSPECTS));
    SmallRecords.writeSuspects(suspects);
    SmallRecords.writeGradientCheck(folder);
    SmallRecords.writeSurface(folder);
    SmallRecords.writeRateTest(folder);
    return List.of(
        suspects.resolve(SuspectFolder.SUSPECTS_JSON),
        suspects.resolve(SuspectFolder.SUSPECTS_CSV),
        suspects.resolve(SuspectFolder.DUPLICATES_CSV),
        folder.resolve(GradientCheckFiles.JSON),
        folder.resolve(GradientCheckFiles.CSV),
        folder.resolve(SurfaceFile.NAME),
        folder.resolve(RunFolder.RATE_TEST));
  }

  static Stream<byte[]> seeds() {
    return FILES.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    FILES.check(
        input,
        file -> {
          Path folder = file.getParent();
          if (folder.endsWith(SUSPECTS)) {
            SuspectFolder files = new SuspectFolder(folder);
            SuspectRecord search = files.readSearch();
            files.readSuspects(search);
            files.readDuplicates(search);
          } else if (file.endsWith(SurfaceFile.NAME)) {
            SurfaceFile.read(folder);
          } else if (file.endsWith(RunFolder.RATE_TEST)) {
            new RunFolder(folder).readRateTest();
          } else {
            GradientCheckFiles.read(folder);
          }
        });
  }
}
