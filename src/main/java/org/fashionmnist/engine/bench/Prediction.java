package org.fashionmnist.engine.bench;

import java.util.List;
import org.fashionmnist.engine.nn.Network;

/**
 * Finding the classes of images that are numbers in memory already. The weights are the initial
 * ones, which take as long as trained ones.
 *
 * @param label its short name
 * @param trained whose network predicts
 * @param passes over all images in batches that count; half as many go before them
 * @param calls with one image each that count; as many go before them
 */
public record Prediction(String label, Workload trained, int passes, int calls) {

  /** All of them. */
  public static final List<Prediction> ALL =
      List.of(
          new Prediction("W4", Workload.W1, 40, 5_000),
          new Prediction("W5", Workload.W3, 8, 2_000));

  /** The network in a few words. */
  public String networkName() {
    return trained.networkName();
  }

  Network network() {
    return trained.network();
  }
}
