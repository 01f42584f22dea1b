package org.fashionmnist.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.fashionmnist.experiment.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainingOptionsTest {

  @Test
  void withoutOptionsThePlanIsThatOfAJavaProgram() {
    TrainingOptions options = new TrainingOptions();
    CommandLine command = new CommandLine(options);
    OptionTypes.register(command);
    command.parseArgs();

    assertThat(options.plan()).isEqualTo(TrainingPlan.STANDARD);
  }
}
