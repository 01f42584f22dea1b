package org.fashionmnist.data.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;

/**
 * Gathers the parts of a data set. Validation images are put behind the training images, since this
 * program holds out its own; where there is no test part, they are that.
 */
final class Parts {

  private final Map<PartName, FileContent> images = new EnumMap<>(PartName.class);
  private final Map<PartName, FileContent> labels = new EnumMap<>(PartName.class);
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * Adds images or labels.
   *
   * @param name what errors call them
   * @throws IdxFormatException if they are none, in no form that is known
   * @throws LayoutException if those of this part are there already
   */
  void add(PartName part, boolean ofImages, String name, IdxArray array)
      throws IdxFormatException, LayoutException {
    DatasetFile file = DatasetFile.of(part != PartName.TEST, ofImages);
    FileContent content = FileContent.of(file, name, array);
    FileContent before = (ofImages ? images : labels).put(part, content);
    if (before != null) {
      throw new LayoutException(
          "%s and %s are the same part of a data set; expected one data set, put it in a folder of"
                  .formatted(before.name(), name)
              + " its own");
    }
    notes.addAll(content.changes());
  }

  void note(String note) {
    notes.add(note);
  }

  /**
   * All that was added.
   *
   * @param place where, for errors
   * @throws LayoutException if images or labels of a part are missing
   */
  FoundDataset found(String place, Optional<ClassNames> classNames)
      throws IdxFormatException, LayoutException {
    for (PartName part : PartName.values()) {
      if (images.containsKey(part) != labels.containsKey(part)) {
        throw new LayoutException(
            "%s has %s and no %s for them; expected both"
                .formatted(
                    place,
                    images.containsKey(part)
                        ? "images (%s)".formatted(images.get(part).name())
                        : "labels (%s)".formatted(labels.get(part).name()),
                    images.containsKey(part) ? "labels" : "images"));
      }
    }
    placeValidation();
    Map<DatasetFile, FileContent> contents = new EnumMap<>(DatasetFile.class);
    images.values().forEach(content -> contents.put(content.file(), content));
    labels.values().forEach(content -> contents.put(content.file(), content));
    return new FoundDataset(contents, classNames, List.copyOf(notes));
  }

  private void placeValidation() throws IdxFormatException, LayoutException {
    FileContent moreImages = images.remove(PartName.VALIDATION);
    FileContent moreLabels = labels.remove(PartName.VALIDATION);
    if (moreImages == null) {
      return;
    }
    if (!images.containsKey(PartName.TEST) && images.containsKey(PartName.TRAINING)) {
      notes.add("the validation images are the test images, since there are no others");
      add(PartName.TEST, true, moreImages.name(), moreImages.array());
      add(PartName.TEST, false, moreLabels.name(), moreLabels.array());
      return;
    }
    notes.add(
        "%,d validation images are among the training images; a training holds out its own"
            .formatted(moreImages.count()));
    images.merge(PartName.TRAINING, moreImages, Parts::joinUnchecked);
    labels.merge(PartName.TRAINING, moreLabels, Parts::joinUnchecked);
  }

  private static FileContent joinUnchecked(FileContent first, FileContent second) {
    List<Integer> shape = first.array().shape();
    List<Integer> more = second.array().shape();
    if (!shape.subList(1, shape.size()).equals(more.subList(1, more.size()))) {
      throw new IllegalArgumentException(
          "%s has images of another size than %s; put files together that belong together"
              .formatted(second.name(), first.name()));
    }
    byte[] bytes = new byte[first.array().bytes().length + second.array().bytes().length];
    System.arraycopy(first.array().bytes(), 0, bytes, 0, first.array().bytes().length);
    System.arraycopy(
        second.array().bytes(),
        0,
        bytes,
        first.array().bytes().length,
        second.array().bytes().length);
    List<Integer> joined = new ArrayList<>(shape);
    joined.set(0, first.count() + second.count());
    IdxArray array = IdxArray.of(IdxType.UNSIGNED_BYTE, joined, bytes);
    return new FileContent(first.file(), first.name(), array, array.sha256(), first.changes());
  }
}
