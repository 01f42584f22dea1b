package org.fashionmnist.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFolderTest {

  @TempDir Path folder;

  @Test
  void folderThatIsThereIsUsed() throws IOException {
    SafeFolder kept = SafeFolder.write(folder, SafeFolderTest::writeRecord);

    assertThat(kept.path()).isEqualTo(folder);
    assertThat(folder.resolve("record")).hasContent("all of it");
    assertThatCode(() -> kept.report(path -> {})).doesNotThrowAnyException();
  }

  @Test
  void folderThatIsGoneIsReplacedByOneOfTheSameName() throws IOException {
    Path gone = folder.resolve("run");

    SafeFolder kept = SafeFolder.write(gone, SafeFolderTest::writeRecord);

    try {
      assertThat(kept.path().getFileName()).hasToString("run");
      assertThat(kept.path().resolve("record")).hasContent("all of it");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> kept.report(path -> Files.createFile(path.resolve("picture"))))
          .withMessage(
              "cannot write %s: there is no folder %s; all files are in %s instead: move that"
                  + " folder where there is room for it",
              gone.resolve("record"), gone, kept.path());
      assertThat(kept.path().resolve("picture")).exists();
    } finally {
      PathUtils.deleteDirectory(kept.path().getParent());
    }
  }

  @Test
  void picturesThatCannotBeWrittenSayWhereTheRecordsAre() throws IOException {
    SafeFolder kept = SafeFolder.write(folder, SafeFolderTest::writeRecord);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> kept.report(path -> AtomicFile.write(path.resolve("a/b.png"), "")))
        .withMessage(
            "cannot write %s: there is no folder %s; what was computed is complete in %s, only"
                + " pictures and page are missing",
            folder.resolve("a/b.png"), folder.resolve("a"), folder);
  }

  @Test
  void recordsThatCanBeWrittenNowhereKeepTheFirstReason() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                SafeFolder.write(
                    folder,
                    path -> {
                      throw new IOException("no room in " + path);
                    }))
        .withMessage("no room in " + folder);
  }

  /** One that wrote to the folder alone would lose what it computed. */
  @Test
  void everyExperimentWritesToOne() {
    List<JavaClass> experiments =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fashionmnist.experiment")
                .stream()
                .filter(SafeFolderTest::takesFolderOfResults)
                .toList();

    assertThat(experiments).hasSizeGreaterThan(8);
    assertThat(experiments).allMatch(SafeFolderTest::usesSafeFolder);
  }

  private static boolean takesFolderOfResults(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(
            method ->
                List.of("run", "write").contains(method.getName())
                    && method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(RunFolder.class))
                    && method.getModifiers().toString().contains("PUBLIC"));
  }

  private static boolean usesSafeFolder(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(each -> each.getFullName().startsWith(type.getFullName()))
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(SafeFolder.class));
  }

  private static void writeRecord(Path path) throws IOException {
    AtomicFile.write(path.resolve("record"), "all of it");
  }
}
