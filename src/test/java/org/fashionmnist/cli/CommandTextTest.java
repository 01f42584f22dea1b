package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fashionmnist.cli.option.CommandText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo | ./fashion demo",
        "train --lr=0.1 --seed -3 | ./fashion train --lr 0.1 --seed -3",
        "train --sample --keep-last | ./fashion train --sample --keep-last",
        "train --data x --dataset mnist --name n --out o | ./fashion train --dataset mnist",
        "train --mirror http://a --mirror http://b --epochs 2 | ./fashion train --epochs 2"
      })
  void repeatsWhatDecidesTheResult(String typed, String text) {
    CommandLine root = Main.commandLine();
    root.parseArgs(typed.split(" "));
    CommandLine command = root.getParseResult().subcommand().commandSpec().commandLine();

    assertThat(CommandText.of(command)).isEqualTo(text);
  }
}
