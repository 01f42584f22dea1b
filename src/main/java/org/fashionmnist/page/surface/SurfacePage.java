package org.fashionmnist.page.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.page.Facts;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.Prose;
import org.fashionmnist.page.RecordFiles;
import org.fashionmnist.page.Script;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.surface.PlanePoint;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceRecord;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/**
 * The page of a race of optimizers: the same record gives the same bytes.
 *
 * @param name of its folder
 * @param record of the race
 * @param surface what it is called in a sentence
 * @param value of the surface at (x, y)
 * @param pictures its map; none where it could not be drawn
 */
public record SurfacePage(
    String name,
    SurfaceRecord record,
    String surface,
    DoubleBinaryOperator value,
    List<PagePicture> pictures) {

  private static final String SHOWS =
      "The function seen from above: darker is lower, lines join places of one height. Every optimizer"
          + " begins at the square and looks for the star, and knows nothing but value and slope where it"
          + " stands.";
  private static final String LOOK_FOR =
      "Zigzags across a valley are steps that follow the steepest way, which is rarely the way to the"
          + " bottom. Swings past it are momentum. The mark at the end of a line says how far it came.";
  private static final String MANNERS = "surface/manners.md";

  public SurfacePage {
    pictures = List.copyOf(pictures);
  }

  /** How the race ended, in a sentence. */
  public static String message(SurfaceResult race) {
    List<SurfacePath> arrived = arrived(race);
    String all = Figures.count(race.paths().size(), "optimizer");
    if (arrived.isEmpty()) {
      return "Within %s none of %s reached the minimum%s."
          .formatted(
              Figures.count(race.mostSteps(), "step"),
              all,
              lowest(race)
                  .map(
                      path ->
                          "; %s came lowest, to f = %s"
                              .formatted(optimizer(path), Figures.size(path.finalValue())))
                  .orElse(""));
    }
    SurfacePath first = arrived.get(0);
    int others = race.paths().size() - arrived.size();
    return "%s was first at the minimum, after %s%s."
        .formatted(
            optimizer(first),
            Figures.count(first.stepsToMinimum().orElseThrow(), "step"),
            others == 0
                ? ""
                : "; %d of %s did not reach it within %s"
                    .formatted(others, all, Figures.count(race.mostSteps(), "step")));
  }

  /** Those that reached the minimum, the first of them first. */
  private static List<SurfacePath> arrived(SurfaceResult race) {
    return race.paths().stream()
        .filter(path -> path.stepsToMinimum().isPresent())
        .sorted(Comparator.comparing(path -> path.stepsToMinimum().orElseThrow()))
        .toList();
  }

  private static Optional<SurfacePath> lowest(SurfaceResult race) {
    return race.paths().stream()
        .filter(path -> !path.leftTheMap() && Double.isFinite(path.finalValue()))
        .min(Comparator.comparing(SurfacePath::finalValue));
  }

  private static String optimizer(SurfacePath path) {
    return Names.optimizer(path.optimizer());
  }

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    return new PageFrame(title(), message(record.race()), record.version().orElse(Figures.NONE))
        .around(
            header(),
            List.of(
                PageFrame.section("map", "The ways", map()),
                PageFrame.section("ends", "Where each ended", ends()),
                PageFrame.section("heights", "How low after how many steps", heights()),
                PageFrame.section(
                    "manners",
                    "What one sees",
                    Prose.markup(PageResource.text(MANNERS), "What one sees")),
                PageFrame.section("made", "How it was made", made())),
            pictures,
            Script.file(PageResource.SORT_SCRIPT));
  }

  private String title() {
    return name + " · Optimizers on " + surface;
  }

  private String header() {
    SurfaceResult race = record.race();
    Html html = new Html();
    html.paragraph("kicker", "Race of optimizers · " + surface);
    html.element("h1", name).paragraph("lead", message(race));
    html.open("dl", "class", "headline").raw("\n");
    arrived(race).stream()
        .findFirst()
        .ifPresent(
            path ->
                PageFrame.figure(
                    html,
                    "First at the minimum",
                    optimizer(path),
                    Figures.count(path.stepsToMinimum().orElseThrow(), "step")
                        + " to f ≤ "
                        + Figures.plain(race.tolerance())));
    PageFrame.figure(
        html,
        "Reached it",
        "%d of %d".formatted(arrived(race).size(), race.paths().size()),
        "within " + Figures.count(race.mostSteps(), "step"));
    PageFrame.figure(
        html,
        "Height at the start",
        Figures.size(valueAt(race.start())),
        "f at " + at(race.start()));
    html.close("dl");
    record.command().ifPresent(command -> html.command("The same again:", command));
    return html.toString();
  }

  private String map() {
    Html html = new Html();
    pictures.forEach(picture -> PictureParts.figure(html, picture, "The map", SHOWS, LOOK_FOR));
    return html.toString();
  }

  private String ends() {
    SurfaceResult race = record.race();
    SortableTable table =
        new SortableTable(
            "Each at the rate named; a gradient is one look at value and slope, of which L-BFGS may take"
                + " several a step.",
            List.of(
                "Optimizer",
                "Rate",
                "Steps",
                "Gradients",
                "Steps to f ≤ " + Figures.plain(race.tolerance()),
                "Last f",
                "Ended at (x, y)",
                "From the minimum"));
    race.paths().forEach(path -> table.row(row(path)));
    return table.markup();
  }

  private List<Cell> row(SurfacePath path) {
    double distance =
        Math.hypot(
            path.end().x() - record.race().minimum().x(),
            path.end().y() - record.race().minimum().y());
    return List.of(
        Cell.word(optimizer(path)),
        Cell.number(path.learningRate(), Figures::plain),
        Cell.count(path.steps()),
        Cell.count(path.evaluations()),
        path.stepsToMinimum().map(Cell::count).orElse(Cell.word("not reached")),
        Cell.number(path.finalValue(), Figures::size),
        Cell.word(path.leftTheMap() ? "left the map" : at(path.end())),
        Cell.number(distance, Figures::size));
  }

  /** The value of every path after some numbers of steps, about twice as many each time. */
  private String heights() {
    List<Integer> after = checkpoints(record.race());
    SortableTable table =
        new SortableTable(
            "f after so many steps; where one had stopped before, what it stopped at.",
            Stream.concat(Stream.of("Optimizer"), after.stream().map(steps -> Figures.count(steps)))
                .toList());
    for (SurfacePath path : record.race().paths()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.word(optimizer(path))));
      for (int steps : after) {
        PlanePoint point = path.points().get(Math.min(steps, path.steps()));
        row.add(Cell.number(valueAt(point), Figures::size));
      }
      table.row(row);
    }
    return table.markup();
  }

  /** 0, 1, 2, 5, 10, 20 and so on, and the last. */
  private static List<Integer> checkpoints(SurfaceResult race) {
    int most = race.paths().stream().mapToInt(SurfacePath::steps).max().orElse(0);
    return Stream.concat(
            IntStream.iterate(1, ten -> ten <= most, ten -> 10 * ten)
                .flatMap(ten -> IntStream.of(ten, 2 * ten, 5 * ten))
                .filter(steps -> steps < most)
                .boxed(),
            Stream.of(0, most))
        .distinct()
        .sorted()
        .toList();
  }

  private double valueAt(PlanePoint point) {
    return value.applyAsDouble(point.x(), point.y());
  }

  private static String at(PlanePoint point) {
    return "(%s, %s)"
        .formatted(Figures.significant(point.x(), 3), Figures.significant(point.y(), 3));
  }

  private String made() {
    SurfaceResult race = record.race();
    String facts =
        new Facts("The race")
            .add("Function", "f(x, y) = " + race.formula())
            .add("From", at(race.start()))
            .add("To the minimum at", at(race.minimum()))
            .add("Most steps", Figures.count(race.mostSteps()))
            .add("Counts as reached", "f at most " + Figures.plain(race.tolerance()) + " above it")
            .markup();
    String note =
        new Html()
            .open("div")
            .element("h3", "What it does not say")
            .element(
                "p",
                "Rates were chosen so that each shows its manner, two variables are not a hundred thousand,"
                    + " and nothing here is noisy. The race decides nothing about networks; compare does.")
            .close("div")
            .toString();
    return new Html().open("div", "class", "columns").raw(facts).raw(note).close("div").toString()
        + new RecordFiles().add("surface.json", "the record: every point of every way").markup();
  }
}
