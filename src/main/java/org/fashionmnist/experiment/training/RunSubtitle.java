package org.fashionmnist.experiment.training;

import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;

/** What was trained on what, in a line for the pictures. */
final class RunSubtitle {

  private RunSubtitle() {}

  static String of(RunRecord run) {
    RunSettings settings = run.settings();
    return "%s, %s, batch %d, seed %d · %s, %,d training images"
        .formatted(
            new NetworkWords(run.network()).withActivation(settings.activation()),
            Names.optimizer(settings.optimizer()),
            settings.batchSize(),
            settings.seed(),
            Names.dataset(run.data()),
            run.splits().training());
  }
}
