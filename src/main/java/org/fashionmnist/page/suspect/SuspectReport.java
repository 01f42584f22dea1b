package org.fashionmnist.page.suspect;

import java.util.List;
import java.util.function.BiFunction;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;

/**
 * All that the page of a search for suspects is made of.
 *
 * @param name of its folder
 * @param search what was found, in short
 * @param suspects all of them, the most suspect first
 * @param duplicates all pairs
 * @param images by their places in a part of the data set
 * @param pictures names of the picture files beside the page
 */
public record SuspectReport(
    String name,
    SuspectRecord search,
    LabelSuspects suspects,
    Duplicates duplicates,
    BiFunction<SetPart, Integer, GrayImage> images,
    List<String> pictures) {

  public SuspectReport {
    pictures = List.copyOf(pictures);
  }

  List<String> classNames() {
    return search.classes().stream().map(SuspectClass::name).toList();
  }
}
