package org.fashionmnist.experiment.gradcheck;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.Diagnosis;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.engine.gradcheck.Problem;
import org.fashionmnist.engine.gradcheck.StepSweep;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.storage.lesson.GradientCheckFiles;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Is back-propagation right? One thread computes, however many there are.
 *
 * <p>A slope costs a way through the network in plain loops. A network that is given layer by layer
 * is checked on images as small as it takes them, and fewer of its slopes are measured the more
 * each costs.
 *
 * @param choice of the network, in which nothing is dropped
 * @param loss that is differentiated
 * @param output what makes predictions of the outputs; empty for the usual function of the loss
 * @param batchSize examples whose mean loss it is, at least 1
 * @param check how gradients are compared; its seed is that of weights and examples, too
 * @param breakage a bug put into the backward pass
 */
public record GradientCheckExperiment(
    NetworkChoice choice,
    LossKind loss,
    Optional<OutputFunction> output,
    int batchSize,
    GradientCheck check,
    Optional<Breakage> breakage) {

  /** Of two numbers, in all slopes of a network given layer by layer: some seconds. */
  private static final double MOST_PRODUCTS = 6e9;

  private static final Set<String> SHIFTS = Set.of("bias", "beta");
  private static final float MOST_BIAS = 0.1f;
  private static final int BIASES = 1_000;
  private static final int FEW_SWEPT = 20;

  public GradientCheckExperiment {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(breakage, "breakage");
    if (batchSize < 1) {
      throw new IllegalArgumentException("--batch: expected at least 1, got " + batchSize);
    }
  }

  /**
   * Checks; writes the record, all pairs of gradients, pictures and a page.
   *
   * @param dataset whose training images are the examples; empty for random inputs
   * @throws IllegalArgumentException if there are fewer images than the batch takes, or the loss
   *     makes no sense of the outputs
   */
  public GradientCheckRecord run(
      Optional<Dataset> dataset, RunFolder folder, Execution execution, GradcheckListener listener)
      throws IOException {
    GradcheckBatch whole =
        dataset.isPresent()
            ? GradcheckBatch.of(dataset.get(), batchSize, check.seed())
            : GradcheckBatch.random(batchSize, check.seed());
    GradcheckBatch batch = choice instanceof LayeredModel ? whole.reducedFor(choice) : whole;
    Network network = choice.network(batch.shape(), batch.classCount()).withoutDropout();
    Problem problem =
        Problem.ofClasses(
            network,
            parameters(network),
            loss.of(output.orElse(loss.outputFunctions().get(0))),
            batch.input(),
            batch.labels());
    GradientCheckRecord record = record(problem, batch, execution.command());
    SafeFolder kept =
        SafeFolder.write(folder.path(), path -> GradientCheckFiles.write(path, record));
    listener.checked(record, GradientCheckReporter.describe(record), Diagnosis.of(record.arrays()));
    kept.report(
        path -> new GradientCheckReporter(execution.pictures(), listener).write(path, record));
    return record;
  }

  /**
   * The start values; biases of a network given layer by layer are a little off zero. On black,
   * zero would put every filter before a rectifier at its kink, where there is no slope.
   */
  private Parameters parameters(Network network) {
    Parameters parameters = network.initialParameters(check.seed());
    if (choice instanceof LayeredModel) {
      RandomStream random = RandomStream.of(check.seed(), Purpose.GRADIENT_CHECK, BIASES);
      for (Slot slot : network.layout().learnedSlots()) {
        if (SHIFTS.contains(slot.spec().name())) {
          float[] values = parameters.copyOf(slot);
          for (int i = 0; i < values.length; i++) {
            values[i] += MOST_BIAS * (2 * random.nextFloat() - 1);
          }
          parameters.set(slot, values);
        }
      }
    }
    return parameters;
  }

  private int sweptParameters() {
    return choice instanceof LayeredModel ? FEW_SWEPT : StepSweep.PARAMETERS;
  }

  private GradientCheck affordable(Problem problem) {
    return choice instanceof LayeredModel ? check.within(MOST_PRODUCTS, problem) : check;
  }

  private GradientCheckRecord record(Problem problem, GradcheckBatch batch, String command) {
    Kernels kernels = Kernels.get();
    Network network = problem.network();
    List<CheckedArray> arrays =
        affordable(problem)
            .run(problem, GradientCheck.gradient(problem, kernels, breakage), kernels);
    return new GradientCheckRecord(
        command,
        batch.data(),
        batch.side(),
        choice.summary(network),
        choice.settings().activation(),
        problem.loss().label(),
        problem.loss().outputFunction().label(),
        batchSize,
        check.seed(),
        check.precision().label(),
        check.step(),
        check.tolerance(),
        breakage.map(Breakage::toString),
        ThisProcess.environment(1),
        arrays.stream().allMatch(CheckedArray::passed),
        arrays,
        StepSweep.run(problem, sweptParameters(), kernels, check.seed(), breakage));
  }

  /** A record as it stands in its file. */
  public static String json(GradientCheckRecord record) {
    return GradientCheckFiles.json(record);
  }
}
