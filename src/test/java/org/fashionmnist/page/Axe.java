package org.fashionmnist.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The checks of axe-core in the page that a browser shows.
 *
 * @see <a href="https://github.com/dequelabs/axe-core">axe-core</a>
 */
public final class Axe {

  private static final String FILE = "/axe.min.js";

  private static final String RUN =
      """
      axe.run(document, { resultTypes: ["violations"], preload: false%s })
          .then((outcome) => outcome.violations.flatMap((rule) => rule.nodes.map((node) =>
              `${rule.id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`)))
      """;

  private static final String COLORS_ALONE = ", runOnly: [\"color-contrast\"]";

  private final String script;

  /** Reads the checks. */
  public Axe() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream(FILE)) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Brings the checks into a page that was just opened. Drawings lose their thousands of shapes,
   * which are one image to a screen reader and would take most of the time.
   */
  public void enter(Browser browser) throws InterruptedException {
    browser.evaluate(script + ";0");
    browser.evaluate(
        "document.querySelectorAll('svg.chart').forEach((svg) => svg.replaceChildren()); 0");
  }

  /** What is wrong with the page as it is shown now, a line for each element. */
  public List<String> violations(Browser browser) throws InterruptedException {
    return violations(browser, "");
  }

  /** As {@link #violations(Browser)}, where nothing but the colors is new. */
  public List<String> violationsOfColors(Browser browser) throws InterruptedException {
    return violations(browser, COLORS_ALONE);
  }

  private static List<String> violations(Browser browser, String options)
      throws InterruptedException {
    return browser.evaluate(RUN.formatted(options)).valueStream().map(JsonNode::asString).toList();
  }
}
