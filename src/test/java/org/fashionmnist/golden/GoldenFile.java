package org.fashionmnist.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** One file of reference numbers. */
public final class GoldenFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private GoldenFile() {}

  /** A file that holds one record. */
  public static <T> T read(String name, Class<T> type) {
    try (InputStream in = open(name)) {
      return MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that holds a list of records. */
  public static <T> List<T> readList(String name, Class<T> type) {
    try (InputStream in = open(name)) {
      return MAPPER.readerForListOf(type).readValue(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + name);
    if (in == null) {
      throw new IllegalArgumentException("the test resources have no golden/" + name);
    }
    return in;
  }
}
