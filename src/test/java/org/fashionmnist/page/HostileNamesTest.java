package org.fashionmnist.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.page.gradcheck.GradientCheckPage;
import org.fashionmnist.page.gradcheck.GradientCheckReport;
import org.fashionmnist.page.ratetest.RateTestPage;
import org.fashionmnist.page.surface.SurfacePage;
import org.fashionmnist.page.suspect.SuspectPage;
import org.fashionmnist.page.suspect.SuspectReport;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.gradcheck.BrokenExample;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceRecord;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of folders and classes, rules and commands are text on every page, whatever they hold. */
class HostileNamesTest {

  private static final String NAME = "</title><script>document.title = 'taken'</script>";
  private static final List<String> CLASSES = List.of("<b>\"Coat\" & 'Co'</b>", NAME, "Bag");
  private static final String COMMAND = "./fashion x --classes <i>" + NAME;
  private static final Environment MACHINE =
      new Environment("0.1.0", "17", "VM", "Linux", "amd64", 2, "scalar", 1);
  private static final DataProvenance DATA =
      new DataProvenance(NAME, "the folder " + NAME, false, List.of());
  private static final NetworkSummary NETWORK = new NetworkSummary(List.of(4, 3), 15);

  @TempDir Path folder;

  @Test
  void rangeTest() throws Exception {
    RateTest test =
        new RateTest(
            List.of(new RateTestPoint(0.01, 2, 2), new RateTestPoint(0.1, 1, 1)),
            List.of(new RateSuggestion(NAME, 0.05)),
            true,
            Optional.of(0.1));
    RateTestRecord record =
        new RateTestRecord(
            COMMAND, DATA, NETWORK, NAME, NAME, 32, 1, MACHINE, test, Optional.of(10));

    assertIsText(new RateTestPage(NAME, record, List.of()).html());
  }

  @Test
  void gradientCheck() throws Exception {
    CheckedArray array =
        CheckedArray.of(NAME + ".weight", 1, 1, 0.1, 1e-3, List.of(new GradientPoint(0, 0, 1, 2)));
    GradientCheckRecord check =
        new GradientCheckRecord(
            COMMAND,
            Optional.of(DATA),
            Optional.empty(),
            NETWORK,
            NAME,
            NAME,
            "softmax",
            2,
            1,
            NAME,
            1e-5,
            1e-3,
            Optional.of(NAME),
            MACHINE,
            false,
            List.of(array),
            Optional.empty());
    GradientCheckReport report =
        new GradientCheckReport(
            NAME,
            check,
            List.of(NAME),
            List.of(new BrokenExample(NAME, NAME, NAME, List.of(array))),
            List.of());

    assertIsText(new GradientCheckPage(report).html());
  }

  @Test
  void race() throws Exception {
    SurfaceResult result =
        new SurfaceResult(
            NAME,
            NAME,
            new PlaneArea(0, 1, 0, 1),
            new PlanePoint(0, 0),
            new PlanePoint(1, 1),
            3,
            0.1,
            List.of(
                new SurfacePath(
                    NAME,
                    0.1,
                    List.of(new PlanePoint(0, 0), new PlanePoint(0.5, 0.5)),
                    1,
                    Optional.empty(),
                    1,
                    false)));
    SurfaceRecord record = new SurfaceRecord(Optional.of(COMMAND), Optional.of(NAME), result);

    assertIsText(new SurfacePage(NAME, record, NAME, (x, y) -> x + y, List.of()).html());
  }

  @Test
  void search() throws Exception {
    assertIsText(new SuspectPage(suspects(4)).html());
  }

  @Test
  void filterShowsMoreOfAClassThanTheFirst() throws Exception {
    Path page =
        Files.writeString(folder.resolve("index.html"), new SuspectPage(suspects(30)).html());
    try (Browser browser = new Browser(folder.resolve("profile"))) {
      browser.open(page);

      assertThat(shown(browser, "#suspects")).isEqualTo(4);
      assertThat(browser.evaluate("document.querySelector('#suspects .filter').hidden").asBoolean())
          .isFalse();
      choose(browser, "#suspects select[data-key=label]", "1");
      assertThat(shown(browser, "#suspects")).isEqualTo(10);
      assertThat(browser.evaluate("document.querySelector('[role=status]').textContent").asString())
          .isEqualTo("10");
      choose(browser, "#suspects select[data-key=proposed]", "0");
      assertThat(shown(browser, "#suspects")).isZero();
      choose(browser, "#suspects select[data-key=proposed]", "");
      choose(browser, "#suspects select[data-key=label]", "");
      assertThat(shown(browser, "#suspects")).isEqualTo(4);
      choose(browser, "#duplicates select", "1");
      assertThat(shown(browser, "#duplicates")).isEqualTo(1);
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static void choose(Browser browser, String select, String value)
      throws InterruptedException {
    browser.evaluate(
        "{const s = document.querySelector('%s'); s.value = '%s'; s.dispatchEvent(new Event('change'));}"
            .formatted(select, value));
  }

  private static int shown(Browser browser, String section) throws InterruptedException {
    return browser
        .evaluate(
            "[...document.querySelectorAll('%s .images li')].filter(li => li.offsetHeight > 0).length"
                .formatted(section))
        .asInt();
  }

  private static SuspectReport suspects(int count) {
    List<LabelSuspect> found =
        IntStream.range(0, count)
            .mapToObj(i -> new LabelSuspect(i, i % 3, (i + 1) % 3, 0.1, 0.9))
            .toList();
    List<DuplicatePair> pairs =
        List.of(
            new DuplicatePair(SetPart.TRAINING, 0, 0, SetPart.TEST, 1, 0, true, 1, 0),
            new DuplicatePair(SetPart.TRAINING, 2, 0, SetPart.TRAINING, 3, 1, false, 0.999, 1));
    Duplicates duplicates = new Duplicates(0.99, 100, pairs);
    SuspectRecord search =
        new SuspectRecord(
            COMMAND,
            "0.1.0",
            DATA,
            NETWORK,
            new SuspectSettings(2, 1, 1, 4),
            0.8,
            count,
            CLASSES.stream().map(name -> new SuspectClass(name, 10, 0.5, 1)).toList(),
            found.subList(0, 4),
            DuplicateCounts.of(duplicates));
    return new SuspectReport(
        NAME,
        search,
        new LabelSuspects(0.8, List.of(0.5, 0.5, 0.5), found),
        duplicates,
        (part, image) -> new GrayImage(2, 2, new byte[] {0, 1, 2, (byte) 255}),
        List.of("suspects.png"));
  }

  private void assertIsText(String html) throws Exception {
    Path page = Files.writeString(folder.resolve("index.html"), html);

    assertThat(HtmlCheck.errors(page)).isEmpty();
    assertThat(html)
        .doesNotContain(NAME, CLASSES.get(0), "<i>")
        .contains("<h1>&lt;/title&gt;&lt;script&gt;");
    assertThat(html).doesNotContain("<script>document.title");
  }
}
