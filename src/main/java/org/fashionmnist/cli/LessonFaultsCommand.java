package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.lesson.faults.FaultLesson;
import org.fashionmnist.lesson.faults.QuizOrder;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.lesson.FaultsPage;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.lesson.FaultsFile;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fashion lesson faults}: trainings that go wrong, beside the same without the fault. */
@Command(
    name = "faults",
    description = {
      "Trains with one fault each, and draws what it leaves beside the same training without it.",
      "With --quiz the pictures are a question sheet: index.html tells nothing, answers.html all."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson faults",
      "  ./fashion lesson faults --only rate-too-high,zero-weights",
      "  ./fashion lesson faults --quiz --seed 7"
    })
final class LessonFaultsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      converter = LessonValues.FaultName.class,
      description =
          "Only these of rate-too-high, rate-too-low, not-normalized, not-shuffled, zero-weights,"
              + " shifted-labels, tuned-on-test, separated by commas.")
  private List<Fault> only = List.of(Fault.values());

  @Option(
      names = "--quiz",
      description = "Make a question sheet, in a random order by the seed, and its answers.")
  private boolean quiz;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Seed of images, weights, orders and choices (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    RunFolder folder = output.create("lesson-faults");
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset = data.load(spec.commandLine().getErr());
    FaultLesson lesson = new FaultLesson(dataset, seed, Kernels.get(), compute.threads());
    List<Fault> chosen = only.stream().distinct().toList();
    List<FaultLesson.Shown> shown = new ArrayList<>();
    for (Fault fault : quiz ? QuizOrder.of(chosen, seed) : chosen) {
      Optional<String> quizName =
          quiz ? Optional.of(QuizOrder.name(shown.size())) : Optional.empty();
      FaultLesson.Shown next = lesson.show(fault, quizName);
      shown.add(next);
      if (!quiz) {
        out.println(line(next.record()));
      }
    }
    FaultsRecord record =
        new FaultsRecord(
            CommandText.of(spec.commandLine()),
            dataset.provenance(),
            lesson.settings(),
            shown.stream().map(FaultLesson.Shown::record).toList(),
            ThisProcess.environment(compute.threads()));
    write(folder.path(), record, shown, out);
    return ExitCode.OK;
  }

  private static String line(FaultRecord fault) {
    return String.format(
        Locale.ROOT,
        "%-15s %8s → %8s   %s",
        fault.name(),
        Figures.percent(fault.brokenAccuracy()),
        Figures.percent(fault.mendedAccuracy()),
        fault.choice().isPresent()
            ? fault.title() + ": reported → true, means over many test sets"
            : fault.title());
  }

  private void write(
      Path folder, FaultsRecord record, List<FaultLesson.Shown> shown, PrintWriter out)
      throws IOException {
    FaultsFile.write(folder.resolve(quiz ? FaultsFile.ANSWERS : FaultsFile.NAME), record);
    Map<String, List<PagePicture>> explained = new LinkedHashMap<>();
    Map<String, List<PagePicture>> neutral = new LinkedHashMap<>();
    for (FaultLesson.Shown each : shown) {
      String name = each.record().name();
      FaultPictures light = pictures(ChartTheme.light(), record, each);
      FaultPictures dark = pictures(ChartTheme.dark(), record, each);
      FaultPictures files = pictures.style().dark() ? dark : light;
      explained.put(name, forPage(light.compared(), dark.compared(), each.record().title()));
      if (quiz) {
        neutral.put(
            name,
            forPage(light.questions(), dark.questions(), each.record().quizName().orElseThrow()));
      }
      pictures.style().write(folder, quiz ? files.questions() : files.compared());
    }
    FaultsPage page = new FaultsPage(record, explained);
    Path index = folder.resolve(RunPage.NAME);
    if (quiz) {
      Path answers = folder.resolve(FaultsPage.ANSWERS);
      AtomicFile.write(index, page.questions(neutral));
      AtomicFile.write(answers, page.explanations());
      out.println("Questions " + index);
      out.println("Answers   " + answers);
    } else {
      AtomicFile.write(index, page.explanations());
      out.println("Page      " + index);
    }
  }

  private static FaultPictures pictures(
      ChartTheme theme, FaultsRecord record, FaultLesson.Shown shown) {
    return new FaultPictures(theme, record.settings(), shown);
  }

  private static List<PagePicture> forPage(ChartFiles light, ChartFiles dark, String label) {
    return light.pictures().entrySet().stream()
        .map(
            entry ->
                PagePicture.of(
                    entry.getKey(), label, entry.getValue(), dark.pictures().get(entry.getKey())))
        .toList();
  }
}
