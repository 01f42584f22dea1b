package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file as it may come back from a bad disk, a bad mirror or a bad neighbor. */
public final class Damage {

  private static final Pattern NUMBER =
      Pattern.compile("(?<=[\\s,\\[:]|^)-?\\d+(\\.\\d+)?([eE]-?\\d+)?(?=[\\s,\\]}]|$)");
  private static final Pattern FIELD =
      Pattern.compile("\"\\w+\"\\s*:\\s*(\"[^\"]*\"|[^\\s\"\\[{,}]+)");
  private static final Pattern KEY = Pattern.compile("\"(\\w+)\"(?=\\s*:)");
  private static final Pattern CELL = Pattern.compile("(?<=,|\n)[^,\n]+(?=,|\n)");

  private static final List<String> VALUES =
      List.of("NaN", "1e999", "-1", "10.7", "\"x\"", "null", "1e-320", "[]", "{}", "99999999999");

  private final String name;
  private final byte[] content;

  private Damage(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** What the file holds now. */
  byte[] content() {
    return content.clone();
  }

  /**
   * What can happen to a file: it is cut, empty, other bytes, in another encoding; each number of
   * it is another value; each field is missing or there twice.
   *
   * @param most places that are damaged in each way, spread over the file
   */
  public static List<Damage> of(Path file, int most) throws IOException {
    byte[] good = Files.readAllBytes(file);
    List<Damage> damages = new ArrayList<>(ofBytes(good));
    String text = new String(good, StandardCharsets.UTF_8);
    if (file.toString().endsWith(".json")) {
      for (String value : VALUES) {
        damages.addAll(replaced(text, NUMBER, value, most));
      }
      damages.addAll(replaced(text, FIELD, "", most));
      damages.addAll(replaced(text, FIELD, "$0, $0", most));
      damages.addAll(replaced(text, FIELD, "$0, \"more\": 1", most));
      damages.addAll(replaced(text, KEY, "\"other_$1\"", most));
    } else {
      for (String value : List.of("NaN", "1e999", "-1", "10.7", "x", "", "\"", "7,7")) {
        damages.addAll(replaced(text, CELL, value, most));
      }
    }
    return damages;
  }

  private static List<Damage> ofBytes(byte[] good) {
    byte[] random = new byte[500];
    new Random(1).nextBytes(random);
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= (byte) 0x80;
    String text = new String(good, StandardCharsets.UTF_8);
    return List.of(
        new Damage("empty", new byte[0]),
        new Damage("blank", " \n".getBytes(StandardCharsets.UTF_8)),
        new Damage("one byte", Arrays.copyOf(good, 1)),
        new Damage("half of it", Arrays.copyOf(good, good.length / 2)),
        new Damage("without its end", Arrays.copyOf(good, good.length - 3)),
        new Damage("with more", Arrays.copyOf(good, good.length + 5)),
        new Damage("random", random),
        new Damage("null", "null".getBytes(StandardCharsets.UTF_8)),
        new Damage("a list", "[1, 2]".getBytes(StandardCharsets.UTF_8)),
        new Damage("deep", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
        new Damage("a flipped bit", flipped),
        new Damage("UTF-16", text.getBytes(StandardCharsets.UTF_16)),
        new Damage("byte order mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Damage> replaced(String text, Pattern what, String by, int most) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = what.matcher(text);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    List<Damage> damages = new ArrayList<>();
    int step = Math.max(1, places.size() / most);
    for (int i = 0; i < places.size(); i += step) {
      int from = places.get(i)[0];
      int to = places.get(i)[1];
      String old = text.substring(from, to);
      String replacement = by.replace("$0", old).replace("$1", old.replace("\"", ""));
      damages.add(
          new Damage(
              "%s at %d becomes %s".formatted(old, from, replacement),
              (text.substring(0, from) + replacement + text.substring(to))
                  .getBytes(StandardCharsets.UTF_8)));
    }
    return damages;
  }

  @Override
  public String toString() {
    return name;
  }
}
