package org.fashionmnist.lesson.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.lesson.CandidateScores;
import org.fashionmnist.result.lesson.ChosenScores;
import org.fashionmnist.result.lesson.TestChoice;

/**
 * Trains many small networks of random settings and chooses one of them: by its score on a small
 * test set, which is then reported, or by validation images, which leaves the test set untouched.
 *
 * <p>How much a choice flatters is a matter of chance: the test set of one draw may be easy or
 * hard. As every network predicts every test image once, it costs nothing to draw the small test
 * set again and again from all of them; the mean over these draws is what the choice does to the
 * report.
 */
record TestSetTuning(FaultData data, long seed, Kernels kernels) {

  static final int CANDIDATES = 40;
  static final int DRAWS = 1000;

  private static final int MOST_TEST_IMAGES = 500;
  private static final int[] HIDDEN_UNITS = {24, 28, 32};
  private static final double[] LEARNING_RATES = {0.01, 0.015, 0.02};
  private static final int FEWEST_EPOCHS = 6;
  private static final int MOST_EPOCHS = 8;

  /** A network with what it got right. */
  @SuppressWarnings("ArrayRecordComponent") // they stay in this class
  private record Trained(
      int hiddenUnits,
      double learningRate,
      int epochs,
      long seed,
      boolean[] validation,
      boolean[] test) {}

  /** Trains all, and chooses. */
  TestChoice run() {
    RandomStream random = RandomStream.of(seed, Purpose.FAULTS, 0);
    List<Trained> all = new ArrayList<>();
    try (WorkerTeam team = new WorkerTeam(1)) {
      for (int i = 0; i < CANDIDATES; i++) {
        int units = HIDDEN_UNITS[random.nextInt(HIDDEN_UNITS.length)];
        double rate = LEARNING_RATES[random.nextInt(LEARNING_RATES.length)];
        int epochs = FEWEST_EPOCHS + random.nextInt(MOST_EPOCHS - FEWEST_EPOCHS + 1);
        all.add(train(units, rate, epochs, random.nextLong() >>> 16, team));
      }
    }
    return choice(all);
  }

  private Trained train(int units, double rate, int epochs, long networkSeed, WorkerTeam team) {
    Network network =
        Network.of(
            Shape.of(data.training().height(), data.training().width()),
            List.of(
                new Dense(units, Activation.RELU),
                new Dense(data.classNames().size(), Activation.IDENTITY)));
    TrainingSettings settings =
        new TrainingSettings(new Sgd(rate), FaultTrial.BATCH_SIZE, epochs, networkSeed);
    Training training =
        new Training(network, settings, data.training(), Normalization.UNIT, kernels, team);
    for (int epoch = 0; epoch < epochs; epoch++) {
      training.trainEpoch((learningRate, lossSum, imagesDone) -> {});
    }
    Predictor predictor = new Predictor(network, Normalization.UNIT, kernels, team);
    Parameters parameters = training.parameters();
    return new Trained(
        units,
        rate,
        epochs,
        networkSeed,
        correct(predictor.predict(parameters, data.validation()), data.validation()),
        correct(predictor.predict(parameters, data.test()), data.test()));
  }

  private static boolean[] correct(Predictions predictions, LabeledImages images) {
    boolean[] correct = new boolean[images.count()];
    for (int i = 0; i < correct.length; i++) {
      correct[i] = predictions.predictedClass(i) == images.label(i);
    }
    return correct;
  }

  private TestChoice choice(List<Trained> all) {
    int testCount = Math.min(MOST_TEST_IMAGES, data.test().count() / 2);
    double[] validation = all.stream().mapToDouble(t -> share(t.validation)).toArray();
    int byValidation = best(validation);
    Draw first = draw(all, testCount, 0);
    Optimism byTest = new Optimism();
    Optimism untouched = new Optimism();
    for (int number = 0; number < DRAWS; number++) {
      Draw draw = number == 0 ? first : draw(all, testCount, number);
      byTest.add(draw, best(draw.test));
      untouched.add(draw, byValidation);
    }
    List<CandidateScores> scores =
        IntStream.range(0, all.size())
            .mapToObj(i -> scores(all.get(i), validation[i], first.test[i], first.fresh[i]))
            .toList();
    return new TestChoice(
        data.validation().count(),
        testCount,
        data.test().count() - testCount,
        DRAWS,
        scores,
        byTest.of(first, best(first.test)),
        untouched.of(first, byValidation));
  }

  private static CandidateScores scores(
      Trained trained, double validation, double test, double fresh) {
    return new CandidateScores(
        trained.hiddenUnits,
        trained.learningRate,
        trained.epochs,
        trained.seed,
        validation,
        test,
        fresh);
  }

  /** Accuracies of all networks on a small test set and on the rest of the images. */
  @SuppressWarnings("ArrayRecordComponent") // they stay in this class
  private record Draw(double[] test, double[] fresh) {}

  private Draw draw(List<Trained> all, int testCount, int number) {
    int[] order = IntStream.range(0, data.test().count()).toArray();
    RandomStream.of(seed, Purpose.FAULTS, number + 1).shuffle(order);
    double[] test = new double[all.size()];
    double[] fresh = new double[all.size()];
    for (int i = 0; i < test.length; i++) {
      boolean[] correct = all.get(i).test;
      int right = count(correct, order, 0, testCount);
      int rightFresh = count(correct, order, testCount, order.length);
      test[i] = (double) right / testCount;
      fresh[i] = (double) rightFresh / (order.length - testCount);
    }
    return new Draw(test, fresh);
  }

  private static int count(boolean[] correct, int[] order, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += correct[order[i]] ? 1 : 0;
    }
    return count;
  }

  private static double share(boolean[] correct) {
    return (double) IntStream.range(0, correct.length).filter(i -> correct[i]).count()
        / correct.length;
  }

  /** The position of the highest score, the first of equal ones. */
  private static int best(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .max(
            Comparator.<Integer>comparingDouble(i -> scores[i])
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** How far reports are above the truth, over many draws. */
  private static final class Optimism {

    private double reported;
    private double fresh;
    private int above;

    void add(Draw draw, int chosen) {
      reported += draw.test[chosen];
      fresh += draw.fresh[chosen];
      above += draw.test[chosen] > draw.fresh[chosen] ? 1 : 0;
    }

    ChosenScores of(Draw draw, int chosen) {
      return new ChosenScores(
          chosen,
          draw.test[chosen],
          draw.fresh[chosen],
          reported / DRAWS,
          fresh / DRAWS,
          (double) above / DRAWS);
    }
  }
}
