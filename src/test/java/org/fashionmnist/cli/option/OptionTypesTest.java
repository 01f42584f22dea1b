package org.fashionmnist.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.gradcheck.Bug;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.lesson.surface.RaceOptimizer;
import org.fashionmnist.lesson.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

class OptionTypesTest {

  @Command
  private static final class Values {

    @Option(names = "--surface", split = ",")
    private List<Surface> surfaces;

    @Option(names = "--racer", split = ",")
    private List<RaceOptimizer> racers;

    @Option(names = "--optimizer", split = ",")
    private List<LessonOptimizer> optimizers;

    @Option(names = "--fault", split = ",")
    private List<Fault> faults;

    @Option(names = "--precision")
    private Optional<Precision> precision = Optional.empty();

    @SuppressWarnings("unused") // what is tried is refused
    @Option(names = "--initializer")
    private Initializer initializer;

    @Option(names = "--count")
    private int count;

    @Option(names = "--more")
    private Optional<Integer> more = Optional.empty();

    @Option(names = "--rate")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--seed")
    private long seed;
  }

  private final Values values = new Values();

  private void parse(String option, String value) {
    CommandLine command = new CommandLine(values);
    OptionTypes.register(command);
    command.parseArgs(option, value);
  }

  @Test
  void constantsAreFoundByTheirLabels() {
    parse("--surface", join(Stream.of(Surface.values()).map(Surface::label)));
    parse("--racer", join(Stream.of(RaceOptimizer.values()).map(RaceOptimizer::label)));
    parse("--optimizer", join(Stream.of(LessonOptimizer.values()).map(LessonOptimizer::label)));
    parse("--fault", join(Stream.of(Fault.values()).map(Fault::label)));

    assertThat(values.surfaces).containsExactly(Surface.values());
    assertThat(values.racers).containsExactly(RaceOptimizer.values());
    assertThat(values.optimizers).containsExactly(LessonOptimizer.values());
    assertThat(values.faults).containsExactly(Fault.values());
  }

  private static String join(Stream<String> labels) {
    return String.join(",", labels.toList());
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void whatMayBeLeftOutIsFoundByItsLabelToo(Precision precision) {
    parse("--precision", precision.label());

    assertThat(values.precision).contains(precision);
  }

  @ParameterizedTest
  @EnumSource(Bug.class)
  void aBugIsFoundByItsLabel(Bug bug) {
    assertThat(new LessonValues.LayerBug().convert("dense.1:" + bug.label()).bug()).isEqualTo(bug);
  }

  @Test
  void numbersAreCountsPositiveOrSeeds() {
    parse("--count", "1");
    parse("--seed", "-7");
    assertThat(values.count).isEqualTo(1);
    assertThat(values.seed).isEqualTo(-7);
    parse("--more", "2");
    assertThat(values.more).contains(2);
    parse("--rate", "0.5");
    assertThat(values.rate).contains(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--surface|hill|expected one of beale, rosenbrock, ravine, got 'hill'; did you mean beale?",
        "--racer|newton|expected one of sgd, momentum, nesterov, adam, lbfgs, got 'newton'",
        "--precision|half|expected one of double, float, got 'half'",
        "--initializer|zeros|expected one of glorot_uniform, glorot_normal, he_uniform, he_normal",
        "--count|0|expected a whole number of at least 1, got '0'",
        "--more|1.5|expected a whole number of at least 1, got '1.5'",
        "--rate|NaN|expected a number above 0, got 'NaN'",
        "--seed|x|expected a whole number such as 1, of at most 18 digits, got 'x'"
      })
  void otherValuesAreRefusedWithWhatWasExpected(String option, String value, String message) {
    assertThatThrownBy(() -> parse(option, value))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(message);
  }
}
