package org.fashionmnist.cli.data;

import java.io.IOException;
import java.util.List;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.text.Paragraph;
import org.fashionmnist.data.file.FileCheck;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.data.source.DataListener;
import org.fashionmnist.result.DataFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fashion data verify}: what is in the folders, file by file. Fetches nothing. */
@Command(
    name = "verify",
    description = "Checks the files on this machine against the published checksums.",
    footer = {
      "",
      "Exit code 0 if a folder has all four files, else 1.",
      "",
      "Examples:",
      "  ./fashion data verify",
      "  ./fashion data verify --data ~/mnist --dataset mnist"
    })
final class DataVerifyCommand extends Subcommand {

  @Mixin private DataOptions data;

  @Override
  protected boolean run() throws IOException {
    List<FolderCheck> checks = data.loader(DataListener.SILENT).checks();
    for (FolderCheck check : checks) {
      out().println(check.folder());
      check.files().forEach(file -> out().println(lines(file)));
      check.problem().ifPresent(problem -> out().println(Paragraph.of("  ", problem)));
    }
    return checks.stream().anyMatch(FolderCheck::ok);
  }

  private static String lines(FileCheck check) {
    String name = "  %-24s ".formatted(check.file().plainName());
    if (check.ok()) {
      DataFile content = check.content().orElseThrow();
      return "%sok  %,11d bytes%n    SHA-256 %s"
          .formatted(name, content.byteCount(), content.sha256());
    }
    return Paragraph.of(name, check.problem().orElseThrow());
  }
}
