package org.fashionmnist.experiment.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.lesson.faults.FaultLesson;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.FaultCharts;
import org.fashionmnist.report.lesson.FaultCharts.Column;
import org.fashionmnist.report.lesson.FaultCharts.Units;
import org.fashionmnist.report.lesson.TestChoiceChart;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.lesson.FaultsSettings;
import org.fashionmnist.result.lesson.TestChoice;
import org.fashionmnist.result.run.UnitWeights;

/**
 * The pictures of a fault: its curves, and what says more where there is something.
 *
 * @param theme their colors and fonts
 * @param settings of all runs
 * @param shown the fault
 */
record FaultPictures(ChartTheme theme, FaultsSettings settings, FaultLesson.Shown shown) {

  private static final List<String> ORDINALS = List.of("first", "second", "third");

  /** The broken runs and the mended one side by side, under their names. */
  ChartFiles compared() {
    FaultRecord record = shown.record();
    String title = record.title();
    if (record.choice().isPresent()) {
      List<TestChoiceChart.Column> columns =
          List.of(
              new TestChoiceChart.Column("Broken: ", TestChoiceChart.Order.BY_TEST),
              new TestChoiceChart.Column("Mended: ", TestChoiceChart.Order.BY_VALIDATION));
      return choice(record.name(), title, record.choice().get(), columns);
    }
    List<Column> columns = new ArrayList<>();
    record.broken().forEach(run -> columns.add(new Column("Broken: " + run.choice(), run)));
    FaultRun mended = record.mended().orElseThrow();
    columns.add(new Column("Mended: " + mended.choice(), mended));
    return runs(record.name(), title, columns, shown.weights());
  }

  /** The broken runs alone, under a name that tells nothing, on the same axes. */
  ChartFiles questions() {
    FaultRecord record = shown.record();
    String title = record.quizName().orElseThrow();
    String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (record.choice().isPresent()) {
      return choice(
          name,
          title,
          record.choice().get(),
          List.of(new TestChoiceChart.Column("", TestChoiceChart.Order.BY_TEST)));
    }
    List<Column> columns = new ArrayList<>();
    for (FaultRun run : record.broken()) {
      boolean single = record.broken().size() == 1;
      columns.add(new Column(single ? "" : ORDINALS.get(columns.size()) + " network", run));
    }
    int weightsShown = Math.min(shown.weights().size(), columns.size());
    return runs(name, title, columns, shown.weights().subList(0, weightsShown));
  }

  private ChartFiles choice(
      String name, String title, TestChoice choice, List<TestChoiceChart.Column> columns) {
    String subtitle =
        String.format(
            Locale.ROOT,
            "%d networks, %,d training images, seed %d",
            choice.candidates().size(),
            settings.trainingImages(),
            settings.seed());
    return new ChartFiles(
        Map.of(
            name + ".png", new TestChoiceChart(theme).picture(title, subtitle, choice, columns)));
  }

  private ChartFiles runs(
      String name, String title, List<Column> columns, List<UnitWeights> weights) {
    FaultCharts charts = new FaultCharts(theme);
    FaultRecord record = shown.record();
    List<FaultRun> all = Stream.concat(record.broken().stream(), record.mended().stream()).toList();
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(name + ".png", charts.curves(title, subtitle(), columns, all));
    boolean measured = columns.stream().allMatch(c -> c.run().confusionMatrix().isPresent());
    if ((is(Fault.NOT_SHUFFLED) || is(Fault.SHIFTED_LABELS)) && measured) {
      pictures.put(
          name + "-matrix.png",
          charts.matrices(title + ": confusion matrix", testSubtitle(), columns));
    }
    if (is(Fault.ZERO_WEIGHTS) && weights.size() == columns.size()) {
      List<Units> units = new ArrayList<>();
      for (int i = 0; i < weights.size(); i++) {
        units.add(new Units(columns.get(i).title(), weights.get(i)));
      }
      pictures.put(
          name + "-weights.png",
          charts.weights(
              title + ": weights of the hidden units",
              "what the first 16 of %d units look for, after %d epochs"
                  .formatted(settings.hiddenUnits(), settings.epochs()),
              units));
    }
    return new ChartFiles(pictures);
  }

  private boolean is(Fault fault) {
    return shown.record().name().equals(fault.label());
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "%d hidden units, %,d training images, batch %d, seed %d",
        settings.hiddenUnits(),
        settings.trainingImages(),
        settings.batchSize(),
        settings.seed());
  }

  private String testSubtitle() {
    return String.format(Locale.ROOT, "%,d test images", settings.testImages());
  }
}
