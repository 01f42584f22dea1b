package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.surface.SurfaceRecord;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;
import tools.jackson.databind.node.ObjectNode;

/** A race on a surface as JSON: command and version, then the fields of the race beside them. */
public final class SurfaceFile {

  public static final String NAME = "surface.json";

  private static final List<String> HEAD = List.of("command", "version");

  private SurfaceFile() {}

  public static void write(Path folder, SurfaceRecord record) throws IOException {
    ObjectNode document = (ObjectNode) Json.tree(record);
    ObjectNode race = (ObjectNode) document.remove("race");
    document.setAll(race);
    AtomicFile.write(folder.resolve(NAME), Json.text(document));
  }

  /** Reads what {@link #write} wrote, and what earlier versions did, which had no head. */
  public static SurfaceRecord read(Path folder) throws IOException {
    List<Optional<String>> head = new ArrayList<>();
    SurfaceResult race =
        Json.read(
            folder.resolve(NAME),
            SurfaceResult.class,
            document ->
                HEAD.forEach(
                    name ->
                        head.add(
                            Optional.ofNullable(document.remove(name))
                                .flatMap(field -> field.stringValueOpt()))));
    return new SurfaceRecord(head.get(0), head.get(1), race);
  }
}
