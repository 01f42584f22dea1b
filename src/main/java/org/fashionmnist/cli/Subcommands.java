package org.fashionmnist.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.cli.data.DataCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands below {@code fashion}, in the order of its help. Picocli reads the options of each
 * by reflection, which takes longer than many a command itself: where the first argument names one,
 * the others are left out.
 */
final class Subcommands {

  private static final String COMPLETION = "generate-completion";
  private static final Map<String, Class<?>> CLASSES = classes();

  private Subcommands() {}

  private static Map<String, Class<?>> classes() {
    Map<String, Class<?>> classes = new LinkedHashMap<>();
    classes.put("demo", DemoCommand.class);
    classes.put("train", TrainCommand.class);
    classes.put("evaluate", EvaluateCommand.class);
    classes.put("predict", PredictCommand.class);
    classes.put("export", ExportCommand.class);
    classes.put("report", ReportCommand.class);
    classes.put("compare", CompareCommand.class);
    classes.put("baselines", BaselinesCommand.class);
    classes.put("lr-find", LrFindCommand.class);
    classes.put("summary", SummaryCommand.class);
    classes.put("data", DataCommand.class);
    classes.put("bench", BenchCommand.class);
    classes.put("surface", SurfaceCommand.class);
    classes.put("gradcheck", GradcheckCommand.class);
    classes.put("lesson", LessonCommand.class);
    return classes;
  }

  /**
   * Adds what it takes to run a command line: one of them, where it begins with its name, none
   * where it only asks for the version, what they are for where it only asks for help, else all.
   */
  static void addNeeded(CommandLine root, String... args) {
    Optional<String> first = args.length == 0 ? Optional.empty() : Optional.of(args[0]);
    Optional<Class<?>> named = first.map(CLASSES::get);
    if (named.isPresent()) {
      root.addSubcommand(first.get(), named.get());
    } else if (args.length == 1 && Set.of("--help", "-h").contains(args[0])) {
      CLASSES.forEach((name, type) -> root.addSubcommand(name, described(type)));
    } else if (args.length != 1 || !Set.of("--version", "-V").contains(args[0])) {
      CLASSES.forEach(root::addSubcommand);
      root.addSubcommand(COMPLETION, AutoComplete.GenerateCompletion.class);
      root.getSubcommands().get(COMPLETION).getCommandSpec().usageMessage().hidden(true);
    }
  }

  /** A command without options, of which no more is known than the list of all commands says. */
  private static CommandSpec described(Class<?> type) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(type.getAnnotation(Command.class).description());
    return spec;
  }
}
