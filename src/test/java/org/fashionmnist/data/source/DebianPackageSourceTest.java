package org.fashionmnist.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fashionmnist.data.RealData;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.engine.dataset.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With scripts in place of the programs, and, where a machine has them, with the programs. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class DebianPackageSourceTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path folder;
  private CacheFolder cache;

  @BeforeEach
  void nameCache() {
    cache = new CacheFolder(folder.resolve("cache"));
  }

  @Test
  void packageIsDownloadedUnpackedAndPutIntoTheCache() throws IOException {
    String apt = script("apt-get", "echo \"$@\" >> %s; touch x.deb".formatted(log()));
    List<String> tried = new ArrayList<>();

    Dataset data =
        new DebianPackageSource(apt, unpacker(), LIMIT)
            .fetch(
                cache,
                new DataListener() {
                  @Override
                  public void trying(String source) {
                    tried.add(source);
                  }
                })
            .dataset("apt", false);

    assertThat(data.provenance().files()).isEqualTo(RealData.dataset().provenance().files());
    assertThat(FolderCheck.of(DatasetKind.FASHION_MNIST, cache.folder()).ok()).isTrue();
    assertThat(Files.readAllLines(log()))
        .singleElement()
        .asString()
        .endsWith("download dataset-fashion-mnist");
    assertThat(tried)
        .containsExactly("the Debian package dataset-fashion-mnist, downloaded with apt-get");
  }

  @Test
  void withoutListsOwnListsAreFetched() throws IOException {
    String apt =
        script(
            "apt-get",
            """
            echo "$@" >> %s
            for option; do case $option in -oDir::State::lists=*) lists=${option#*=};; esac; done
            [ -d "$lists/partial" ] || { echo "E: Unable to locate package"; exit 100; }
            case "$*" in
            *update) touch "$lists/list";;
            *) [ -f "$lists/list" ] && touch x.deb;;
            esac
            """
                .formatted(log()));

    assertThat(new DebianPackageSource(apt, unpacker(), LIMIT).fetch(cache, DataListener.SILENT))
        .isNotNull();

    assertThat(Files.readAllLines(log())).hasSize(3).element(1).asString().endsWith(" update");
  }

  @Test
  void bothFailuresAreToldWhenOwnListsDoNotHelp() throws IOException {
    String apt = script("apt-get", "echo \"E: $(echo \"$*\" | grep -c Dir::State)\"; exit 100");

    assertThatThrownBy(() -> fetch(apt, unpacker(), LIMIT))
        .hasMessage(
            "%1$s failed with exit code 100: E: 0; with package lists of its own:"
                + " %1$s failed with exit code 100: E: 1",
            apt);
  }

  @Test
  void failureHasTheLastLineOfTheProgram() throws IOException {
    String apt = script("apt-get", "echo 'E: first'; echo 'E: no network' >&2; exit 100");

    assertThatThrownBy(() -> fetch(apt, unpacker(), LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessage(apt + " failed with exit code 100: E: no network");
  }

  @Test
  void machineWithoutTheProgramIsRecognized() {
    assertThatThrownBy(() -> fetch("no-such-apt-get", "no-such-dpkg-deb", LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessage("there is no program no-such-apt-get on this machine");
  }

  @Test
  void programThatHangsIsEndedWithItsChildren() throws IOException {
    Path pid = folder.resolve("pid");
    String apt = script("apt-get", "sleep 300 & echo $! > %s; wait".formatted(pid));

    assertThatThrownBy(() -> fetch(apt, unpacker(), Duration.ofMillis(700)))
        .isInstanceOf(IOException.class)
        .hasMessage(apt + " took longer than 0.7 s");
    long child = Long.parseLong(Files.readString(pid).strip());
    ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
  }

  @Test
  void packageWithoutTheFilesIsRefused() throws IOException {
    String apt = script("apt-get", "touch x.deb");
    String dpkgDeb = script("dpkg-deb", "true");

    assertThatThrownBy(() -> fetch(apt, dpkgDeb, LIMIT))
        .hasMessage("the package lacks the file train-images-idx3-ubyte.gz");
  }

  @Test
  void programThatBringsNothingIsRefused() throws IOException {
    assertThatThrownBy(() -> fetch(script("apt-get", "true"), unpacker(), LIMIT))
        .hasMessageContaining("without the package");
  }

  @Test
  @EnabledIf("aptGetReachesThePackage")
  void realPackageComesOnAMachineWithoutLists() throws IOException {
    Path noLists = Files.createDirectories(folder.resolve("lists").resolve("partial"));
    String apt =
        script(
            "apt-get", "exec apt-get -oDir::State::lists=%s \"$@\"".formatted(noLists.getParent()));

    assertThat(fetch(apt, "dpkg-deb", Duration.ofSeconds(60))).isNotNull();
    assertThat(FolderCheck.of(DatasetKind.FASHION_MNIST, cache.folder()).ok()).isTrue();
  }

  /** Asks {@code apt-get} where it would download from, and that place whether it is there. */
  static boolean aptGetReachesThePackage() throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder("apt-get", "-qq", "--print-uris", "download", "dataset-fashion-mnist")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var uri = Pattern.compile("'(http[^']*)'").matcher(output);
      if (!uri.find()) {
        return false;
      }
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(uri.group(1)))
              .method("HEAD", HttpRequest.BodyPublishers.noBody())
              .timeout(Duration.ofSeconds(5))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException noProgramOrNoNetwork) {
      return false;
    }
  }

  private DatasetFiles fetch(String apt, String dpkgDeb, Duration limit) throws IOException {
    return new DebianPackageSource(apt, dpkgDeb, limit).fetch(cache, DataListener.SILENT);
  }

  private Path log() {
    return folder.resolve("log");
  }

  /** A {@code dpkg-deb -x PACKAGE ROOT} that unpacks the real files, whatever the package is. */
  private String unpacker() throws IOException {
    Path files = folder.resolve("files");
    if (Files.notExists(files)) {
      RealData.copyAll(Files.createDirectory(files));
    }
    return script(
        "dpkg-deb",
        """
        [ "$1" = -x ] && [ -f "$2" ] || exit 2
        mkdir -p "$3/usr/share/datasets" && cp -r %s "$3/usr/share/datasets/fashion-mnist"
        """
            .formatted(files));
  }

  private String script(String name, String body) throws IOException {
    Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
