package org.fashionmnist.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.ClassActivation;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusedPair;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.ExplainedImage;
import org.fashionmnist.result.run.ExplainedImages;
import org.fashionmnist.result.run.FeatureMaps;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.fashionmnist.result.run.UnitWeights;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunPicturesTest {

  private final ChartTheme theme = ChartTheme.standard();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 30, 500})
  void learningRatesFillTheirPictureAndNoMore(int epochCount) {
    Picture picture =
        new RateCourseChart(theme)
            .picture(SampleRun.SUBTITLE, falling(epochCount, 0.85), Optional.empty(), epochCount);
    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(drawing.colors()).contains(Drawing.light(theme.trainingLine().color()));
  }

  @Test
  void titleTellsTheFirstAndTheLastRateThatWereUsed() {
    assertThat(title(new RateCourseChart(theme).picture("", falling(3, 0.5), Optional.empty(), 1)))
        .isEqualTo("Learning rate from 0.001 to 0.00025");
    assertThat(title(new RateCourseChart(theme).picture("", falling(3, 1), Optional.empty(), 1)))
        .isEqualTo("Learning rate 0.001");
    assertThat(title(new RateCourseChart(theme).picture("", falling(2, 0), Optional.empty(), 1)))
        .isEqualTo("Learning rate from 0.001 to 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 20, 47})
  void scoresOfClassesStayOffTheMargin(int classCount) {
    Drawing drawing =
        Drawing.of(
            new ClassScoresChart(theme)
                .picture(
                    SampleRun.SUBTITLE,
                    SampleRun.evaluation(SampleRun.longNames(classCount), 1000)));
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    for (ClassScore score : ClassScore.values()) {
      assertThat(drawing.colorsIn(drawing.dataArea())).contains(Drawing.light(score.color(theme)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 500})
  void calibrationStaysOffTheMarginWithAndWithoutATemperature(int imageCount) {
    for (boolean validated : List.of(true, false)) {
      Picture picture =
          new CalibrationChart(theme)
              .picture(SampleRun.SUBTITLE, calibration(imageCount, validated));
      Drawing drawing = Drawing.of(picture);
      assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
          .containsOnly(Drawing.light(theme.background()));
      assertThat(drawing.colors()).contains(Drawing.light(theme.line(0).color()));
      assertThat(drawing.colors().contains(theme.line(1).color().on(Theme.LIGHT)))
          .isEqualTo(validated);
      assertThat(title(picture).contains("no validation images")).isEqualTo(!validated);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 20, 47})
  void precisionAndRecallOfAnyNumberOfClassesStayOffTheMargin(int classCount) {
    Picture picture =
        new PrecisionRecallChart(theme)
            .picture(
                SampleRun.SUBTITLE,
                PrecisionRecall.of(SampleRun.predictions(SampleRun.longNames(classCount), 20)));
    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(drawing.colorsIn(drawing.dataArea()))
        .contains(Drawing.light(theme.text(), theme.line(0).color()));
    assertThat(title(picture)).startsWith("Average precision ");
  }

  @Test
  void stepsBeginWhereTheirAxisEndsAndTheRestIsTold() {
    List<StepLoss> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(
          new StepLoss(2 * i + 1, 0.1, i < 2 ? 2.3 : 0.5, i < 2 ? 2 : 0.4, i < 2 ? 2.5 : 0.6));
    }
    StepHistory steps = new StepHistory(200, 20, 2, entries);

    Picture picture =
        new StepLossChart(theme).picture("", steps, SampleRun.history(10, true), 7).orElseThrow();

    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(title(picture)).isEqualTo("Loss over 200 steps, 0.5000 in the last");
    assertThat(picture.chart().getXYPlot().getDataset().getItemCount(0)).isEqualTo(98);
    assertThat(Drawing.legend(picture)).contains("not drawn: the first 4 steps, from 2.5000 on");
  }

  @Test
  void aFewJumpsDoNotPressTheRestOfTheStepsOntoTheAxis() {
    List<StepLoss> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double loss = i == 50 ? 4000 : 2.4;
      entries.add(new StepLoss(2 * i + 1, 0.1, loss, loss, loss));
    }
    StepHistory steps = new StepHistory(200, 20, 2, entries);

    Picture picture =
        new StepLossChart(theme).picture("", steps, SampleRun.history(10, true), 7).orElseThrow();

    assertThat(picture.chart().getXYPlot().getRangeAxis()).isInstanceOf(RatioAxis.class);
  }

  /** By epoch, a rate that rises and falls within each would be a straight line. */
  @Test
  void learningRateIsThatOfEveryStep() {
    List<StepLoss> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      entries.add(new StepLoss(i + 1, 0.1 + 0.01 * Math.min(i, 40 - i), 1, 1, 1));
    }
    StepHistory steps = new StepHistory(40, 20, 1, entries);

    Picture picture =
        new RateCourseChart(theme).picture("", SampleRun.history(2, true), Optional.of(steps), 2);

    assertThat(picture.chart().getXYPlot().getDataset().getItemCount(0)).isEqualTo(41);
    assertThat(title(picture)).isEqualTo("Learning rate from 0.1 up to 0.3, down to 0.11");
  }

  @Test
  void rateThatFallsAfterEachEpochIsDrawnAsStairs() {
    List<StepLoss> entries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      entries.add(new StepLoss(i + 1, i < 4 ? 1 : 0.5, 1, 1, 1));
    }
    Picture picture =
        new RateCourseChart(theme)
            .picture(
                "", SampleRun.history(2, true), Optional.of(new StepHistory(8, 4, 1, entries)), 2);
    var rates = picture.chart().getXYPlot().getDataset();
    assertThat(rates.getXValue(0, 4)).isEqualTo(1);
    assertThat(rates.getYValue(0, 4)).isEqualTo(1);
    assertThat(rates.getXValue(0, 5)).isEqualTo(1);
    assertThat(rates.getYValue(0, 5)).isEqualTo(0.5);
  }

  @Test
  void stepsThatAreEpochsAreNotDrawnTwice() {
    StepHistory steps = new StepHistory(1, 1, 1, List.of(new StepLoss(1, 1, 1, 1, 1)));
    assertThat(new StepLossChart(theme).picture("", steps, SampleRun.history(1, true), 1))
        .isEmpty();
  }

  private static Calibration calibration(int imageCount, boolean validated) {
    Reliability before =
        new Reliability(
            0.1,
            0.2,
            0.3,
            List.of(
                new ReliabilityBin(0, 0.5, 0, Optional.empty(), Optional.empty()),
                new ReliabilityBin(0.5, 0.9, 1, Optional.of(0.6), Optional.of(0.0)),
                new ReliabilityBin(0.9, 1, imageCount - 1, Optional.of(1.0), Optional.of(1.0))));
    Reliability after =
        new Reliability(
            0.1,
            0.2,
            0.3,
            List.of(new ReliabilityBin(0, 1, imageCount, Optional.of(0.3), Optional.of(0.4))));
    return new Calibration(
        before,
        validated ? Optional.of(1.25) : Optional.empty(),
        validated ? Optional.of(after) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"1,28,28,0", "128,28,28,0", "10,28,28,1", "20,32,40,1", "300,300,200,0"})
  void weightsOfEveryNumberAndSizeStayOffTheMargin(
      int unitCount, int width, int height, int named) {
    List<String> names = named == 1 ? SampleRun.longNames(unitCount) : List.of();
    float[] weights = new float[unitCount * width * height];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.sin(i);
    }
    Picture picture =
        new WeightsChart(theme)
            .picture(SampleRun.SUBTITLE, new UnitWeights(width, height, names, weights));
    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 2))
        .containsOnly(Drawing.light(theme.background()));
    if (width <= 84) { // larger ones are reduced, which mixes their colors
      assertThat(drawing.colorsIn(drawing.dataArea()))
          .contains(Drawing.light(theme.weight(1), theme.weight(-1)));
    }
    assertThat(picture.height()).isLessThan(1600);
  }

  @Test
  void titleSaysHowManyUnitsAreShown() {
    UnitWeights many = new UnitWeights(2, 2, List.of(), new float[4 * 128]);
    UnitWeights few = new UnitWeights(2, 2, List.of(), new float[4 * 64]);
    assertThat(title(new WeightsChart(theme).picture("", many)))
        .isEqualTo("Weights of the first 64 of 128 hidden units");
    assertThat(title(new WeightsChart(theme).picture("", few)))
        .isEqualTo("Weights of 64 hidden units");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "10,2", "500,2", "10,20"})
  void layersStayOffTheMargin(int epochCount, int layerCount) {
    Picture picture =
        new LayersChart(theme)
            .picture(SampleRun.SUBTITLE, layers(epochCount, layerCount), epochCount / 2)
            .orElseThrow();
    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(drawing.colors()).contains(Drawing.light(theme.line(0).color()));
  }

  @Test
  void titleOfTheLayersIsThatOfTheKeptEpochOrNamesAnother() {
    List<LayerEpoch> epochs = new ArrayList<>();
    for (int e = 1; e <= 3; e++) {
      epochs.add(
          new LayerEpoch(e, List.of(new LayerMetrics("dense.0", 1e-3, Optional.of(0.1 * e)))));
    }
    LayerHistory layers = new LayerHistory(epochs);

    assertThat(title(new LayersChart(theme).picture("", layers, 2).orElseThrow()))
        .isEqualTo("Layers over the epochs, 20.00 % of dense.0 dead");
    assertThat(title(new LayersChart(theme).picture("", layers, 0).orElseThrow()))
        .isEqualTo("Layers over the epochs, 30.00 % of dense.0 dead after epoch 3");
  }

  @Test
  void mapOfImagesAtOnePlaceSaysSo() {
    List<LayerMap.Point> points = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      points.add(new LayerMap.Point(i, 0, 0, i == 0 ? 5 : 0, 0));
    }

    assertThat(
            title(
                new LayerMapChart(theme)
                    .picture("", new LayerMap("dense.0", 1, 0, points), List.of("a"))))
        .isEqualTo("dense.0 sees no difference between 99 of 100 test images");
  }

  @Test
  void classesOfOneLowestScoreAreCountedAndWhatWasNeverPredictedHasNoPrecision() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(
            List.of("a", "b", "c"), List.of(List.of(5, 0, 0), List.of(5, 0, 0), List.of(5, 0, 0)));
    Evaluation test =
        new Evaluation(
            new Scores(2, 1 / 3.0),
            List.of(
                new ClassMetrics("a", 1 / 3.0, 1, 0.5, 5),
                new ClassMetrics("b", 0, 0, 0, 5),
                new ClassMetrics("c", 0, 0, 0, 5)),
            matrix);
    Picture picture = new ClassScoresChart(theme).picture("", test);

    assertThat(title(picture)).isEqualTo("Macro F1 16.67 %; hardest: 2 classes, 0.00 %");
    assertThat(Drawing.legend(picture)).contains("2 classes never predicted: no precision");
    assertThat(test.precision(1)).isEmpty();
    assertThat(test.precision(0)).hasValue(1 / 3.0);
  }

  @Test
  void temperatureAtTheEndOfItsRangeIsNotToldAsABestOne() {
    Reliability bins = new Reliability(0.1, 0.2, 0.3, List.of());

    assertThat(
            title(
                new CalibrationChart(theme)
                    .picture(
                        "", new Calibration(bins, Optional.of(19.9999993), Optional.of(bins)))))
        .isEqualTo("Calibration error 10.00 %, with temperature 20, the highest tried: 10.00 %");
    assertThat(new Calibration(bins, Optional.of(1.5), Optional.of(bins)).atTheEnd()).isFalse();
  }

  @Test
  void layersOfNoEpochAreNotDrawn() {
    assertThat(new LayersChart(theme).picture("", new LayerHistory(List.of()), 0)).isEmpty();
  }

  @Test
  void updatesOfZeroAreNamedAsTheirScaleHasNoZero() {
    List<LayerMetrics> dead =
        List.of(
            new LayerMetrics("dense.0", 0, Optional.of(1.0)),
            new LayerMetrics("dense.1", 1e-3, Optional.empty()));
    LayerHistory history =
        new LayerHistory(List.of(new LayerEpoch(1, dead), new LayerEpoch(2, dead)));

    assertThat(Drawing.legend(new LayersChart(theme).picture("", history, 0).orElseThrow()))
        .containsExactly("dense.0", "dense.1", "not drawn, updates of 0: dense.0 in 2 epochs");
  }

  /** ReLU layers but for the last; the first one's last update is 0. */
  private static LayerHistory layers(int epochCount, int layerCount) {
    List<LayerEpoch> epochs = new ArrayList<>();
    for (int e = 1; e <= epochCount; e++) {
      List<LayerMetrics> layers = new ArrayList<>();
      for (int i = 0; i < layerCount; i++) {
        double ratio = e == epochCount && i == 0 && e > 1 ? 0 : 1e-3 * (i + 1) / e;
        layers.add(
            new LayerMetrics(
                "dense." + i,
                ratio,
                i < layerCount - 1 ? Optional.of(0.1 * i / layerCount) : Optional.empty()));
      }
      epochs.add(new LayerEpoch(e, layers));
    }
    return new LayerHistory(epochs);
  }

  /** Epoch 1 and the untrained network have rate 0.001, each later one is a factor smaller. */
  private static History falling(int epochCount, double factor) {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int i = 0; i <= epochCount; i++) {
      double rate = 0.001 * Math.pow(factor, Math.max(0, i - 1));
      epochs.add(new EpochMetrics(i, new Scores(1, 0.5), Optional.empty(), rate, 1));
    }
    return new History(epochs);
  }

  private static String title(Picture picture) {
    return ((TextTitle) picture.chart().getSubtitle(0)).getText();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20})
  void featureMapsStayWithinTheirPicture(int layerCount) {
    List<FeatureMaps.Layer> layers = new ArrayList<>();
    for (int l = 0; l < layerCount; l++) {
      float[] values = new float[7 * 5 * 20];
      for (int i = 0; i < values.length; i++) {
        values[i] = i % 11 - 1;
      }
      layers.add(new FeatureMaps.Layer("conv2d." + l, 7, 5, 20, values));
    }
    ImagePredictions test = SampleRun.predictions(SampleRun.longNames(10), 3);
    Picture picture =
        new FeatureMapsChart(theme)
            .picture(new FeatureMaps(0, layers), test, SampleRun.image(0, 28, 28));

    assertThat(Drawing.of(picture).colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(picture.description())
        .contains(layerCount == 20 ? "the first 12 convolutions" : "What the convolutions make of")
        .contains("conv2d.0: the %d strongest of 20 maps".formatted(layerCount == 1 ? 16 : 8));
  }

  @Test
  void gradCamColorsThePlacesThatSpeakForAClass() {
    List<String> names = SampleRun.longNames(10);
    ClassActivation left = new ClassActivation(1, 1, 2, new float[] {1, 0});
    ClassActivation nothing = new ClassActivation(0, 1, 2, new float[] {0, 0});
    ExplainedImages together =
        new ExplainedImages(
            Optional.of(new ConfusedPair(names.get(0), names.get(1), 3, 10)),
            List.of(new ExplainedImage(0, left, nothing), new ExplainedImage(10, left, nothing)));
    Picture picture =
        new GradCamChart(theme)
            .picture(
                List.of(together),
                SampleRun.predictions(names, 3),
                image -> new GrayImage(28, 28, new byte[28 * 28]));
    Drawing drawing = Drawing.of(picture);

    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(drawing.colors())
        .contains(new Color(0xBF6817)); // three quarters of the color on black
    assertThat(picture.description())
        .contains("by Grad-CAM, the places of an image", " taken for ");
  }
}
