package org.fashionmnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document links to is there, also after a class has moved. */
class DocumentLinksTest {

  private static final Path HOME = Path.of(System.getProperty("fashionmnist.home"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
      return Stream.concat(
              docs.toList().stream(),
              Stream.of("README.md", "CONTRIBUTING.md", "data/README.md").map(HOME::resolve))
          .filter(path -> path.toString().endsWith(".md"));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkToAFileLeadsToOne(Path document) throws IOException {
    assertThat(
            LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains(":")))
        .allSatisfy(target -> assertThat(document.resolveSibling(target)).exists());
  }
}
