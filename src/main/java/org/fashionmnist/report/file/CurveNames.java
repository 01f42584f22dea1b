package org.fashionmnist.report.file;

import java.util.List;
import org.jfree.chart.labels.XYSeriesLabelGenerator;
import org.jfree.data.xy.XYDataset;

/**
 * The names of the curves of a plot. A plot whose renderer has them is one whose values a reader
 * may want to know at a place of the horizontal axis: its drawing for a page says them.
 *
 * @param names in the order of the curves
 */
public record CurveNames(List<String> names) implements XYSeriesLabelGenerator {

  public CurveNames {
    names = List.copyOf(names);
  }

  @Override
  public String generateLabel(XYDataset dataset, int series) {
    return names.get(series);
  }
}
