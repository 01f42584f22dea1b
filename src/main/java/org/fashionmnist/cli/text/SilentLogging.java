package org.fashionmnist.cli.text;

/**
 * What {@code java.util.logging} makes in place of reading its configuration, when something first
 * logs: nothing, so no handler prints. Tribuo logs; what users should know is said by us. Most
 * commands never log, and to silence the logging itself would start it.
 */
public final class SilentLogging {

  /** Called by the log manager. */
  public SilentLogging() {}
}
