package org.fashionmnist.page;

import java.util.List;

/**
 * Pictures with what there is to know of them.
 *
 * @param pictures of one part of the page, in order
 * @param section that part
 */
public record PictureParts(List<PagePicture> pictures, Explanation.Section section) {

  /** Pictures of how a network learns. */
  public PictureParts(List<PagePicture> pictures) {
    this(pictures, Explanation.Section.LEARNING);
  }

  /** The pictures that belong to a section. */
  public static PictureParts of(List<PagePicture> pictures, Explanation.Section section) {
    return new PictureParts(
        pictures.stream()
            .filter(picture -> Explanation.of(picture.name(), section).section() == section)
            .toList(),
        section);
  }

  /**
   * How to read what is shown in another form than a picture.
   *
   * @param name of the picture's file
   */
  public static String reading(String name) {
    Explanation explanation = Explanation.of(name);
    Html html = new Html().open("div", "class", "reading").raw("\n");
    words(html, explanation.shows(), explanation.lookFor());
    return html.close("div").toString();
  }

  private static void words(Html html, String shows, String lookFor) {
    html.element("p", shows);
    html.open("p").element("strong", "Look for:").text(lookFor).close("p");
  }

  public String markup() {
    Html html = new Html();
    for (PagePicture picture : pictures) {
      Explanation explanation = Explanation.of(picture.name(), section);
      figure(html, picture, explanation.title(), explanation.shows(), explanation.lookFor());
    }
    return html.toString();
  }

  /**
   * One picture.
   *
   * @param title what it shows, in a few words
   * @param shows how to read it; may be empty
   * @param lookFor what it may tell
   */
  public static void figure(
      Html html, PagePicture picture, String title, String shows, String lookFor) {
    html.open("figure", "data-picture", picture.name()).raw("\n");
    html.openScroll("plate", "Picture: " + title).raw(picture.markup()).close("div");
    html.open("figcaption").element("h3", title);
    if (!shows.isEmpty()) {
      words(html, shows, lookFor);
    }
    html.close("figcaption").close("figure");
  }
}
