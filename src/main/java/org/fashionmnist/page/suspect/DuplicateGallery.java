package org.fashionmnist.page.suspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.wording.Figures;

/**
 * Pairs with their images: equal ones first, then the nearest, and more that only the filter shows.
 */
record DuplicateGallery(SuspectReport report) {

  private static final int FIRST = 48;
  private static final int MORE_OF_A_KIND = 24;

  /** What a page has room for, in pixels of all images. */
  private static final int MOST_PIXELS = 400_000;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("with equal pixels", DuplicatePair::exact),
          new Kind("with two labels", DuplicatePair::labelsDiffer),
          new Kind("of a training and a test image", DuplicatePair::crossesParts));

  private record Kind(String name, Predicate<DuplicatePair> holds) {}

  String markup() {
    List<DuplicatePair> pairs = report.duplicates().pairs();
    Html html = new Html().element("p", summary());
    if (pairs.isEmpty()) {
      return html.toString();
    }
    Set<DuplicatePair> first = new LinkedHashSet<>(pairs.subList(0, Math.min(FIRST, pairs.size())));
    Set<DuplicatePair> chosen = new LinkedHashSet<>(first);
    KINDS.forEach(
        kind -> pairs.stream().filter(kind.holds).limit(MORE_OF_A_KIND).forEach(chosen::add));
    html.open("div", "class", "gallery").raw("\n");
    GalleryFilter filter = new GalleryFilter("shown; duplicates.csv has all");
    filter.select("kind", "Pairs", "the nearest", KINDS.stream().map(Kind::name).toList(), 0, 1, 2);
    html.raw(filter.markup()).open("ul", "class", "images pairs-of-images").raw("\n");
    long pixels = 0;
    for (DuplicatePair pair : chosen) {
      var image = report.images().apply(pair.firstPart(), pair.first());
      pixels += 2L * image.width() * image.height();
      if (pixels <= MOST_PIXELS) {
        item(html, pair, !first.contains(pair));
      }
    }
    return html.close("ul").close("div").toString();
  }

  private String summary() {
    DuplicateCounts counts = report.search().duplicates();
    return ("%s with equal pixels, and %s%s that %s nearly equal (correlation of at least %s). %s of a"
            + " training and a test image, so that a network is asked what it was told. %s two labels, one"
            + " of which must be wrong.")
        .formatted(
            Figures.count(counts.exact(), "pair"),
            counts.near() >= counts.mostPairs() ? "the nearest " : "",
            Figures.count(counts.near(), "pair"),
            counts.near() == 1 ? "is" : "are",
            Figures.plain(counts.leastCorrelation()),
            are(counts.exactAcrossParts() + counts.nearAcrossParts()),
            have(counts.exactLabelsDiffer() + counts.nearLabelsDiffer()));
  }

  private static String are(int count) {
    return count == 0 ? "None is" : Figures.count(count) + (count == 1 ? " is" : " are");
  }

  private static String have(int count) {
    return count == 0 ? "None has" : Figures.count(count) + (count == 1 ? " has" : " have");
  }

  private void item(Html html, DuplicatePair pair, boolean more) {
    List<String> kinds = new ArrayList<>();
    for (int k = 0; k < KINDS.size(); k++) {
      if (KINDS.get(k).holds.test(pair)) {
        kinds.add(String.valueOf(k));
      }
    }
    List<String> attributes = new ArrayList<>(List.of("data-kind", String.join(" ", kinds)));
    if (more) {
      attributes.addAll(List.of("data-more", "", "hidden", ""));
    }
    html.open("li", attributes.toArray(String[]::new));
    html.open("div", "class", "two");
    image(html, pair.firstPart(), pair.first());
    image(html, pair.secondPart(), pair.second());
    html.close("div");
    html.paragraph(
        "claim",
        pair.labelsDiffer()
            ? name(pair.firstLabel()) + " ≠ " + name(pair.secondLabel())
            : name(pair.firstLabel()));
    html.paragraph(
        "sure", pair.exact() ? "equal" : "correlation " + Figures.decimals(pair.correlation(), 5));
    html.paragraph(
        "place",
        pair.crossesParts()
            ? "training %d and test %d".formatted(pair.first(), pair.second())
            : "%s %d and %d".formatted(part(pair.firstPart()), pair.first(), pair.second()));
    html.close("li");
  }

  private void image(Html html, SetPart part, int number) {
    String label = (part == SetPart.TRAINING ? "Training image " : "Test image ") + number;
    new Thumbnail(report.images().apply(part, number), label).write(html);
  }

  private static String part(SetPart part) {
    return part == SetPart.TRAINING ? "training" : "test";
  }

  private String name(int label) {
    return report.classNames().get(label);
  }
}
