package org.fashionmnist.result.gradcheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Range;

/**
 * A gradient check with all that is needed to repeat it.
 *
 * @param command the command line that repeats it
 * @param data where the images came from, with checksums; empty for random inputs
 * @param imageSide rows and columns that images were reduced to; empty where they were not
 * @param network its shape
 * @param activation of the hidden layers
 * @param loss its label
 * @param output function that makes predictions of the outputs
 * @param batchSize examples whose mean loss was differentiated
 * @param seed of initial weights, of images and of what was drawn
 * @param precision in which slopes were measured, {@code double} or {@code float}
 * @param step h
 * @param tolerance the largest relative error that passes
 * @param bug what was broken on purpose, as on the command line; empty if nothing was
 * @param environment what it ran on
 * @param passed whether all arrays passed
 * @param arrays in their order in the network
 * @param stepErrors empty if no parameter was fit to measure them
 */
public record GradientCheckRecord(
    String command,
    Optional<DataProvenance> data,
    Optional<Integer> imageSide,
    NetworkSummary network,
    String activation,
    String loss,
    String output,
    int batchSize,
    long seed,
    String precision,
    double step,
    double tolerance,
    Optional<String> bug,
    Environment environment,
    boolean passed,
    List<CheckedArray> arrays,
    Optional<StepErrors> stepErrors) {

  public GradientCheckRecord {
    arrays = List.copyOf(arrays);
    Range.atLeast(1, "batch size", batchSize);
    Range.positive("step", step);
    Range.positive("tolerance", tolerance);
  }

  /** The network in a few words: its name, or its sizes and the activation of its hidden layers. */
  public String networkName() {
    return network
        .model()
        .map(name -> name + imageSide.map(" on %1$d × %1$d pixels"::formatted).orElse(""))
        .orElseGet(
            () ->
                network.sizes().stream().map(String::valueOf).collect(Collectors.joining("-"))
                    + " "
                    + (network.sizes().size() < 3 ? "linear" : activation));
  }

  /** Parameters that were compared. */
  public int checked() {
    return arrays.stream().mapToInt(CheckedArray::checked).sum();
  }
}
