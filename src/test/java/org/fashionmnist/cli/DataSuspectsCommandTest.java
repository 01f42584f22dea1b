package org.fashionmnist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DataSuspectsCommandTest {

  @TempDir Path reports;

  private CommandOutcome search(String name, String... options) {
    String[] fixed = {"data", "suspects", "--out", reports.toString(), "--name", name};
    return CommandOutcome.of(
        Stream.concat(Arrays.stream(fixed), Arrays.stream(options)).toArray(String[]::new));
  }

  @Test
  void filesAreTheSameForAnyNumberOfThreads() throws IOException {
    String[] quick = {"--sample", "--folds", "2", "--epochs", "1", "--top", "5", "--threads"};
    CommandOutcome one = search("one", with(quick, "1"));
    CommandOutcome two = search("two", with(quick, "2"));

    assertThat(one.exitCode()).isZero();
    assertThat(two.exitCode()).isZero();
    List<String> names = new RunFiles(reports.resolve("one")).names();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "index.html",
            "suspects.json",
            "suspects.csv",
            "suspects.png",
            "duplicates.csv",
            "duplicates.png");
    for (String name : names) {
      byte[] ofTwo = Files.readAllBytes(reports.resolve("two").resolve(name));
      if (name.equals("index.html")) {
        ofTwo =
            new String(ofTwo, UTF_8)
                .replace("<h1>two<", "<h1>one<")
                .replace("<title>two ", "<title>one ")
                .getBytes(UTF_8);
      }
      assertThat(ofTwo).isEqualTo(Files.readAllBytes(reports.resolve("one").resolve(name)));
    }

    JsonNode json = new RunFiles(reports.resolve("one")).json("suspects.json");
    List<String> csv = Files.readAllLines(reports.resolve("one").resolve("suspects.csv"));
    assertThat(csv.get(0))
        .isEqualTo("image,label,predicted,label_probability,predicted_probability,margin");
    assertThat(csv).hasSize(json.get("suspect_count").asInt() + 1);
    assertThat(csv.get(1)).startsWith(json.get("top").get(0).get("image").asInt() + ",");
    assertThat(json.get("top").size()).isEqualTo(5);
    assertThat(json.get("classes").size()).isEqualTo(10);
    assertThat(json.get("command").asString())
        .isEqualTo("./fashion data suspects --sample --folds 2 --epochs 1 --top 5");
    List<String> pairs = Files.readAllLines(reports.resolve("one").resolve("duplicates.csv"));
    assertThat(pairs.get(0))
        .isEqualTo(
            "first_part,first_image,first_label,second_part,second_image,second_label,exact,"
                + "correlation,mean_difference");
    JsonNode counts = json.get("duplicates");
    assertThat(pairs).hasSize(counts.get("exact").asInt() + counts.get("near").asInt() + 1);
    assertThat(one.outWords()).contains("candidates for a look, not proofs");
  }

  private static String[] with(String[] options, String last) {
    return Stream.concat(Arrays.stream(options), Stream.of(last)).toArray(String[]::new);
  }

  @Test
  void otherImageSizesAndClassesAreSearchedToo() throws IOException {
    Path data = ToyDataset.write(reports.resolve("data"));

    CommandOutcome outcome =
        search("toy", "--data", data.toString(), "--dataset", "custom", "--epochs", "1");

    assertThat(outcome.err()).contains("fold 5/5 predicted");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void singleFoldIsRefused() {
    CommandOutcome outcome = search("x", "--sample", "--folds", "1");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--folds: expected a whole number of at least 2, got '1'");
    assertThat(reports.resolve("x")).doesNotExist();
  }

  @Test
  void moreFoldsThanImagesAreRefused() {
    CommandOutcome outcome = search("x", "--sample", "--folds", "5000");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("4,000 images cannot be divided into 5,000 folds");
  }
}
