package org.fashionmnist.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.text.WebFont;

/**
 * What all pages have in common: head, style and foot. A page brings its header, its sections, the
 * colors of its pictures and its scripts.
 *
 * @param title of the browser's tab
 * @param description what the page is, in a sentence
 * @param version of the program that wrote it
 * @param refreshSeconds after which the browser shall load it anew; empty for a page that is done
 */
public record PageFrame(
    String title, String description, String version, Optional<Integer> refreshSeconds) {

  /** A page that is done. */
  public PageFrame(String title, String description, String version) {
    this(title, description, version, Optional.empty());
  }

  /**
   * The whole document.
   *
   * @param header the markup of the page's header
   * @param sections in order; the navigation names them all
   * @param pictures in them
   * @param scripts their elements, after all else
   */
  public String around(
      String header, List<PageSection> sections, List<PagePicture> pictures, String scripts) {
    return around(
        header,
        sections,
        pictures.stream().flatMap(picture -> picture.colors().stream()).toList(),
        "",
        scripts);
  }

  /**
   * As {@link #around(String, List, List, String)}, for a page with parts of its own.
   *
   * @param colors of its pictures
   * @param style of these parts
   */
  public String around(
      String header,
      List<PageSection> sections,
      Collection<ColorPair> colors,
      String style,
      String scripts) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").raw("\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    refreshSeconds.ifPresent(
        seconds ->
            html.open("meta", "http-equiv", "refresh", "content", String.valueOf(seconds))
                .raw("\n"));
    html.open("meta", "name", "description", "content", description).raw("\n");
    html.element("title", title);
    html.raw("<link rel=\"icon\" href=\"data:,\">\n"); // or browsers ask for one
    html.raw("<style>\n").raw(WebFont.rules()).raw(PageResource.text(PageResource.STYLE)).raw("\n");
    html.raw(PageResource.text(PageResource.NAVIGATION_STYLE)).raw("\n");
    html.raw(PageResource.text(PageResource.CURVES_STYLE)).raw("\n");
    html.raw(PageResource.text(PageResource.SCROLL_STYLE)).raw("\n");
    html.raw(variables(colors)).raw(style).raw(PageResource.text(PageResource.PRINT_STYLE));
    html.raw("\n</style>\n</head>\n<body>\n");
    html.element("a", "Skip to the content", "class", "skip", "href", "#content");
    html.open("header").open("div", "class", "inner").raw("\n").raw(header);
    html.raw("</div>").close("header");
    if (sections.size() > 1) {
      html.raw(navigation(sections));
    }
    html.open("main", "id", "content").raw("\n");
    sections.forEach(section -> html.raw(section.markup()));
    html.close("main");
    html.open("footer").open("div", "class", "inner");
    html.element("p", "Written by fashion-mnist " + version + ". This file needs no other.");
    html.raw("</div>").close("footer");
    html.raw(scripts);
    if (refreshSeconds.isEmpty()) {
      html.raw(commonScripts(sections));
    }
    return html.raw("</body>\n</html>\n").toString();
  }

  private static String commonScripts(List<PageSection> sections) {
    return (tellsCurves(sections) ? Script.file(PageResource.CURVES_SCRIPT) : "")
        + (sections.size() > 1 ? Script.file(PageResource.NAVIGATION_SCRIPT) : "")
        + Script.file(PageResource.SCROLL_SCRIPT)
        + Script.file(PageResource.PRINT_SCRIPT);
  }

  private static boolean tellsCurves(List<PageSection> sections) {
    return sections.stream().anyMatch(section -> section.content().contains(ChartSvg.READINGS));
  }

  private static String navigation(List<PageSection> sections) {
    Html html = new Html();
    html.open("nav", "class", "contents", "aria-label", "Parts of this page").raw("\n");
    html.open("div", "class", "inner").raw("\n");
    sections.forEach(section -> html.element("a", section.name(), "href", "#" + section.id()));
    return html.close("div").close("nav").toString();
  }

  /** The colors of the pictures, dark where the reader's screen is dark, light on paper. */
  private static String variables(Collection<ColorPair> colors) {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (ColorPair color : new TreeSet<>(colors)) {
      light.append(color.variable()).append(':').append(color.css(Theme.LIGHT)).append(";\n");
      dark.append(color.variable()).append(':').append(color.css(Theme.DARK)).append(";\n");
    }
    return ":root {\n%s}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n%s}\n}\n"
        .formatted(light, dark);
  }

  /**
   * A part of a page under a heading of its own.
   *
   * @param id unique in the page
   * @param content its markup
   */
  public static PageSection section(String id, String title, String content) {
    return new PageSection(id, title, title, content);
  }

  /** A number in a header's {@code dl}, with its name above and a remark below. */
  public static void figure(Html html, String name, String value, String remark) {
    html.open("div").element("dt", name).element("dd", value, "class", "value");
    html.element("dd", remark, "class", "remark").close("div");
  }
}
