package org.fashionmnist.engine.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fashionmnist.engine.optim.StateVisitor;

/**
 * The state of a training after a step: from there it goes on to the same bits as if nothing had
 * been in between. Orders and what dropout drops are not in it, since they follow from the seed and
 * the number of the epoch or step.
 *
 * <p>By the names of their fields, in the order they were shown. The arrays are not to be changed.
 *
 * @param floats numbers of single precision
 * @param doubles numbers of double precision
 * @param counts whole numbers
 */
public record Checkpoint(
    Map<String, float[]> floats, Map<String, double[]> doubles, Map<String, Long> counts) {

  public Checkpoint {
    floats = Collections.unmodifiableMap(new LinkedHashMap<>(floats));
    doubles = Collections.unmodifiableMap(new LinkedHashMap<>(doubles));
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** A copy of all fields that a state shows. */
  static Checkpoint of(Consumer<StateVisitor> state) {
    Keeping kept = new Keeping();
    state.accept(kept);
    return new Checkpoint(kept.floats, kept.doubles, kept.counts);
  }

  /**
   * Puts everything back into a state that shows the same fields.
   *
   * @throws IllegalArgumentException if it shows others: the checkpoint is of another training
   */
  void restore(Consumer<StateVisitor> state) {
    PuttingBack visitor = new PuttingBack();
    state.accept(visitor);
    Set<String> unused = new HashSet<>(floats.keySet());
    unused.addAll(doubles.keySet());
    unused.addAll(counts.keySet());
    unused.removeAll(visitor.used);
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "the checkpoint holds %s, which this training has no place for"
              .formatted(Collections.min(unused)));
    }
  }

  private static final class Keeping implements StateVisitor {

    private final Map<String, float[]> floats = new LinkedHashMap<>();
    private final Map<String, double[]> doubles = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    @Override
    public void floats(String name, float[] values) {
      requireNew(name, floats.put(name, values.clone()));
    }

    @Override
    public double[] doubles(String name, double[] values) {
      requireNew(name, doubles.put(name, values.clone()));
      return values;
    }

    @Override
    public long count(String name, long value) {
      requireNew(name, counts.put(name, value));
      return value;
    }

    private static void requireNew(String name, Object before) {
      if (before != null) {
        throw new IllegalStateException("two fields of the state are called " + name);
      }
    }
  }

  private final class PuttingBack implements StateVisitor {

    private final Set<String> used = new HashSet<>();

    @Override
    public void floats(String name, float[] values) {
      float[] kept = kept(name, floats);
      if (kept.length != values.length) {
        throw new IllegalArgumentException(
            "%s: this training has %,d numbers, the checkpoint %,d"
                .formatted(name, values.length, kept.length));
      }
      System.arraycopy(kept, 0, values, 0, kept.length);
    }

    @Override
    public double[] doubles(String name, double[] values) {
      double[] kept = kept(name, doubles);
      return Arrays.copyOf(kept, kept.length);
    }

    @Override
    public long count(String name, long value) {
      return kept(name, counts);
    }

    private <T> T kept(String name, Map<String, T> fields) {
      used.add(name);
      T value = fields.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the checkpoint holds no " + name);
      }
      return value;
    }
  }
}
