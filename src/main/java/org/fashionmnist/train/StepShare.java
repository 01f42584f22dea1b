package org.fashionmnist.train;

import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.nn.GradientListener;
import org.fashionmnist.nn.TrainingPass;
import org.fashionmnist.nn.Workspace;
import org.fashionmnist.parallel.Worker;

/**
 * One worker's share of the steps of gradient descent. All workers call {@link #step} together.
 *
 * <p>In a step they wait for each other once before they go forward, and once before each product
 * that needs the whole result of another. Each has the whole batch in a buffer of its own: filling
 * it takes less time than fetching what another processor core has filled.
 */
final class StepShare {

  private final Step step;
  private final Worker worker;
  private final GradientListener update;
  private final Batch full;
  private final Batch last;

  /** A batch of this worker, and its way through the network. */
  private record Batch(Workspace workspace, Matrix labels, TrainingPass pass) {}

  StepShare(Step step, Worker worker) {
    this.step = step;
    this.worker = worker;
    float[] parameters = step.parameters().valuesView();
    float[] gradients = step.gradients().valuesView();
    this.update = (from, to) -> step.optimizer().update(parameters, gradients, from, to);
    StepBuffers buffers = step.buffers();
    Matrix input = Matrix.zeros(buffers.batchSize(), buffers.full().input().columns());
    Matrix labels = Matrix.zeros(buffers.batchSize(), 1);
    this.full = batch(buffers.full(), input, labels);
    int rest = buffers.last().batchSize();
    this.last = batch(buffers.last(), input.rowsView(0, rest), labels.rowsView(0, rest));
  }

  private Batch batch(Workspace shared, Matrix input, Matrix labels) {
    Workspace workspace = shared.forInput(input);
    TrainingPass pass =
        new TrainingPass(
            step.network(),
            step.parameters(),
            step.gradients(),
            workspace,
            step.loss(),
            labels,
            step.seed(),
            worker,
            step.kernels());
    return new Batch(workspace, labels, pass);
  }

  /** Whether this is the worker that knows the loss. */
  boolean isFirst() {
    return worker.index() == 0;
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
    int batchSize = step.buffers().batchSize();
    int from = number * batchSize;
    Batch batch = order.length - from >= batchSize ? full : last;

    step.reader().read(order, from, batch.workspace.input(), batch.labels);
    worker.await();
    if (isFirst()) {
      step.optimizer().beginStep(learningRate);
    }
    batch.pass.forward(stepsBefore + number);
    batch.pass.backward(update);
    return isFirst() ? batch.workspace.lossSum() : 0;
  }
}
