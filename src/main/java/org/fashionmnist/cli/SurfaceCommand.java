package org.fashionmnist.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.SurfaceTable;
import org.fashionmnist.lesson.surface.RaceOptimizer;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.lesson.surface.SurfaceRace;
import org.fashionmnist.report.lesson.SurfaceChart;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.lesson.SurfaceFile;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion surface}: optimizers on a function of two variables. */
@Command(
    name = "surface",
    description = {
      "Lets optimizers race down a function of two variables, and draws their ways on a map.",
      "It needs no data and takes a second. The rates were chosen so that each optimizer shows"
          + " its manner; the race is to be looked at, and decides nothing about networks."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion surface",
      "  ./fashion surface --surface beale --steps 500",
      "  ./fashion surface --surface ravine --optimizers sgd,momentum --lr sgd=0.051"
    })
final class SurfaceCommand implements Callable<Integer> {

  private static final String PICTURE = "surface.png";

  @Spec private CommandSpec spec;

  @Option(
      names = "--surface",
      paramLabel = "NAME",
      converter = LessonValues.SurfaceName.class,
      defaultValue = "rosenbrock",
      description = "beale, rosenbrock or ravine (default: ${DEFAULT-VALUE}).")
  private Surface surface;

  @Option(
      names = "--optimizers",
      paramLabel = "NAME",
      split = ",",
      converter = LessonValues.RaceOptimizerName.class,
      description = "Only these of sgd, momentum, nesterov, adam, lbfgs, separated by commas.")
  private List<RaceOptimizer> optimizers = List.of(RaceOptimizer.values());

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "200",
      description = "The most steps of each (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--lr",
      paramLabel = "NAME=RATE",
      split = ",",
      converter = LessonValues.NamedRate.class,
      description = "Other learning rates, for example sgd=0.01,adam=0.1.")
  private List<LessonValues.NamedRate.Rate> rates = List.of();

  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    List<SurfaceRace.Entry> entries = entries();
    RunFolder folder = output.create("surface");
    SurfaceResult race = new SurfaceRace(surface, steps).run(entries);
    new SurfaceTable(spec.commandLine().getOut()).print(surface, race);
    SurfaceFile.write(folder.path().resolve(SurfaceFile.NAME), race);
    pictures
        .style()
        .write(
            folder.path(),
            PICTURE,
            new SurfaceChart(pictures.style().theme())
                .picture("Optimizers on " + surface.displayName(), race, surface::value))
        .forEach(file -> spec.commandLine().getOut().println("Picture   " + file));
    return ExitCode.OK;
  }

  private List<SurfaceRace.Entry> entries() {
    Map<RaceOptimizer, SurfaceRace.Entry> entries = new LinkedHashMap<>();
    for (RaceOptimizer optimizer : optimizers) {
      entries.put(optimizer, SurfaceRace.Entry.of(optimizer, surface));
    }
    for (LessonValues.NamedRate.Rate rate : rates) {
      if (!entries.containsKey(rate.optimizer())) {
        throw new ParameterException(
            spec.commandLine(),
            "--lr sets a rate of %s, which does not take part: add it to --optimizers"
                .formatted(rate.optimizer().label()));
      }
      entries.put(rate.optimizer(), new SurfaceRace.Entry(rate.optimizer(), rate.learningRate()));
    }
    return List.copyOf(entries.values());
  }
}
