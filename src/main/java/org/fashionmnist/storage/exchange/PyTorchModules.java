package org.fashionmnist.storage.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.storage.model.NamedTensor;

/** The steps of a network as the modules of PyTorch's {@code nn.Sequential}. */
final class PyTorchModules {

  private final List<String> code = new ArrayList<>();
  private final List<NamedTensor> tensors = new ArrayList<>();

  private PyTorchModules() {}

  /**
   * The modules of these steps.
   *
   * @throws IllegalArgumentException if there is no module for one
   */
  static PyTorchModules of(List<Step> steps) {
    PyTorchModules modules = new PyTorchModules();
    steps.forEach(modules::add);
    return modules;
  }

  /** Python that makes each, such as {@code nn.Linear(784, 128)}. */
  List<String> code() {
    return code;
  }

  /** By their names in a state dict, such as {@code 1.weight}. */
  List<NamedTensor> tensors() {
    return tensors;
  }

  private void add(Step step) {
    if (step instanceof Step.Linear linear) {
      state("weight", linear.weight());
      linear.bias().ifPresent(bias -> state("bias", bias));
      module("Linear(%d, %d)", linear.inputs(), linear.outputs());
    } else if (step instanceof Step.Convolution convolution) {
      add(convolution);
    } else if (step instanceof Step.MaxPooling pool) {
      add(pool);
    } else if (step instanceof Step.AveragePooling pool) {
      add(pool);
    } else if (step instanceof Step.GlobalAveragePooling) {
      module("AdaptiveAvgPool2d(1)");
    } else if (step instanceof Step.Flattening) {
      module("Flatten()");
    } else if (step instanceof Step.BatchNormalization normalization) {
      add(normalization);
    } else if (step instanceof Step.Fork) {
      throw new IllegalArgumentException(
          "nn.Sequential of PyTorch has no residual blocks; export it as onnx");
    } else if (step instanceof Step.Elementwise elementwise) {
      module(
          switch (elementwise.activation()) {
            case IDENTITY -> "Identity()";
            case RELU -> "ReLU()";
            case SIGMOID -> "Sigmoid()";
            case TANH -> "Tanh()";
            case LEAKY_RELU -> "LeakyReLU()";
          });
    }
  }

  private void add(Step.Convolution convolution) {
    Pads pads = convolution.pads();
    if (!pads.areEqual()) {
      module("ZeroPad2d(%s)", sides(pads));
    }
    state("weight", convolution.weight());
    convolution.bias().ifPresent(bias -> state("bias", bias));
    module(
        "Conv2d(%d, %d, %d%s%s)",
        convolution.channels(),
        convolution.filters(),
        convolution.size(),
        convolution.stride() == 1 ? "" : ", stride=" + convolution.stride(),
        padding(pads));
  }

  private void add(Step.MaxPooling pool) {
    boolean isAround = pool.pads().areEqual() && 2 * pool.pads().top() <= pool.size();
    if (!isAround) {
      module("ConstantPad2d(%s, float(\"-inf\"))", sides(pool.pads()));
    }
    module(
        "MaxPool2d(%d%s%s)",
        pool.size(),
        pool.stride() == pool.size() ? "" : ", stride=" + pool.stride(),
        isAround ? padding(pool.pads()) : "");
  }

  private void add(Step.AveragePooling pool) {
    boolean isAround = pool.pads().areEqual() && 2 * pool.pads().top() <= pool.size();
    if (!isAround) {
      throw new IllegalArgumentException(
          ("PyTorch's AvgPool2d does not take the means of windows with the pads %s;"
                  + " export it as onnx, or train with other windows")
              .formatted(pool.pads()));
    }
    String padding = padding(pool.pads());
    module(
        "AvgPool2d(%d%s%s)",
        pool.size(),
        pool.stride() == pool.size() ? "" : ", stride=" + pool.stride(),
        padding.isEmpty() ? "" : padding + ", count_include_pad=False");
  }

  private void add(Step.BatchNormalization normalization) {
    state("weight", normalization.gamma());
    state("bias", normalization.beta());
    state("running_mean", normalization.mean());
    state("running_var", normalization.variance());
    // PyTorch's momentum is the share of the new.
    BigDecimal share = BigDecimal.ONE.subtract(BigDecimal.valueOf(normalization.momentum()));
    module(
        "BatchNorm%dd(%d, eps=%s, momentum=%s)",
        normalization.ofImage() ? 2 : 1,
        normalization.gamma().size(),
        BigDecimal.valueOf(normalization.epsilon()).toPlainString(),
        share.stripTrailingZeros().toPlainString());
  }

  private static String sides(Pads pads) {
    return "(%d, %d, %d, %d)".formatted(pads.left(), pads.right(), pads.top(), pads.bottom());
  }

  /** Where all sides have as many. */
  private static String padding(Pads pads) {
    return Optional.of(pads)
        .filter(p -> p.areEqual() && p.top() > 0)
        .map(p -> ", padding=" + p.top())
        .orElse("");
  }

  private void module(String format, Object... arguments) {
    code.add("nn." + String.format(Locale.ROOT, format, arguments));
  }

  /** Of the module that comes next. */
  private void state(String name, Tensor tensor) {
    tensors.add(new NamedTensor(code.size() + "." + name, tensor.shape(), tensor::valuesView));
  }
}
