package org.fashionmnist.data.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.FileContent;

/**
 * Labeled images that were read from one layout or another.
 *
 * @param contents images and labels of both parts, or of one
 * @param classNames what the classes are called, if the files say so
 * @param notes what was done to the files, in words
 */
public record FoundDataset(
    Map<DatasetFile, FileContent> contents, Optional<ClassNames> classNames, List<String> notes) {

  public FoundDataset {
    contents = new EnumMap<>(contents);
    notes = List.copyOf(notes);
  }

  /** The same with names for its classes. */
  FoundDataset named(ClassNames names, String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new FoundDataset(contents, Optional.of(names), more);
  }
}
