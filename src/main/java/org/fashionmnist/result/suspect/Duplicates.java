package org.fashionmnist.result.suspect;

import java.util.List;
import java.util.function.Predicate;

/**
 * The duplicates of a data set.
 *
 * @param leastCorrelation from which on two images are listed
 * @param mostPairs that are listed; where there are as many, there may be more
 * @param pairs exact ones first, then by falling correlation
 */
public record Duplicates(double leastCorrelation, int mostPairs, List<DuplicatePair> pairs) {

  public Duplicates {
    pairs = List.copyOf(pairs);
  }

  /** How many pairs are of a kind. */
  public int count(Predicate<DuplicatePair> kind) {
    return (int) pairs.stream().filter(kind).count();
  }
}
