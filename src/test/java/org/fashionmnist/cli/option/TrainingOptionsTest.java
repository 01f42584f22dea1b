package org.fashionmnist.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.fashionmnist.experiment.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainingOptionsTest {

  @Test
  void withoutOptionsThePlanIsThatOfAJavaProgram() {
    TrainingOptions options = CommandLine.populateCommand(new TrainingOptions());

    assertThat(options.plan()).isEqualTo(TrainingPlan.STANDARD);
  }
}
