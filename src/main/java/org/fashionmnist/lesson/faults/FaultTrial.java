package org.fashionmnist.lesson.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.UnitWeights;

/** Trains by a plan. All runs of a lesson share everything else. */
record FaultTrial(FaultData data, long seed, Kernels kernels, int threads) {

  static final int HIDDEN_UNITS = 32;
  static final int BATCH_SIZE = 32;
  static final int EPOCHS = 12;

  /**
   * A run and the weights of its hidden layer.
   *
   * @param weights empty where it diverged
   */
  record Outcome(FaultRun run, Optional<UnitWeights> weights) {}

  /** Trains, measures, and takes running away for a result. */
  Outcome run(RunPlan plan) {
    Network network =
        Network.of(
            Shape.of(data.training().height(), data.training().width()),
            List.of(
                new Dense(HIDDEN_UNITS, plan.activation(), plan.initializer()),
                new Dense(data.classNames().size(), Activation.IDENTITY, plan.initializer())));
    TrainingSettings settings =
        new TrainingSettings(new Sgd(plan.learningRate()), BATCH_SIZE, EPOCHS, seed)
            .withOrder(plan.order());
    try {
      TrainingResult result =
          new Trainer(network, settings, kernels, threads)
              .fit(training(plan), data.validation(), plan.normalization(), List.of());
      return measured(plan, network, result);
    } catch (DivergedException e) {
      return new Outcome(
          new FaultRun(
              plan.choice(),
              plan.settings(),
              e.history(),
              Optional.of(e.getMessage()),
              Optional.empty(),
              Optional.empty()),
          Optional.empty());
    }
  }

  private LabeledImages training(RunPlan plan) {
    LabeledImages images = plan.sortedByClass() ? data.training().sortedByLabel() : data.training();
    int classCount = data.classNames().size();
    return plan.labelShift() == 0
        ? images
        : images.relabeled(label -> (label + plan.labelShift()) % classCount);
  }

  private Outcome measured(RunPlan plan, Network network, TrainingResult result) {
    TrainedModel model =
        new TrainedModel(
            network, result.parameters(), plan.normalization(), data.classNames(), Map.of());
    Predictions test = model.predict(data.test(), threads);
    return new Outcome(
        new FaultRun(
            plan.choice(),
            plan.settings(),
            result.history(),
            Optional.empty(),
            Optional.of(test.scores(data.test())),
            Optional.of(ConfusionMatrix.of(test.record(data.classNames(), data.test())))),
        model.firstLayerWeights());
  }
}
