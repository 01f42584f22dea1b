package org.fashionmnist.compare;

import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.comparison.TrialSettings;

/** How a trial trains: the settings that all share, with its own optimizer, rate and seed. */
@FunctionalInterface
public interface TrialTraining {

  TrainingSettings settings(TrialSettings trial);
}
