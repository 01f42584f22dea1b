package org.fashionmnist.result.run;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.ModelSettings;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.TestViews;

/**
 * Everything a user chose for a training, defaults included: with the same data it gives the same
 * weights.
 *
 * @param hidden units of the hidden layers, in order; empty for a linear softmax and for a model
 * @param activation of the hidden layers; of a model {@link NetworkSettings#BY_LAYER}
 * @param initializer of all weights; of a model {@link NetworkSettings#BY_LAYER}
 * @param optimizer its name, for example {@code adam}; sgd with momentum is {@code momentum}
 * @param learningRate the largest, from which the schedule goes on
 * @param momentum of momentum and nesterov, 0 for others
 * @param weightDecay 0 for none
 * @param schedule of the learning rate: {@code constant}, {@code step}, {@code exponential}, {@code
 *     cosine}, {@code one-cycle} or {@code plateau}
 * @param learningRateDecay factor of each fall of the learning rate; empty where the schedule has
 *     none
 * @param learningRateStep epochs from fall to fall with {@code step}, otherwise empty
 * @param learningRatePatience epochs without improvement that {@code plateau} lets pass, otherwise
 *     empty
 * @param warmupEpochs in which the learning rate first grows from 0
 * @param batchSize images a step
 * @param epochs the most passes over the training split
 * @param validationShare share of the training images held out, 0 to below 1
 * @param seed of split, initial weights and order
 * @param normalization {@code unit} or {@code standard}
 * @param patience of early stopping, empty for none
 * @param minChange what the validation loss must fall by to count as improved
 * @param tolerance of the training loss between epochs that ends the run, empty for none
 * @param restoreBest whether the weights of the epoch with the lowest validation loss are kept
 * @param dropout share of the units of each hidden layer dropped in a step
 * @param labelSmoothing share of the target that is spread over all classes
 * @param clipNorm the largest norm of a gradient, empty for none
 * @param averageDecay of the running mean of the weights that was kept, empty for none
 * @param augmentation how images were changed before they were learned from, empty for not
 * @param testTimeAugmentation the views of an image that predictions were averaged over, empty for
 *     the image alone
 * @param model the network, if it was given layer by layer
 * @param scoredImages of the training images, the first of which were measured after each epoch;
 *     empty for all
 */
public record RunSettings(
    List<Integer> hidden,
    String activation,
    String initializer,
    String optimizer,
    double learningRate,
    double momentum,
    double weightDecay,
    String schedule,
    Optional<Double> learningRateDecay,
    Optional<Integer> learningRateStep,
    Optional<Integer> learningRatePatience,
    int warmupEpochs,
    int batchSize,
    int epochs,
    double validationShare,
    long seed,
    String normalization,
    Optional<Integer> patience,
    double minChange,
    Optional<Double> tolerance,
    boolean restoreBest,
    double dropout,
    double labelSmoothing,
    Optional<Double> clipNorm,
    Optional<Double> averageDecay,
    Optional<Augmentation> augmentation,
    Optional<TestViews> testTimeAugmentation,
    Optional<ModelSettings> model,
    Optional<Integer> scoredImages) {

  public RunSettings {
    hidden = List.copyOf(hidden);
    hidden.forEach(units -> Range.atLeast(1, "hidden units", units));
    Range.notNegative("learning rate", learningRate);
    Range.share("momentum", momentum);
    Range.notNegative("weight decay", weightDecay);
    learningRateDecay.ifPresent(factor -> Range.notNegative("learning rate decay", factor));
    learningRateStep.ifPresent(step -> Range.atLeast(1, "learning rate step", step));
    learningRatePatience.ifPresent(count -> Range.atLeast(0, "learning rate patience", count));
    Range.atLeast(0, "warmup epochs", warmupEpochs);
    Range.atLeast(0, "batch size", batchSize);
    Range.atLeast(0, "epochs", epochs);
    Range.share("validation share", validationShare);
    patience.ifPresent(count -> Range.atLeast(0, "patience", count));
    Range.notNegative("min change", minChange);
    tolerance.ifPresent(t -> Range.notNegative("tolerance", t));
    Range.share("dropout", dropout);
    Range.share("label smoothing", labelSmoothing);
    clipNorm.ifPresent(norm -> Range.positive("clip norm", norm));
    averageDecay.ifPresent(decay -> Range.share("average decay", decay));
    scoredImages.ifPresent(count -> Range.atLeast(1, "score images", count));
  }

  /** What a prediction of a test image looked at. */
  public TestViews testViews() {
    return testTimeAugmentation.orElse(TestViews.ONE);
  }

  /** The same for another number of epochs. */
  public RunSettings withEpochs(int other) {
    return new RunSettings(
        hidden,
        activation,
        initializer,
        optimizer,
        learningRate,
        momentum,
        weightDecay,
        schedule,
        learningRateDecay,
        learningRateStep,
        learningRatePatience,
        warmupEpochs,
        batchSize,
        other,
        validationShare,
        seed,
        normalization,
        patience,
        minChange,
        tolerance,
        restoreBest,
        dropout,
        labelSmoothing,
        clipNorm,
        averageDecay,
        augmentation,
        testTimeAugmentation,
        model,
        scoredImages);
  }

  /** What was chosen of the network. */
  public NetworkSettings network() {
    return new NetworkSettings(hidden, activation, initializer, dropout, model);
  }
}
