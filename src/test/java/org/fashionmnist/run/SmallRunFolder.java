package org.fashionmnist.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.CalibrationMeasure;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;

/** The files of {@link SmallRun}, in a folder of their own: four images of 2 × 2 pixels. */
public final class SmallRunFolder {

  private SmallRunFolder() {}

  /** Writes all files that a run has, pictures aside. */
  public static RunFolder write(Path path) throws IOException {
    RunFolder folder = RunFolder.create(path);
    ImagePredictions predictions = SmallRun.predictions();
    TrainedModel model = model(predictions.classNames());
    ModelFile.write(folder.modelPath(), model);
    folder.write(SmallRun.history(true));
    folder.write(
        new StepHistory(
            4,
            2,
            3,
            List.of(new StepLoss(1, 0.05, 2.25, 2, 2.5), new StepLoss(4, 0.05, 1.5, 1.5, 1.5))));
    folder.write(new LayerHistory(List.of(layers(1), layers(2))));
    folder.write(SmallRun.evaluation(), PrecisionRecall.of(predictions), TestViews.ONE);
    folder.write(predictions);
    folder.write(CalibrationMeasure.of(predictions, Optional.of(predictions)));
    folder.write(
        new LayerMap(
            "dense.0",
            0.5,
            0.25,
            List.of(new LayerMap.Point(2, 0, 0, -0.5f, 1), new LayerMap.Point(3, 1, 0, 4.5f, 0))));
    folder.write(record(model));
    return folder;
  }

  private static LayerEpoch layers(int epoch) {
    return new LayerEpoch(
        epoch,
        List.of(
            new LayerMetrics("dense.0", 0.001, Optional.of(0.25)),
            new LayerMetrics("dense.1", 0.002, Optional.empty())));
  }

  private static TrainedModel model(List<String> classNames) {
    Network network =
        Network.of(
            Shape.of(2, 2),
            List.of(new Dense(3, Activation.RELU), new Dense(2, Activation.IDENTITY)));
    return new TrainedModel(
        network, network.initialParameters(1), Normalization.UNIT, classNames, Map.of());
  }

  private static RunRecord record(TrainedModel model) {
    RunRecord run = SmallRun.record(true);
    return new RunRecord(
        run.status(),
        run.stopReason(),
        run.command(),
        run.started(),
        run.settings(),
        run.data(),
        run.classNames(),
        run.splits(),
        new NetworkSummary(model.network().sizes(), model.network().layout().parameterCount()),
        run.weightsEpoch(),
        Optional.of(WeightsFingerprint.of(model.parameters())),
        run.environment(),
        run.timings());
  }
}
