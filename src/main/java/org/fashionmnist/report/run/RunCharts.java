package org.fashionmnist.report.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.Gallery;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.ExplainedImages;
import org.fashionmnist.result.run.FeatureMaps;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.UnitWeights;

/**
 * The pictures of one run that have been drawn so far. Each can be drawn as soon as what it shows
 * is known; files are written at the end.
 *
 * @param origin what was trained on what, in a line, below each picture that stands alone
 * @param pictures by the names of their files, in the order they were drawn
 */
public record RunCharts(ChartTheme theme, String origin, Map<String, Picture> pictures) {

  public static final String LOSS = "loss.png";
  public static final String LOSS_BY_STEP = "loss-by-step.png";
  public static final String ACCURACY = "accuracy.png";
  public static final String LEARNING_RATE = "learning-rate.png";
  public static final String CONFUSION_MATRIX = "confusion-matrix.png";
  public static final String CLASS_SCORES = "class-scores.png";
  public static final String PRECISION_RECALL = "precision-recall.png";
  public static final String CALIBRATION = "calibration.png";
  public static final String LAYERS = "layers.png";
  public static final String WEIGHTS = "weights.png";
  public static final String FEATURE_MAPS = "feature-maps.png";
  public static final String GRAD_CAM = "grad-cam.png";
  public static final String LAYER_MAP = "layer-map.png";
  public static final String MISTAKES = "mistakes.png";
  public static final String UNCERTAIN = "uncertain.png";
  public static final String CLASSES = "classes.png";

  /** Of all pictures, in the order they are shown. */
  public static final List<String> NAMES =
      List.of(
          LOSS,
          LOSS_BY_STEP,
          ACCURACY,
          LEARNING_RATE,
          LAYERS,
          CONFUSION_MATRIX,
          CLASS_SCORES,
          PRECISION_RECALL,
          MISTAKES,
          UNCERTAIN,
          CLASSES,
          GRAD_CAM,
          CALIBRATION,
          WEIGHTS,
          FEATURE_MAPS,
          LAYER_MAP);

  private static final String STEPS =
      "of each batch before its update; the points: of all images after each epoch";
  private static final String LOSSES = "of all images, with the weights at the end of each epoch";
  private static final String HITS =
      "share of the images in the right class, with the weights at the end of each epoch";
  private static final String RATES = "the factor of every step";
  private static final String MATRIX = "how many images of each true class were taken for which";
  private static final String SCORES = "on the test images; F1 is the harmonic mean of the others";
  private static final String ONE_AGAINST_ALL =
      "of each class against all others, over all thresholds; the numbers are average precisions";
  private static final String BINS =
      "test images by the probability of their predicted class, before and after the temperature";
  private static final String UPDATES =
      "length of the last update of each epoch beside the weights, which follows the learning rate;"
          + " below: units that are 0 for all images";
  private static final String POINTS =
      "the outputs of a layer for test images, from the side on which they differ most";
  private static final String SIGNS =
      "the weight of every pixel, all on one scale: positive raises the unit, negative lowers it";

  /** Keeps a copy of the pictures. */
  public RunCharts {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }

  /** Nothing drawn yet. */
  public RunCharts(ChartTheme theme, String origin) {
    this(theme, origin, Map.of());
  }

  /**
   * {@link #LOSS} and {@link #ACCURACY} of a training that goes on.
   *
   * @param history at least one epoch
   */
  public static ChartFiles curves(ChartTheme theme, String origin, History history) {
    return new ChartFiles(
        new RunCharts(theme, origin)
            .with(LOSS, new CurveChart(theme, Measure.LOSS).picture(LOSSES, history))
            .with(ACCURACY, new CurveChart(theme, Measure.ACCURACY).picture(HITS, history))
            .pictures());
  }

