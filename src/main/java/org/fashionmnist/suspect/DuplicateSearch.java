package org.fashionmnist.suspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;

/**
 * Finds images that are in a data set twice, or nearly: within the training images, within the test
 * images, and across. Every pair is looked at, by the product of two {@link Sketches}; where that
 * does not exclude it, by all pixels.
 */
public final class DuplicateSearch {

  /** From here on two images are near. */
  public static final double LEAST_CORRELATION = 0.99;

  /** Of near pairs not more are kept: the nearest. */
  public static final int MOST_PAIRS = 10_000;

  /** More than the rounding of a product of sketches. */
  private static final float SLACK = 1e-4f;

  private static final int BLOCK = 240;

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingDouble((Near pair) -> -pair.correlation)
          .thenComparingInt(Near::first)
          .thenComparingInt(Near::second);

  private final ImageIndex index;
  private final Sketches sketches;
  private final Kernels kernels;

  private DuplicateSearch(Dataset dataset, Kernels kernels) {
    this.index = new ImageIndex(dataset);
    this.kernels = kernels;
    this.sketches = Sketches.of(dataset, index, kernels);
  }

  /**
   * Searches a data set. Of images that are all equal, each is paired with the first.
   *
   * @param threads that compute; their number changes nothing
   */
  public static Duplicates of(Dataset dataset, int threads) {
    DuplicateSearch search = new DuplicateSearch(dataset, Kernels.get());
    List<DuplicatePair> pairs = new ArrayList<>(search.exact());
    for (Near near : search.near(threads)) {
      pairs.add(search.pair(near.first, near.second, false, near.correlation));
    }
    return new Duplicates(LEAST_CORRELATION, MOST_PAIRS, pairs);
  }

  private record Near(int first, int second, double correlation) {}

  private List<DuplicatePair> exact() {
    List<DuplicatePair> pairs = new ArrayList<>();
    Map<Long, List<Integer>> firsts = new HashMap<>();
    for (int image = 0; image < index.count(); image++) {
      List<Integer> sameHash = firsts.computeIfAbsent(index.hash(image), h -> new ArrayList<>(1));
      boolean isNew = true;
      for (int first : sameHash) {
        if (index.equal(first, image)) {
          pairs.add(pair(first, image, true, 1));
          isNew = false;
          break;
        }
      }
      if (isNew) {
        sameHash.add(image);
      }
    }
    return pairs;
  }

  private List<Near> near(int threads) {
    List<List<Near>> found = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      found.add(List.of());
    }
    try (WorkerTeam team = new WorkerTeam(threads)) {
      team.run(worker -> found.set(worker.index(), near(worker)));
    }
    return nearest(found.stream().flatMap(List::stream).toList());
  }

  private static List<Near> nearest(List<Near> pairs) {
    return pairs.stream().sorted(NEAREST_FIRST).limit(MOST_PAIRS).toList();
  }

  /** What a worker finds in its blocks of rows, which are dealt out in turn. */
  private List<Near> near(Worker worker) {
    List<Near> found = new ArrayList<>();
    double least = LEAST_CORRELATION;
    Matrix products = Matrix.zeros(BLOCK, PanelMatrix.WIDTH);
    int blocks = (index.count() + BLOCK - 1) / BLOCK;
    for (int block = worker.index(); block < blocks; block += worker.teamSize()) {
      int from = block * BLOCK;
      int to = Math.min(from + BLOCK, index.count());
      // Panels to the left were looked at from the other side.
      for (int p = from / PanelMatrix.WIDTH; p < sketches.columns().panelCount(); p++) {
        Matrix panel = sketches.columns().panel(p);
        int firstColumn = PanelMatrix.firstColumn(p);
        Matrix bounds = products.rowsView(0, to - from).columnsView(0, panel.columns());
        kernels.multiply(sketches.rows().rowsView(from, to), panel, bounds);
        look(bounds, from, firstColumn, least, found);
        if (found.size() > 2 * MOST_PAIRS) {
          found = new ArrayList<>(nearest(found));
          least = found.get(found.size() - 1).correlation;
        }
      }
    }
    return found;
  }

  private void look(Matrix bounds, int firstRow, int firstColumn, double least, List<Near> found) {
    float[] data = bounds.data();
    float bound = (float) least - SLACK;
    for (int i = 0; i < bounds.rows(); i++) {
      int start = bounds.rowOffset(i);
      for (int j = Math.max(0, firstRow + i + 1 - firstColumn); j < bounds.columns(); j++) {
        if (data[start + j] >= bound) {
          lookCloser(firstRow + i, firstColumn + j, least, found);
        }
      }
    }
  }

  private void lookCloser(int first, int second, double least, List<Near> found) {
    double correlation = index.correlation(first, second);
    if (correlation >= least && !index.equal(first, second)) {
      found.add(new Near(first, second, correlation));
    }
  }

  private DuplicatePair pair(int first, int second, boolean exact, double correlation) {
    return new DuplicatePair(
        index.part(first),
        index.place(first),
        index.label(first),
        index.part(second),
        index.place(second),
        index.label(second),
        exact,
        correlation,
        index.meanDifference(first, second));
  }
}
