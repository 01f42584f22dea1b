package org.fashionmnist.tribuo;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.LayerKinds;
import org.tribuo.provenance.ModelProvenance;

/**
 * What Java's serialization writes in the place of a {@link NetworkModel}: all it is made of.
 *
 * @param parameters each without padding, row-major, in the order of the layout
 */
record SerializedNetwork(
    String name,
    ModelProvenance provenance,
    List<Integer> inputShape,
    List<LayerConfig> layers,
    List<float[]> parameters,
    String normalization,
    float mean,
    float deviation,
    List<String> classNames,
    Map<String, String> origin)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  static SerializedNetwork of(String name, ModelProvenance provenance, TrainedModel model) {
    return new SerializedNetwork(
        name,
        provenance,
        model.network().inputShape().dimensions(),
        model.network().blocks().stream().map(Block::config).toList(),
        model.parameters().layout().slots().stream().map(model.parameters()::copyOf).toList(),
        model.normalization().name(),
        model.normalization().mean(),
        model.normalization().deviation(),
        model.classNames(),
        model.provenance());
  }

  /** The model again. */
  private Object readResolve() throws InvalidObjectException {
    try {
      return NetworkModel.of(name, provenance, trainedModel());
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      var invalid = new InvalidObjectException("not what a NetworkModel was written as: " + e);
      invalid.initCause(e);
      throw invalid;
    }
  }

  private TrainedModel trainedModel() {
    Network network =
        Network.of(new Shape(inputShape), layers.stream().map(LayerKinds::block).toList());
    Parameters read = network.newParameters();
    List<ParameterLayout.Slot> slots = read.layout().slots();
    for (int i = 0; i < slots.size(); i++) {
      read.set(slots.get(i), parameters.get(i));
    }
    return new TrainedModel(
        network, read, new Normalization(normalization, mean, deviation), classNames, origin);
  }
}