  /**
   * These pictures and those of a training that has ended: {@link #LOSS}, {@link #ACCURACY}, {@link
   * #LEARNING_RATE}, and {@link #LOSS_BY_STEP} where the steps are known and an epoch has more than
   * one.
   *
   * @param history at least one epoch
   * @param keptEpoch whose weights were kept
   * @param steps of the same training
   */
  public RunCharts with(History history, int keptEpoch, Optional<StepHistory> steps) {
    RunCharts loss =
        with(LOSS, new CurveChart(theme, Measure.LOSS).picture(LOSSES, history, keptEpoch));
    return steps
        .flatMap(known -> new StepLossChart(theme).picture(STEPS, known, history, keptEpoch))
        .map(picture -> loss.with(LOSS_BY_STEP, picture))
        .orElse(loss)
        .with(ACCURACY, new CurveChart(theme, Measure.ACCURACY).picture(HITS, history, keptEpoch))
        .with(LEARNING_RATE, new RateCourseChart(theme).picture(RATES, history, steps, keptEpoch));
  }

  /**
   * These pictures and the {@link #CONFUSION_MATRIX} and {@link #CLASS_SCORES} of an evaluation.
   *
   * @param test on at least one class
   */
  public RunCharts with(Evaluation test) {
    return with(CONFUSION_MATRIX, new ConfusionMatrixChart(theme).picture(MATRIX, test))
        .with(CLASS_SCORES, new ClassScoresChart(theme).picture(SCORES, test));
  }

  /**
   * These pictures and galleries of test images: {@link #MISTAKES}, {@link #UNCERTAIN} and {@link
   * #CLASSES}.
   *
   * @param test what the network said of every test image
   * @param images by their places in the test set
   */
  public RunCharts with(ImagePredictions test, IntFunction<GrayImage> images) {
    Gallery gallery = new Gallery(theme, test, images);
    return with(MISTAKES, gallery.mistakes())
        .with(UNCERTAIN, gallery.uncertain())
        .with(CLASSES, gallery.classes());
  }

  /**
   * These pictures and {@link #PRECISION_RECALL}.
   *
   * @param curves of at least one class with images
   */
  public RunCharts with(PrecisionRecall curves) {
    return with(PRECISION_RECALL, new PrecisionRecallChart(theme).picture(ONE_AGAINST_ALL, curves));
  }

  /** These pictures and {@link #CALIBRATION}. */
  public RunCharts with(Calibration calibration) {
    return with(CALIBRATION, new CalibrationChart(theme).picture(BINS, calibration));
  }

  /**
   * These pictures and {@link #LAYERS}, where at least one epoch was trained.
   *
   * @param keptEpoch whose weights were kept
   */
  public RunCharts with(LayerHistory layers, int keptEpoch) {
    return new LayersChart(theme)
        .picture(UPDATES, layers, keptEpoch)
        .map(picture -> with(LAYERS, picture))
        .orElse(this);
  }

  /** These pictures and {@link #WEIGHTS}. */
  public RunCharts with(UnitWeights weights) {
    return with(WEIGHTS, new WeightsChart(theme).picture(SIGNS, weights));
  }

  /**
   * These pictures and {@link #FEATURE_MAPS}.
   *
   * @param maps of at least one convolution
   * @param test what the network said of every test image
   * @param images by their places in the test set
   */
  public RunCharts with(FeatureMaps maps, ImagePredictions test, IntFunction<GrayImage> images) {
    return with(
        FEATURE_MAPS, new FeatureMapsChart(theme).picture(maps, test, images.apply(maps.image())));
  }

  /**
   * These pictures and {@link #GRAD_CAM}.
   *
   * @param explained at least one image
   * @param test what the network said of every test image
   * @param images by their places in the test set
   */
  public RunCharts with(
      List<ExplainedImages> explained, ImagePredictions test, IntFunction<GrayImage> images) {
    return with(GRAD_CAM, new GradCamChart(theme).picture(explained, test, images));
  }

  /**
   * These pictures and {@link #LAYER_MAP}.
   *
   * @param map of at least one image
   * @param classNames in label order
   */
  public RunCharts with(LayerMap map, List<String> classNames) {
    return with(LAYER_MAP, new LayerMapChart(theme).picture(POINTS, map, classNames));
  }

  private RunCharts with(String name, Picture picture) {
    Map<String, Picture> more = new LinkedHashMap<>(pictures);
    more.put(name, picture.of(theme.origin(origin)));
    return new RunCharts(theme, origin, more);
  }
}
