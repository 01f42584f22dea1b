package org.fashionmnist.data;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.data.source.CacheFolder;

/** No source had the data; the message lists all of them, and what to do. */
public final class DataUnavailableException extends IOException {

  private final transient List<SourceFailure> failures;

  DataUnavailableException(CacheFolder cache, List<SourceFailure> failures) {
    super(
        failures.stream()
            .map(failure -> "%n  %s: %s".formatted(failure.source(), failure.reason()))
            .collect(
                Collectors.joining(
                    "",
                    "Fashion-MNIST is not to be had from any source:",
                    ("%nConnect to the internet and start again, put the four files into %s,"
                            + " or name a folder that has them with --data DIR.")
                        .formatted(cache.folder()))));
    this.failures = List.copyOf(failures);
  }

  /** Each source in the order it was tried. */
  public List<SourceFailure> failures() {
    return failures;
  }
}
