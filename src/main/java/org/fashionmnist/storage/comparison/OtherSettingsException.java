package org.fashionmnist.storage.comparison;

import java.io.IOException;
import java.nio.file.Path;

/** A comparison was begun with other settings or data than it shall go on with. */
public final class OtherSettingsException extends IOException {

  private static final long serialVersionUID = 1L;

  OtherSettingsException(Path file, SettingDifference first) {
    super(
        "%s: the comparison was begun with %s %s, not %s; go on with the same, or choose another name"
            .formatted(file, first.name(), first.begun(), first.now()));
  }
}
