package org.fashionmnist.result.sidebyside;

import java.util.List;

/**
 * Which test images several runs miss together. The lists of counts have an entry for 0, 1, … and
 * all runs.
 *
 * @param classNames in label order
 * @param imageCount all test images, at least 1
 * @param missesOfRuns how many images each run misses
 * @param counts how many images are missed by exactly so many runs
 * @param expectedCounts the same, if each run missed its share of images independently
 * @param images all that at least one run misses: those that most runs miss first, of these the
 *     most confidently missed
 */
public record SharedMisses(
    List<String> classNames,
    int imageCount,
    List<Integer> missesOfRuns,
    List<Integer> counts,
    List<Double> expectedCounts,
    List<MissedImage> images) {

  public SharedMisses {
    classNames = List.copyOf(classNames);
    missesOfRuns = List.copyOf(missesOfRuns);
    counts = List.copyOf(counts);
    expectedCounts = List.copyOf(expectedCounts);
    images = List.copyOf(images);
  }

  public int runCount() {
    return missesOfRuns.size();
  }

  /** Images that every run misses. */
  public int missedByAll() {
    return counts.get(runCount());
  }

  /** Images that some runs miss and others do not. */
  public int missedBySome() {
    return images.size() - missedByAll();
  }

  /** Images that a run misses in the mean. */
  public double meanMisses() {
    return missesOfRuns.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /** The images missed by so many runs, the most confidently missed first. */
  public List<MissedImage> missedBy(int runs) {
    return images.stream().filter(image -> image.missCount() == runs).toList();
  }

  /** The images missed by some runs, but by the fewest; empty where there are none. */
  public List<MissedImage> missedByFewest() {
    int fewest = images.stream().mapToInt(MissedImage::missCount).min().orElse(runCount());
    return fewest == runCount() ? List.of() : missedBy(fewest);
  }
}
