package org.fashionmnist.page.lesson;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.page.Html;

/**
 * The texts of a page that change from iteration to iteration, in the order in which they stand in
 * it. The script puts those of another iteration into the same places.
 */
final class Readings {

  private final List<String> texts = new ArrayList<>();

  /** Writes a text as the content of an element that the script finds. */
  void write(Html html, String tag, String text, String... attributes) {
    String[] marked = new String[attributes.length + 2];
    marked[0] = "data-reading";
    marked[1] = String.valueOf(texts.size());
    System.arraycopy(attributes, 0, marked, 2, attributes.length);
    texts.add(text);
    html.open(tag, marked).text(text).raw("</" + tag + ">");
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
