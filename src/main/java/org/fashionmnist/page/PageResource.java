package org.fashionmnist.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that go into a page as they are. */
public final class PageResource {

  static final String STYLE = "page.css";
  static final String NAVIGATION_STYLE = "navigation.css";
  static final String CURVES_STYLE = "curves.css";
  static final String SCROLL_STYLE = "scroll.css";
  static final String SCROLL_SCRIPT = "scroll.js";
  static final String PRINT_STYLE = "print.css";
  static final String PRINT_SCRIPT = "print.js";
  static final String CURVES_SCRIPT = "curves.js";
  static final String NAVIGATION_SCRIPT = "navigation.js";
  public static final String MAP_STYLE = "run/map.css";
  public static final String MAP_SCRIPT = "run/map.js";
  public static final String RUN_STYLE = "run/run.css";
  public static final String NETWORK_SCRIPT = "run/network.js";
  public static final String SCRIPT = "run/page.js";
  public static final String SORT_SCRIPT = "sort.js";
  public static final String FOLDS_SCRIPT = "comparison/folds.js";
  public static final String TRIANGLE_STYLE = "comparison/triangle.css";
  public static final String BACKPROP_STYLE = "lesson/backprop.css";
  public static final String CONVOLUTION_STYLE = "lesson/convolution.css";
  public static final String CONVOLUTION_SCRIPT = "lesson/convolution.js";
  public static final String BACKPROP_SCRIPT = "lesson/backprop.js";

  private PageResource() {}

  public static String text(String name) {
    try (InputStream in = PageResource.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + name + " cannot be read", e);
    }
  }
}
