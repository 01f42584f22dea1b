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
    words(html, explanation);
    return html.close("div").toString();
  }

  private static void words(Html html, Explanation explanation) {
    html.element("p", explanation.shows());
    html.open("p").element("strong", "Look for:").text(explanation.lookFor()).close("p");
  }

  public String markup() {
    Html html = new Html();
    for (PagePicture picture : pictures) {
      Explanation explanation = Explanation.of(picture.name(), section);
      html.open("figure", "data-picture", picture.name()).raw("\n");
      html.open("div", "class", "plate").raw(picture.markup()).close("div");
      html.open("figcaption").element("h3", explanation.title());
      if (!explanation.shows().isEmpty()) {
        words(html, explanation);
      }
      html.close("figcaption").close("figure");
    }
    return html.toString();
  }
}
