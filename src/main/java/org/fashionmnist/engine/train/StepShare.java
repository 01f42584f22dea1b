package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.TrainingPass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of the steps of gradient descent. All workers call {@link #step} together.
 *
 * <p>In a step they wait for each other once before they go forward, and once before each product
 * that needs the whole result of another. Each has the whole batch in a buffer of its own: filling
 * it takes less time than fetching what another processor core has filled.
 */
final class StepShare {

  private static final GradientListener KEEP = (from, to) -> {};

  private final Step step;
  private final Worker worker;
  private final Share ownParameters;
  private final GradientListener updateAtOnce;
  private final List<PieceShare> full;
  private final List<PieceShare> last;

  /** A piece of a batch: this worker's copy of it, and its way through the network. */
  private record PieceShare(int offset, Workspace workspace, Matrix targets, TrainingPass pass) {}

  StepShare(Step step, Worker worker) {
    this.step = step;
    this.worker = worker;
    this.ownParameters = worker.share(step.parameters().layout().learnedLength());
    this.updateAtOnce = step::update;
    StepBuffers buffers = step.buffers();
    Matrix input = Matrix.zeros(buffers.largestPiece(), step.network().inputShape().size());
    Matrix targets = Matrix.zeros(buffers.largestPiece(), step.examples().targetSize());
    this.full = shares(buffers.full(), input, targets);
    this.last = shares(buffers.last(), input, targets);
  }

  /** Pieces of the same size differ by their offset alone. */
  private List<PieceShare> shares(BatchPieces batch, Matrix input, Matrix targets) {
    Map<Integer, PieceShare> bySize = new HashMap<>();
    List<PieceShare> shares = new ArrayList<>();
    for (BatchPieces.Piece piece : batch.pieces()) {
      PieceShare same = bySize.computeIfAbsent(piece.size(), size -> share(piece, input, targets));
      shares.add(new PieceShare(piece.offset(), same.workspace, same.targets, same.pass));
    }
    return shares;
  }

  private PieceShare share(BatchPieces.Piece piece, Matrix input, Matrix targets) {
    Matrix pieceTargets = targets.rowsView(0, piece.size());
    Workspace workspace =
        step.buffers().workspaces().get(piece.size()).forInput(input.rowsView(0, piece.size()));
    TrainingPass pass =
        new TrainingPass(
            step.network(),
            step.parameters(),
            step.buffers().pieceGradients(),
            workspace,
            step.loss(),
            pieceTargets,
            piece.batchSize(),
            step.seed(),
            worker,
            step.kernels());
    return new PieceShare(piece.offset(), workspace, pieceTargets, pass);
  }

  /** Whether this is the worker that knows the loss. */
  boolean isFirst() {
    return worker.index() == 0;
  }

  /**
   * Keeps this worker's part of the parameters before a step. It waits for the updates of the step
   * before; the next one updates nothing before all workers have filled their batch.
   */
  void keep(LastUpdate update) {
    worker.await();
    update.keep(ownParameters.from(), ownParameters.to());
  }

  /**
   * Does this worker's part of one step: the batch, forward, loss, backward, update.
   *
   * @param number of the step in its epoch, from 0
   * @param stepsBefore this epoch
   * @param order of the images in this epoch
   * @return the sum of the losses of the batch, on the first worker; 0 on the others
   */
  double step(int number, long stepsBefore, int[] order, double learningRate) {
    if (step.updatesAtOnce()) {
      PieceShare batch = batch(number, order.length).get(0);
      read(batch, number, order);
      if (isFirst()) {
        step.begin(learningRate);
      }
      batch.pass.forward(stepsBefore + number);
      batch.pass.backward(updateAtOnce);
      return lossSum(batch);
    }
    double lossSum = gradient(number, stepsBefore, order);
    if (isFirst()) {
      step.begin(learningRate);
    }
    worker.await();
    if (step.clipping().isPresent()) {
      step.clipping().get().clip(worker);
    }
    if (step.optimizer().needsWholeGradient()) {
      float[] gradients = step.buffers().gradients().valuesView();
      step.optimizer().prepare(step.parameters().valuesView(), gradients, worker, step.kernels());
      worker.await();
    }
    step.update(ownParameters.from(), ownParameters.to());
    return lossSum;
  }

  /**
   * Does this worker's part of the gradient of a batch's mean loss, and leaves the parameters
   * alone. It is complete once all workers have returned.
   *
   * @param number of the step in its epoch, from 0
   * @param stepsBefore this epoch
   * @param order of the images in this epoch
   * @return the sum of the losses of the batch, on the first worker; 0 on the others
   */
  double gradient(int number, long stepsBefore, int[] order) {
    double lossSum = 0;
    List<PieceShare> pieces = batch(number, order.length);
    for (int i = 0; i < pieces.size(); i++) { // an iterator would be garbage in every step
      PieceShare piece = pieces.get(i);
      read(piece, number, order);
      piece.pass.forward((stepsBefore + number) * pieces.size() + i);
      piece.pass.backward(KEEP);
      lossSum += lossSum(piece);
      if (step.buffers().full().areSeveral()) {
        worker.await();
        addGradient(i == 0);
      }
    }
    return lossSum;
  }

  /**
   * Where the first numbers are that are not finite in a step that was just done, such as "the
   * outputs of layer dense.1"; empty where all are finite.
   */
  Optional<String> firstNotFinite(int number, int exampleCount) {
    List<PieceShare> pieces = batch(number, exampleCount);
    List<Layer> layers = step.network().layers();
    for (int i = 0; i < layers.size(); i++) {
      int layer = i;
      if (pieces.stream().anyMatch(piece -> !isFinite(piece.workspace.outputOf(layer)))) {
        return Optional.of("the outputs of layer " + step.network().nameOf(layer));
      }
    }
    return Optional.empty();
  }

  private static boolean isFinite(Matrix outputs) {
    for (int row = 0; row < outputs.rows(); row++) {
      for (int column = 0; column < outputs.columns(); column++) {
        if (!Float.isFinite(outputs.at(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<PieceShare> batch(int number, int exampleCount) {
    int batchSize = step.buffers().batchSize();
    return exampleCount - number * batchSize >= batchSize ? full : last;
  }

  private void read(PieceShare piece, int number, int[] order) {
    int from = number * step.buffers().batchSize() + piece.offset;
    step.examples().read(order, from, piece.workspace.input(), piece.targets);
    worker.await();
  }

  private double lossSum(PieceShare piece) {
    return isFirst() ? piece.workspace.lossSum() : 0;
  }

  /** Adds this worker's part of a piece's gradient, before anybody computes the next piece's. */
  private void addGradient(boolean isFirstPiece) {
    float[] sum = step.buffers().gradients().valuesView();
    float[] piece = step.buffers().pieceGradients().valuesView();
    int from = ownParameters.from();
    int to = ownParameters.to();
    if (isFirstPiece) {
      System.arraycopy(piece, from, sum, from, to - from);
    } else {
      for (int i = from; i < to; i++) {
        sum[i] += piece[i];
      }
    }
  }
}
