package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.storage.exchange.ChannelsFirst;
import org.fashionmnist.storage.exchange.Pads;
import org.fashionmnist.storage.exchange.Step;
import org.fashionmnist.storage.exchange.Tensor;
import org.fashionmnist.storage.model.ModelMetadata;

/** A trained network as a message of ONNX. */
final class OnnxWriter {

  /** Of 2020: all operators that are needed are in it, and all that runs ONNX knows it. */
  static final int OPSET = 13;

  /** The version of the format that belongs to {@link #OPSET}. */
  static final int IR_VERSION = 7;

  static final String PRODUCER = "fashion-mnist";

  /** Each parameter is there as floats, as bytes, and once more in the file as a whole. */
  private static final long MOST_BYTES = 2_000_000_000;

  private final TrainedModel model;
  private final OnnxSettings settings;
  private final OnnxGraph graph = new OnnxGraph("network", OnnxSettings.INPUT);

  OnnxWriter(TrainedModel model, OnnxSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  OnnxMl.ModelProto message() {
    requireRoom();
    ChannelsFirst network = ChannelsFirst.of(model);
    if (settings.normalization()) {
      normalize(model.normalization());
    }
    network.steps().forEach(this::add);
    if (settings.softmax()) {
      graph.node("Softmax").with("axis", -1L);
    }
    OnnxMl.ModelProto.Builder message =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName(PRODUCER)
            .setDomain("org.fashionmnist")
            .setModelVersion(1)
            .setDocString(description())
            .setGraph(
                graph.built(
                    OnnxSettings.INPUT,
                    network.inputShape(),
                    settings.output(),
                    List.of(model.classNames().size())))
            .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET));
    metadata()
        .forEach((name, value) -> message.addMetadataPropsBuilder().setKey(name).setValue(value));
    return OnnxChecksum.sealed(message.build());
  }

  private void requireRoom() {
    long bytes = (long) Float.BYTES * model.parameters().valuesView().length;
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "an ONNX file holds at most 2 GB, the weights have %,d MB".formatted(bytes / 1_000_000));
    }
  }

  private Map<String, String> metadata() {
    Map<String, String> metadata = ModelMetadata.of(model);
    metadata.remove("network"); // The graph says it.
    metadata.put(
        OnnxInput.METADATA,
        (settings.normalization() ? OnnxInput.LEVELS : OnnxInput.NORMALIZED).label());
    return metadata;
  }

  private String description() {
    String words =
        settings.normalization()
            ? "gray levels from 0 to 255, black to white"
            : "gray levels from 0 to 255 as " + model.normalization().formula("level");
    return "%s: %s. %s: of each class, in the order of class_names."
        .formatted(OnnxSettings.INPUT, words, settings.output());
  }

  /** The same operations in the same order as in {@link Normalization#apply}. */
  private void normalize(Normalization normalization) {
    graph.node("Div").with("divisor", scalar(255));
    if (normalization.mean() != 0) {
      graph.node("Sub").with("mean", scalar(normalization.mean()));
    }
    if (normalization.deviation() != 1) {
      graph.node("Div").with("deviation", scalar(normalization.deviation()));
    }
  }

  private static Tensor scalar(float value) {
    return new Tensor(List.of(), new float[] {value});
  }

  private void add(Step step) {
    if (step instanceof Step.Linear linear) {
      graph.node("Gemm").with("weight", linear.weight());
      linear.bias().ifPresent(bias -> graph.with("bias", bias));
      graph.with("transB", 1L);
    } else if (step instanceof Step.Convolution convolution) {
      graph.node("Conv").with("weight", convolution.weight());
      convolution.bias().ifPresent(bias -> graph.with("bias", bias));
      window(convolution.size(), convolution.stride(), convolution.pads());
    } else if (step instanceof Step.MaxPooling pool) {
      graph.node("MaxPool");
      window(pool.size(), pool.stride(), pool.pads());
    } else if (step instanceof Step.AveragePooling pool) {
      graph.node("AveragePool").with("count_include_pad", 0L);
      window(pool.size(), pool.stride(), pool.pads());
    } else if (step instanceof Step.GlobalAveragePooling) {
      graph.node("GlobalAveragePool");
    } else if (step instanceof Step.Flattening) {
      graph.node("Flatten").with("axis", 1L);
    } else if (step instanceof Step.BatchNormalization normalization) {
      graph
          .node("BatchNormalization")
          .with("gamma", normalization.gamma())
          .with("beta", normalization.beta())
          .with("mean", normalization.mean())
          .with("variance", normalization.variance())
          .with("epsilon", normalization.epsilon())
          .with("momentum", normalization.momentum());
    } else if (step instanceof Step.Fork) {
      graph.fork();
    } else if (step instanceof Step.Shortcut) {
      graph.shortcut();
    } else if (step instanceof Step.Sum) {
      graph.sum();
    } else if (step instanceof Step.Elementwise elementwise) {
      activate(elementwise.activation());
    }
  }

  private void window(int size, int stride, Pads pads) {
    graph
        .with("kernel_shape", new long[] {size, size})
        .with("strides", new long[] {stride, stride})
        .with("pads", new long[] {pads.top(), pads.left(), pads.bottom(), pads.right()});
  }

  private void activate(Activation activation) {
    switch (activation) {
      case IDENTITY -> graph.node("Identity");
      case RELU -> graph.node("Relu");
      case SIGMOID -> graph.node("Sigmoid");
      case TANH -> graph.node("Tanh");
      case LEAKY_RELU -> graph.node("LeakyRelu").with("alpha", Activation.LEAK);
    }
  }
}
