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
      axe.run(document, { resultTypes: ["violations"] }).then((outcome) =>
        outcome.violations.flatMap((rule) => rule.nodes.map((node) =>
          `${rule.id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`)))
      """;

  private final String script;

  /** Reads the checks. */
  public Axe() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream(FILE)) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Brings the checks into a page that was just opened. */
  public void enter(Browser browser) throws InterruptedException {
    browser.evaluate(script + ";0");
  }

  /** What is wrong with the page as it is shown now, a line for each element. */
  public List<String> violations(Browser browser) throws InterruptedException {
    return browser.evaluate(RUN).valueStream().map(JsonNode::asString).toList();
  }
}
