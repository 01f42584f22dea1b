package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;

/**
 * Counts units that learn nothing any more: ReLU units that are 0 on every one of some training
 * images, so that no gradient comes through them. A filter counts as one unit, wherever it is.
 */
final class DeadUnits {

  /** Enough that a unit which is 0 on all of them says little on the others. */
  static final int MOST_IMAGES = 1000;

  /** As for predictions, whose code is compiled by the time this runs. */
  private static final int BATCH_SIZE = 240;

  private final Network network;
  private final ImageExamples reader;
  private final int[] order;
  private final Kernels kernels;
  private final WorkerTeam team;
  private final List<Integer> weightLayers;
  private final Set<Integer> reluLayers;

  /**
   * @param images the first {@value #MOST_IMAGES} of which are looked at
   * @param team whose workers compute, in {@link #shares} alone
   */
  DeadUnits(
      Network network,
      LabeledImages images,
      Normalization normalization,
      Kernels kernels,
      WorkerTeam team) {
    this.network = network.withoutDropout();
    this.reader = new ImageExamples(images, normalization, kernels);
    this.order = IntStream.range(0, Math.min(MOST_IMAGES, images.count())).toArray();
    this.kernels = kernels;
    this.team = team;
    this.weightLayers =
        IntStream.range(0, this.network.layers().size())
            .filter(this.network::hasWeights)
            .boxed()
            .toList();
    this.reluLayers =
        weightLayers.stream()
            .map(this::functionOf)
            .filter(layer -> this.network.layers().get(layer).activation() == Activation.RELU)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The layer that applies a function to the sums of a layer: itself, or one right behind it, which
   * a batch normalization may stand before.
   */
  private int functionOf(int layer) {
    List<Layer> layers = network.layers();
    if (layers.get(layer).activation() != Activation.IDENTITY) {
      return layer;
    }
    int next = layer + 1;
    while (next < layers.size() && layers.get(next) instanceof BatchNorm) {
      next++;
    }
    return next < layers.size() && layers.get(next) instanceof ActivationLayer ? next : layer;
  }

  /**
   * The share of dead units of each layer that has weights; empty for one that is not of ReLU
   * units.
   */
  List<Optional<Double>> shares(Parameters parameters) {
    boolean[][][] alive = new boolean[team.size()][][]; // by worker, layer and unit
    if (!reluLayers.isEmpty()) {
      team.run(worker -> alive[worker.index()] = aliveOn(worker.share(order.length), parameters));
    }
    List<Optional<Double>> shares = new ArrayList<>();
    for (int layer : weightLayers) {
      int function = functionOf(layer);
      shares.add(
          reluLayers.contains(function)
              ? Optional.of(deadShare(alive, function))
              : Optional.empty());
    }
    return shares;
  }

  private boolean[][] aliveOn(Share share, Parameters parameters) {
    boolean[][] alive = new boolean[network.layers().size()][];
    for (int layer : reluLayers) {
      alive[layer] = new boolean[network.outputShapeOf(layer).lastDimension()];
    }
    Workspace whole = Workspace.forInference(network, BATCH_SIZE);
    for (int from = share.from(); from < share.to(); from += BATCH_SIZE) {
      int count = Math.min(BATCH_SIZE, share.to() - from);
      Workspace workspace =
          count == BATCH_SIZE ? whole : whole.forInput(whole.input().rowsView(0, count));
      reader.read(order, from, workspace.input(), Matrix.zeros(count, 1));
      new Pass(network, parameters, workspace, Worker.alone(), kernels).forward();
      for (int layer : reluLayers) {
        mark(workspace.outputOf(layer), alive[layer]);
      }
    }
    return alive;
  }

  private static void mark(Matrix outputs, boolean[] alive) {
    for (int row = 0; row < outputs.rows(); row++) {
      for (int output = 0; output < outputs.columns(); output++) {
        alive[output % alive.length] |= outputs.at(row, output) > 0;
      }
    }
  }

  private static double deadShare(boolean[][][] alive, int layer) {
    int unitCount = alive[0][layer].length;
    int dead = 0;
    for (int unit = 0; unit < unitCount; unit++) {
      boolean lives = false;
      for (boolean[][] ofWorker : alive) {
        lives |= ofWorker[layer][unit];
      }
      dead += lives ? 0 : 1;
    }
    return (double) dead / unitCount;
  }
}
