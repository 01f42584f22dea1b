package org.fashionmnist.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The first bytes of a file, which tell what it is.
 *
 * @param bytes each as the character of its number
 */
record FileStart(String bytes) {

  /** Text may have a preamble and comments before it says what it is. */
  private static final int LENGTH = 1024;

  static FileStart read(InputStream in) throws IOException {
    return new FileStart(new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1));
  }

  /** A pattern for {@link #matches}; a dot stands for any byte. */
  static Pattern signature(String regex) {
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  boolean matches(Pattern signature) {
    return signature.matcher(bytes).lookingAt();
  }

  byte[] toBytes() {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean isEmpty() {
    return bytes.isEmpty();
  }
}
