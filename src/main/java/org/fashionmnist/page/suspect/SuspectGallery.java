package org.fashionmnist.page.suspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.wording.Figures;

/**
 * Suspects with their images, the most suspect first: as many as were asked for, and more of each
 * class that only the filter shows.
 */
record SuspectGallery(SuspectReport report) {

  static final int MORE_OF_A_CLASS = 24;

  /** What a page has room for, in pixels of all images. */
  static final int MOST_PIXELS = 1_200_000;

  String markup() {
    List<LabelSuspect> top = report.suspects().first(report.search().settings().top());
    List<LabelSuspect> chosen = chosen(top);
    Set<LabelSuspect> first = new HashSet<>(top);
    Html html = new Html();
    if (chosen.stream().filter(first::contains).count() < top.size()) {
      html.element(
          "p",
          "The page has room for the first %s of the %s asked for; suspects.csv has all."
              .formatted(
                  Figures.count(chosen.stream().filter(first::contains).count()),
                  Figures.count(top.size())));
    }
    html.open("div", "class", "gallery").raw("\n");
    GalleryFilter filter = new GalleryFilter("shown; suspects.csv has all");
    filter.select("label", "Label", "all", report.classNames(), present(chosen, true));
    filter.select("proposed", "Proposed", "all", report.classNames(), present(chosen, false));
    html.raw(filter.markup());
    html.open("ul", "class", "images").raw("\n");
    chosen.forEach(suspect -> item(html, suspect, !first.contains(suspect)));
    return html.close("ul").close("div").toString();
  }

  private List<LabelSuspect> chosen(List<LabelSuspect> top) {
    Set<LabelSuspect> wanted = new HashSet<>(top);
    int[] ofClass = new int[report.classNames().size()];
    for (LabelSuspect suspect : report.suspects().suspects()) {
      if (ofClass[suspect.label()]++ < MORE_OF_A_CLASS) {
        wanted.add(suspect);
      }
    }
    List<LabelSuspect> chosen = new ArrayList<>();
    long pixels = 0;
    for (LabelSuspect suspect : report.suspects().suspects()) {
      if (wanted.contains(suspect)) {
        GrayImage image = image(suspect);
        pixels += (long) image.width() * image.height();
        if (pixels > MOST_PIXELS) {
          break;
        }
        chosen.add(suspect);
      }
    }
    return chosen;
  }

  private GrayImage image(LabelSuspect suspect) {
    return report.images().apply(SetPart.TRAINING, suspect.image());
  }

  /** The classes that some of the images are of. */
  private int[] present(List<LabelSuspect> chosen, boolean byLabel) {
    return IntStream.range(0, report.classNames().size())
        .filter(c -> chosen.stream().anyMatch(s -> (byLabel ? s.label() : s.predicted()) == c))
        .toArray();
  }

  private void item(Html html, LabelSuspect suspect, boolean more) {
    List<String> attributes =
        new ArrayList<>(
            List.of("data-label", "" + suspect.label(), "data-proposed", "" + suspect.predicted()));
    if (more) {
      attributes.addAll(List.of("data-more", "", "hidden", ""));
    }
    html.open("li", attributes.toArray(String[]::new));
    new Thumbnail(image(suspect), "Training image " + suspect.image()).write(html);
    html.open("p", "class", "claim").text(name(suspect.label())).raw(" → <strong>");
    html.text(name(suspect.predicted())).raw("</strong>").close("p");
    html.paragraph(
        "sure",
        Figures.probability(suspect.labelProbability())
            + " → "
            + Figures.probability(suspect.predictedProbability()));
    html.paragraph("place", "image " + suspect.image()).close("li");
  }

  private String name(int label) {
    return report.classNames().get(label);
  }
}
