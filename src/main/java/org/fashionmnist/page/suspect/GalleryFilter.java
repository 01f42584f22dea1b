package org.fashionmnist.page.suspect;

import java.util.List;
import org.fashionmnist.page.Html;

/** Choices above a gallery, which the page's script brings to life; without it they stay hidden. */
final class GalleryFilter {

  private final Html html = new Html();
  private final String remark;

  /**
   * No choices yet.
   *
   * @param remark behind the number of images that are shown
   */
  GalleryFilter(String remark) {
    this.remark = remark;
    html.open("p", "class", "filter", "hidden", "").raw("\n");
  }

  /**
   * A choice among the values of an attribute of the images.
   *
   * @param key of the attribute {@code data-key}
   * @param title before it
   * @param all the choice of no value
   * @param names of the values from 0 on
   * @param offered those of them that can be chosen
   */
  void select(String key, String title, String all, List<String> names, int... offered) {
    html.open("label").text(title + " ").open("select", "data-key", key);
    html.open("option", "value", "").text(all).raw("</option>");
    for (int value : offered) {
      html.open("option", "value", String.valueOf(value)).text(names.get(value)).raw("</option>");
    }
    html.raw("</select>").close("label");
  }

  String markup() {
    return html.open("span", "role", "status").raw("</span> ").text(remark).close("p").toString();
  }
}
