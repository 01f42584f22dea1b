package org.fashionmnist.report.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.lesson.convolution.ConvolutionShape;
import org.fashionmnist.lesson.convolution.ConvolutionTraining;
import org.fashionmnist.lesson.convolution.LessonFilter;
import org.fashionmnist.lesson.convolution.LessonPicture;
import org.fashionmnist.lesson.convolution.Padding;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.junit.jupiter.api.Test;

class ConvolutionChartsTest {

  private static Map<String, Picture> pictures(int size, Padding padding) {
    List<Float> image = IntStream.range(0, size * size).mapToObj(i -> (i * 7 % 11) / 10f).toList();
    ConvolutionTraining training =
        new ConvolutionTraining(
            new ConvolutionShape(size, 1, padding, 2),
            LessonPicture.of(image),
            LessonFilter.VERTICAL,
            1,
            Optional.empty(),
            Optional.empty(),
            0.01);
    ConvolutionRecord.Shift shift = training.shift();
    return new ConvolutionCharts(ChartTheme.standard())
        .pictures(new ConvolutionRecord("a test", "1", training.settings(), training.run(2), shift))
        .pictures();
  }

  @Test
  void picturesSayWhatTheyShow() {
    Map<String, Picture> pictures = pictures(6, Padding.VALID);

    assertThat(pictures)
        .containsOnlyKeys("convolution.png", "shift.png", "shared-weights.png", "loss.png");
    assertThat(pictures.get("shift.png").description())
        .endsWith("12 of 12 sums are those of their left neighbor before");
    assertThat(pictures.get("shared-weights.png").description())
        .isEqualTo(
            "As a dense layer: 144 of 576 weights are used, and only 9 differ: 144 cells have one of"
                + " 9 weights, 432 are always 0");
  }

  /** Windows at the edges have some of their weights on zeros, which no pixel gives. */
  @Test
  void paddingTakesNoWeightsOfTheDenseLayer() {
    assertThat(pictures(3, Padding.SAME).get("shared-weights.png").description())
        .contains("49 of 81 weights");
  }

  @Test
  void everyNumberIsInTheDrawing() {
    Picture picture = pictures(8, Padding.SAME).get("convolution.png");

    String drawn = ChartSvg.of("c", "c", picture).orElseThrow().markup();
    assertThat(drawn.split("<text", -1).length - 1)
        // image with padding, filter, sums, activations, pooled; gradients; titles, sign, heads
        .isEqualTo(100 + 9 + 64 + 64 + 16 + 64 + 9 + 64 + 16 + 9 + 1 + 2);
  }
}
