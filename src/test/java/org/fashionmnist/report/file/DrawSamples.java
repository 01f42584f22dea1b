package org.fashionmnist.report.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.run.RunCharts;

/** Draws in a Java process of its own and says the checksums of the files in all formats. */
public final class DrawSamples {

  private DrawSamples() {}

  public static void main(String[] args) {
    Map<String, Picture> pictures =
        new RunCharts(ChartTheme.standard(), "a subtitle")
            .with(SampleRun.history(2, true), 2, Optional.empty())
            .with(SampleRun.evaluation(List.of("Shirt", "Coat", "Bag"), 1000))
            .pictures();
    for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
      for (ChartFormat format : ChartFormat.values()) {
        CRC32 checksum = new CRC32();
        checksum.update(format.bytes(picture.getValue(), Theme.LIGHT, ChartPng.SCALE));
        System.out.println(
            format.fileName(picture.getKey()) + " " + Long.toHexString(checksum.getValue()));
      }
    }
  }
}
