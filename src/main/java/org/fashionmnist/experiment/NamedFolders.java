package org.fashionmnist.experiment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fashionmnist.page.run.RunPage;

/**
 * Folders that are shown side by side.
 *
 * @param folders by their names, in the order they were given
 */
public record NamedFolders(Map<String, Path> folders) {

  public NamedFolders {
    folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
  }

  /** Named by the last part of each path; by whole paths where two would have the same name. */
  public static NamedFolders of(List<Path> folders) {
    List<String> names = folders.stream().map(FolderName::of).toList();
    boolean distinct = names.stream().distinct().count() == names.size();
    Map<String, Path> byName = new LinkedHashMap<>();
    for (int i = 0; i < folders.size(); i++) {
      byName.put(distinct ? names.get(i) : folders.get(i).toString(), folders.get(i));
    }
    return new NamedFolders(byName);
  }

  /** Links to their pages, from a folder; of those without one, or on another drive, none. */
  public Map<String, String> pages(Path from) {
    Map<String, String> pages = new LinkedHashMap<>();
    Path start = from.toAbsolutePath().normalize();
    folders.forEach(
        (name, folder) -> {
          Path page = folder.toAbsolutePath().normalize().resolve(RunPage.NAME);
          if (Files.isRegularFile(page) && Objects.equals(page.getRoot(), start.getRoot())) {
            pages.put(name, address(start.relativize(page)));
          }
        });
    return pages;
  }

  /** A relative path as a link, whatever its names hold and however the system parts them. */
  private static String address(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
