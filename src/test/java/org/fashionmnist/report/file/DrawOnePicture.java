package org.fashionmnist.report.file;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;

/**
 * Draws in a Java process of its own, twice, since the JDK fails in another way when it has failed
 * before. Says {@code drawn} or why not, one line for each different outcome.
 */
public final class DrawOnePicture {

  private DrawOnePicture() {}

  public static void main(String[] args) {
    Set<String> outcomes = new LinkedHashSet<>();
    outcomes.add(draw());
    outcomes.add(draw());
    outcomes.forEach(System.out::println);
  }

  private static String draw() {
    try {
      ChartPng.draw(
          new CurveChart(ChartTheme.light(), Measure.LOSS).picture("", SampleRun.history(2, true)));
      return "drawn";
    } catch (ChartException e) {
      return e.getMessage();
    }
  }
}
