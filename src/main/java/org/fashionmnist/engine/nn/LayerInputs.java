package org.fashionmnist.engine.nn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Whose output each layer takes: the number of a layer before it, or {@value #NETWORK} for the
 * input of the network.
 *
 * @param first of each layer
 * @param second of a {@link Junction#SUM}; of the others the first again
 */
record LayerInputs(List<Integer> first, List<Integer> second) {

  static final int NETWORK = -1;

  LayerInputs {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  static LayerInputs of(List<Layer> layers) {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    Deque<Integer> forks = new ArrayDeque<>(); // and in their place the ends of bodies
    for (int l = 0; l < layers.size(); l++) {
      int before = l - 1;
      switch (layers.get(l).junction()) {
        case NONE -> add(before, before, first, second);
        case FORK -> {
          add(before, before, first, second);
          forks.push(l);
        }
        case SHORTCUT -> {
          int fork = forks.pop();
          add(fork, fork, first, second);
          forks.push(before);
        }
        case SUM -> add(before, forks.pop(), first, second);
      }
    }
    return new LayerInputs(first, second);
  }

  private static void add(int one, int other, List<Integer> first, List<Integer> second) {
    first.add(one);
    second.add(other);
  }
}
