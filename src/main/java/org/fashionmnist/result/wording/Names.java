package org.fashionmnist.result.wording;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.comparison.TrialStatus;

/** Names as papers write them, of what the command line and files call by a label. */
public final class Names {

  /** Without hyphens and capitals, these are the labels. */
  private static final List<String> OPTIMIZERS =
      List.of(
          "SGD",
          "Momentum",
          "Nesterov",
          "AdaGrad",
          "RMSProp",
          "Adadelta",
          "Adam",
          "AMSGrad",
          "AdamW",
          "NAdam",
          "RAdam",
          "Lion",
          "Muon",
          "L-BFGS");

  private Names() {}

  /** An optimizer, for example {@code L-BFGS}; one without such a name keeps its label. */
  public static String optimizer(String label) {
    return OPTIMIZERS.stream()
        .filter(name -> name.replace("-", "").equalsIgnoreCase(label))
        .findFirst()
        .orElse(label);
  }

  /** A data set, for example {@code Fashion-MNIST}; one without such a name keeps its label. */
  public static String dataset(String label) {
    return switch (label) {
      case "fashion-mnist" -> "Fashion-MNIST";
      case "mnist" -> "MNIST";
      case "custom" -> "the custom data set";
      default -> label;
    };
  }

  public static String status(TrialStatus status) {
    return status == TrialStatus.DISCARDED ? "given up" : status.name().toLowerCase(Locale.ROOT);
  }

  /** A data set, and whether only a sample of it was used. */
  public static String dataset(DataProvenance data) {
    return dataset(data.dataset()) + (data.sample() ? " (bundled sample only)" : "");
  }
}
