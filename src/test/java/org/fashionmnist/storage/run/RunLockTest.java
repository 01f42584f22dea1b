package org.fashionmnist.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir Path folder;

  @Test
  void folderIsForOneAtATime() throws IOException {
    try (RunLock lock = RunLock.of(folder)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> RunLock.of(folder))
          .withMessageStartingWith(folder + " is in use by another process; wait until that ends");
      assertThat(lock).isNotNull();
    }
    assertThat(folder).isEmptyDirectory();
    RunLock.of(folder).close();
  }

  @Test
  void whatAKilledProcessLeftIsNoRun() throws IOException {
    Path run = folder.resolve("run");
    RunFolder.create(run);
    Files.createFile(run.resolve(RunLock.NAME));
    Files.createFile(run.resolve(".model.safetensors-123-1.part"));

    assertThat(RunFolder.createOrReuse(run).path()).isEqualTo(run);
  }

  @Test
  void whatSomebodyMadeIsKept() throws IOException {
    Path run = folder.resolve("run");
    RunFolder.create(run);
    Files.createFile(run.resolve("notes.txt"));

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> RunFolder.createOrReuse(run));
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> RunFolder.createOrReuse(run.resolve("notes.txt")));
  }
}
