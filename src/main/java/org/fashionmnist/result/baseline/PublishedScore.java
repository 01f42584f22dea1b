package org.fashionmnist.result.baseline;

import java.util.List;

/**
 * An accuracy that the authors of the data set published for a classifier of scikit-learn, on all
 * images: the mean of five trainings in different orders.
 *
 * @param classifier its class in scikit-learn
 * @param settings that they found best
 * @param accuracy on the 10,000 test images
 */
public record PublishedScore(String classifier, String settings, double accuracy) {

  /** Where the scores stand. */
  public static final String SOURCE =
      "H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a novel image dataset for benchmarking machine"
          + " learning algorithms, 2017, table 3";

  /** The address of that. */
  public static final String ADDRESS = "https://arxiv.org/abs/1708.07747";

  /** For each kind of classifier the best that they tried. */
  public static final List<PublishedScore> FASHION_MNIST =
      List.of(
          new PublishedScore("SVC", "C=10 kernel=rbf", 0.897),
          new PublishedScore("GradientBoostingClassifier", "n_estimators=100 max_depth=10", 0.880),
          new PublishedScore(
              "RandomForestClassifier", "n_estimators=100 criterion=entropy max_depth=100", 0.873),
          new PublishedScore("MLPClassifier", "activation=relu hidden_layer_sizes=[100]", 0.871),
          new PublishedScore("KNeighborsClassifier", "n_neighbors=5 weights=distance p=1", 0.854),
          new PublishedScore("LogisticRegression", "C=1 penalty=l1 multi_class=ovr", 0.842),
          new PublishedScore("LinearSVC", "C=1 loss=hinge penalty=l2", 0.836),
          new PublishedScore("DecisionTreeClassifier", "criterion=entropy max_depth=10", 0.798));
}
