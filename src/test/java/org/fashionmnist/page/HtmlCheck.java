package org.fashionmnist.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The HTML checker of the W3C. */
public final class HtmlCheck {

  private HtmlCheck() {}

  /** What is wrong with a page, in the checker's words. */
  public static List<String> errors(Path page) throws IOException, SAXException {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
    String messages = validator.validate(page);
    return messages.lines().filter(line -> line.contains("Error: ")).toList();
  }
}
