package org.fashionmnist.result.wording;

import java.util.stream.Collectors;
import org.fashionmnist.result.NetworkSummary;

/**
 * A network in a few words: by the sizes of its layers, or by its name where it was given layer by
 * layer, since the sizes of maps say little.
 *
 * @param network that is spoken of
 */
public record NetworkWords(NetworkSummary network) {

  /** For example {@code 784-128-10} or {@code lenet}. */
  public String brief() {
    return network
        .model()
        .orElseGet(
            () -> network.sizes().stream().map(String::valueOf).collect(Collectors.joining("-")));
  }

  /** For example {@code 784-128-10 relu}, {@code 784-10 linear} or {@code lenet}. */
  public String withActivation(String activation) {
    if (network.model().isPresent()) {
      return brief();
    }
    return brief() + " " + (network.hasNoHiddenLayer() ? "linear" : activation);
  }

  /** For example {@code 784-128-10, relu}, {@code 784-10, no hidden layer} or {@code lenet}. */
  public String sentence(String activation) {
    if (network.model().isPresent()) {
      return brief();
    }
    return brief() + ", " + (network.hasNoHiddenLayer() ? "no hidden layer" : activation);
  }

  /** What the hidden layers apply, as a value in a table. */
  public String activation(String activation) {
    return network.hasNoHiddenLayer() ? "none" : activation;
  }
}
