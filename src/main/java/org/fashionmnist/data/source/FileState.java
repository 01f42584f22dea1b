package org.fashionmnist.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What tells one state of a file from another without reading the file. A write changes the times;
 * a program may set the time of modification back, but on Unix not the one of the change, and a
 * file put in its place has another number there.
 *
 * @param name the file's name, without its folder
 * @param modifiedNanos since 1970
 * @param changedNanos since 1970, of the content or its description; 0 where only Unix has it
 * @param number the inode; 0 where only Unix has it
 */
record FileState(String name, long byteCount, long modifiedNanos, long changedNanos, long number) {

  private static final String BASIC = "size,lastModifiedTime";
  private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

  /** The present state of a file, behind symbolic links. */
  static FileState of(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    Map<String, Object> attributes = Files.readAttributes(file, unix ? UNIX : BASIC);
    return new FileState(
        file.getFileName().toString(),
        (long) attributes.get("size"),
        nanos(attributes.get("lastModifiedTime")),
        unix ? nanos(attributes.get("ctime")) : 0,
        unix ? (long) attributes.get("ino") : 0);
  }

  /** The state in a line of text. */
  String text() {
    String times = " modified " + modifiedNanos + " changed " + changedNanos;
    return name + " bytes " + byteCount + times + " inode " + number;
  }

  private static long nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }
}
