package org.fashionmnist.baseline;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.engine.label.Labeled;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * A method of Tribuo, with settings that suit small gray images whose values are 0 to 1. Each says
 * how long it takes, about: on two processors of a server of 2024.
 */
public enum Baseline implements Labeled {
  LOGISTIC_REGRESSION(
      "Logistic regression", "AdaGrad, rate 0.1, 5 epochs", Integer.MAX_VALUE, Cost.perImage(4e-4)),
  LINEAR_SVM(
      "Linear SVM",
      "hinge loss, AdaGrad, rate 0.1, 5 epochs",
      Integer.MAX_VALUE,
      Cost.perImage(4e-4)),
  DECISION_TREE("Decision tree", "CART, Gini, depth at most 12", 10_000, Cost.perImage(5e-3)),
  RANDOM_FOREST(
      "Random forest",
      "20 trees of any depth, √ of the pixels a split",
      5_000,
      Cost.perImage(2e-2)),
  NEAREST_NEIGHBORS(
      "Nearest neighbors", "5 by Euclidean distance, voting", 10_000, Cost.perPair(1.5e-6));

  private static final int NEIGHBORS = 5;
  private static final int EPOCHS = 5;
  private static final double RATE = 0.1;
  private static final double ADAGRAD_EPSILON = 0.1;
  private static final int TREE_DEPTH = 12;
  private static final int TREES = 20;
  private static final float LEAST_LEAF = 5;
  private static final int NO_LOG = -1;

  /**
   * What a method costs.
   *
   * @param perImage seconds for a training image
   * @param perPair seconds for a training image and a test image
   */
  private record Cost(double perImage, double perPair) {

    static Cost perImage(double seconds) {
      return new Cost(seconds, 0);
    }

    static Cost perPair(double seconds) {
      return new Cost(0, seconds);
    }
  }

  private final String title;
  private final String method;
  private final int mostImages;

  @SuppressWarnings("ImmutableEnumChecker") // a record of values does not change
  private final Cost cost;

  Baseline(String title, String method, int mostImages, Cost cost) {
    this.title = title;
    this.method = method;
    this.mostImages = mostImages;
    this.cost = cost;
  }

  /** The name on the command line, such as {@code random-forest}. */
  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All names, in the order they are run. */
  public static List<String> labels() {
    return Labeled.labels(values());
  }

  /** The name in a table. */
  public String title() {
    return title;
  }

  /** Its settings, in a few words. */
  public String method() {
    return method;
  }

  /** Training images that it can learn from in a minute or two, where nobody says how many. */
  public int mostImages() {
    return mostImages;
  }

  /** Seconds that training and test take, about. */
  public double expectedSeconds(int trainingImages, int testImages) {
    return cost.perImage * trainingImages + cost.perPair * trainingImages * testImages;
  }

  /**
   * The trainer of Tribuo.
   *
   * @param pixelCount of an image
   * @param threads that predict, where the method can use several
   */
  Trainer<Label> trainer(int pixelCount, long seed, int threads) {
    return switch (this) {
      case LOGISTIC_REGRESSION ->
          new LinearSGDTrainer(
              new LogMulticlass(), new AdaGrad(RATE, ADAGRAD_EPSILON), EPOCHS, NO_LOG, seed);
      case LINEAR_SVM ->
          new LinearSGDTrainer(
              new Hinge(), new AdaGrad(RATE, ADAGRAD_EPSILON), EPOCHS, NO_LOG, seed);
      case DECISION_TREE ->
          new CARTClassificationTrainer(TREE_DEPTH, LEAST_LEAF, 0, 1, false, new GiniIndex(), seed);
      case RANDOM_FOREST ->
          new RandomForestTrainer<>(
              new CARTClassificationTrainer(
                  Integer.MAX_VALUE,
                  LEAST_LEAF,
                  0,
                  (float) (1 / Math.sqrt(pixelCount)),
                  false,
                  new GiniIndex(),
                  seed),
              new VotingCombiner(),
              TREES,
              seed);
      case NEAREST_NEIGHBORS ->
          new KNNTrainer<>(
              NEIGHBORS,
              new L2Distance(),
              threads,
              new VotingCombiner(),
              KNNModel.Backend.THREADPOOL,
              NeighboursQueryFactoryType.BRUTE_FORCE);
    };
  }
}
