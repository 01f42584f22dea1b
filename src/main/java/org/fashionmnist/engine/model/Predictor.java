package org.fashionmnist.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.ImageView;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.TestViews;

/**
 * Computes predictions for whole sets of images: the workers of a team take some batches each.
 * Neither the size of the batches nor the number of workers changes a bit of the result. For one
 * thread at a time.
 */
public final class Predictor {

  private static final int BATCH_SIZE = 240;

  private final Network network;
  private final Normalization normalization;
  private final Kernels kernels;
  private final WorkerTeam team;
  private final Workspace[] workspaces;

  /** A predictor whose work a team does. */
  public Predictor(Network network, Normalization normalization, Kernels kernels, WorkerTeam team) {
    this.network = Objects.requireNonNull(network, "network");
    this.normalization = Objects.requireNonNull(normalization, "normalization");
    this.kernels = kernels;
    this.team = team;
    this.workspaces = new Workspace[team.size()];
  }

  /**
   * Predicts every image.
   *
   * @throws IllegalArgumentException if the images do not have the size the network takes, a label
   *     is none of its outputs, or the parameters are those of another network
   */
  public Predictions predict(Parameters parameters, LabeledImages images) {
    return predict(parameters, images, TestViews.ONE);
  }

  /**
   * Predicts every image from several views of it: each probability is the mean of those of the
   * views, the loss of an image −log of its label's.
   *
   * @throws IllegalArgumentException as the other; or if the images are too small for a view
   */
  public Predictions predict(Parameters parameters, LabeledImages images, TestViews views) {
    images.requireFit(
        "images to predict", network.inputShape().size(), network.outputShape().size());
    network.requireParameters(parameters);
    Prediction prediction = new Prediction(parameters, images, views);
    team.run(prediction::compute);
    return prediction.result();
  }

  /** The images of one set on their way. */
  private final class Prediction {

    private final Parameters parameters;
    private final List<Examples> views;
    private final int[] order;
    private final Matrix probabilities;
    private final double[] losses;

    Prediction(Parameters parameters, LabeledImages images, TestViews views) {
      this.parameters = parameters;
      this.views = ImageView.all(new ImageExamples(images, normalization, kernels), views);
      this.order = IntStream.range(0, images.count()).toArray();
      this.probabilities = Matrix.zeros(images.count(), network.outputShape().size());
      this.losses = new double[images.count()];
    }

    /** Predicts a worker's share of the images, in batches of its own. */
    void compute(Worker worker) {
      if (workspaces[worker.index()] == null) {
        workspaces[worker.index()] = Workspace.forInference(network, BATCH_SIZE);
      }
      Workspace workspace = workspaces[worker.index()];
      Share share = worker.share(order.length);
      int whole = share.count() / BATCH_SIZE * BATCH_SIZE;
      compute(share.from(), share.from() + whole, workspace);
      Matrix rest = workspace.input().rowsView(0, share.count() - whole);
      compute(share.from() + whole, share.to(), workspace.forInput(rest));
    }

    private void compute(int first, int end, Workspace workspace) {
      Pass pass = new Pass(network, parameters, workspace, Worker.alone(), kernels);
      int batchSize = workspace.batchSize();
      Matrix labels = Matrix.zeros(batchSize, 1);
      SparseCategoricalCrossentropy loss = new SparseCategoricalCrossentropy();
      Matrix ofView = Matrix.zeros(views.size() == 1 ? 0 : batchSize, probabilities.columns());
      for (int from = first; from < end; from += batchSize) {
        Matrix rows = probabilities.rowsView(from, from + batchSize);
        for (int view = 0; view < views.size(); view++) {
          views.get(view).read(order, from, workspace.input(), labels);
          pass.forward();
          Matrix said = view == 0 ? rows : ofView;
          loss.evaluate(workspace.output(), labels, said, losses, from, kernels);
          if (view > 0) {
            add(ofView, rows);
          }
        }
        if (views.size() > 1) {
          average(rows, labels, from);
        }
      }
    }

    private static void add(Matrix terms, Matrix sums) {
      for (int i = 0; i < sums.rows(); i++) {
        for (int c = 0; c < sums.columns(); c++) {
          sums.data()[sums.rowOffset(i) + c] += terms.at(i, c);
        }
      }
    }

    private void average(Matrix sums, Matrix labels, int from) {
      for (int i = 0; i < sums.rows(); i++) {
        for (int c = 0; c < sums.columns(); c++) {
          sums.data()[sums.rowOffset(i) + c] /= views.size();
        }
        float ofLabel = sums.at(i, (int) labels.at(i, 0));
        losses[from + i] = -StrictMath.log(Math.max(ofLabel, Float.MIN_VALUE));
      }
    }

    Predictions result() {
      return new Predictions(probabilities, Loss.sum(losses) / losses.length);
    }
  }
}
