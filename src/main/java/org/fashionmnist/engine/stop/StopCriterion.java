package org.fashionmnist.engine.stop;

import java.util.Optional;

/** A rule that ends a training before all its epochs. A function of the losses alone. */
public sealed interface StopCriterion permits EarlyStopping, LossTolerance {

  /** Whether the rule needs validation images. */
  boolean needsValidation();

  /** Why to stop now, in a few words, or empty to go on. */
  Optional<String> reasonToStop(LossCourse losses);
}
