package org.fashionmnist.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.fashionmnist.data.file.DatasetKind.CUSTOM;
import static org.fashionmnist.data.file.DatasetKind.FASHION_MNIST;
import static org.fashionmnist.data.file.DatasetKind.MNIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetKindTest {

  private static final Path SUMS =
      Path.of(System.getProperty("fashionmnist.home")).resolve("data").resolve("SHA256SUMS");

  @ParameterizedTest
  @EnumSource
  void kindIsFoundByItsOptionName(DatasetKind kind) {
    assertThat(DatasetKind.ofOptionName(kind.optionName())).contains(kind);
  }

  @Test
  void optionNamesAreThoseOfTheCommandLine() {
    assertThat(DatasetKind.values())
        .extracting(DatasetKind::optionName)
        .containsExactly("fashion-mnist", "mnist", "custom");
    assertThat(DatasetKind.ofOptionName("Fashion")).isEmpty();
  }

  @Test
  void customClassesAreTheLabelsUpToTheLargest() {
    assertThat(CUSTOM.classNames(2)).containsExactly("0", "1", "2");
    assertThat(MNIST.classNames(2)).hasSize(10).startsWith("0").endsWith("9");
    assertThat(FASHION_MNIST.classNames(2)).hasSize(10).startsWith("T-shirt/top", "Trouser");
  }

  @Test
  void listOfChecksumsNamesThePublishedFiles() throws IOException {
    List<String> expected =
        Arrays.stream(DatasetFile.values())
            .map(f -> FASHION_MNIST.publishedSha256(f).orElseThrow() + "  " + f.plainName())
            .toList();

    assertThat(Files.readAllLines(SUMS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void digitsOfferedAsFashionAreRecognized(DatasetFile file) {
    String digits = MNIST.publishedSha256(file).orElseThrow();

    assertThatExceptionOfType(WrongDatasetException.class)
        .isThrownBy(() -> FASHION_MNIST.requirePublished(file, digits, "dir/file.gz"))
        .withMessage(
            "dir/file.gz: these are the handwritten digits of MNIST, not Fashion-MNIST;"
                + " to train on them say --dataset mnist");
    assertThatNoException().isThrownBy(() -> MNIST.requirePublished(file, digits, "file"));
    assertThatNoException().isThrownBy(() -> CUSTOM.requirePublished(file, digits, "file"));
  }

  @Test
  void unknownFileIsShownWithBothChecksums() {
    assertThatExceptionOfType(WrongDatasetException.class)
        .isThrownBy(() -> MNIST.requirePublished(DatasetFile.TEST_LABELS, "abc", "dir/file"))
        .withMessageStartingWith("dir/file is not the published file of MNIST")
        .withMessageContaining("SHA-256 abc, expected ff7bcfd4")
        .withMessageEndingWith("or say --dataset custom if this is intended");
  }
}
