package org.fashionmnist.cli.option;

import picocli.CommandLine.Option;

/** The option that says whether the page follows the run. */
public final class WatchOption {

  @Option(
      names = "--watch",
      description =
          "Keep index.html in the run's folder up to date after each epoch, so that a browser tab"
              + " left open follows the run.")
  private boolean watch;

  public boolean isOn() {
    return watch;
  }
}
