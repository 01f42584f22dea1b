package org.fashionmnist.cli.option;

import java.util.List;
import java.util.Map;
import org.fashionmnist.experiment.lesson.SurfaceExperiment;
import org.fashionmnist.lesson.surface.RaceOptimizer;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.lesson.surface.SurfaceRace;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a race on a surface. */
public final class SurfaceOptions {

  @Option(
      names = "--surface",
      paramLabel = "NAME",
      defaultValue = "rosenbrock",
      description = "beale, rosenbrock or ravine (default: ${DEFAULT-VALUE}).")
  private Surface surface;

  @Option(
      names = "--optimizers",
      paramLabel = "NAME",
      split = ",",
      description = "Only these of sgd, momentum, nesterov, adam, lbfgs, separated by commas.")
  private List<RaceOptimizer> optimizers = List.of(RaceOptimizer.values());

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      defaultValue = "200",
      description = "The most steps of each (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--lr",
      paramLabel = "NAME=RATE",
      split = ",",
      converter = Rate.class,
      description = "Other learning rates, for example sgd=0.01,adam=0.1.")
  private List<NamedRate> rates = List.of();

  private static final class Rate implements ITypeConverter<NamedRate> {
    @Override
    public NamedRate convert(String text) {
      if (text.split("=", -1).length != 2) {
        throw OptionValues.wrong("a name and a rate such as sgd=0.01", text);
      }
      return NamedRate.of(text, RaceOptimizer.labels());
    }
  }

  /**
   * The race.
   *
   * @throws ParameterException if a rate is that of an optimizer that does not take part
   */
  public SurfaceExperiment experiment(CommandLine command) {
    Map<String, Double> own =
        NamedRate.byOptimizer(
            rates, optimizers.stream().map(RaceOptimizer::label).toList(), command);
    return new SurfaceExperiment(
        new SurfaceRace(surface, steps),
        optimizers.stream()
            .distinct()
            .map(
                optimizer ->
                    new SurfaceRace.Entry(
                        optimizer, own.getOrDefault(optimizer.label(), optimizer.rateOn(surface))))
            .toList());
  }
}
