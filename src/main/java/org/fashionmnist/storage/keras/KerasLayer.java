package org.fashionmnist.storage.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.convolution.Padding;

/** The layers a model may have, by Keras's names and with its settings and defaults. */
enum KerasLayer {
  /** What the network takes; no layer of its own. */
  INPUT("InputLayer") {
    @Override
    LayerConfig read(Fields fields) {
      fields.ignore("sparse", "ragged", "optional", "batch_shape", "batch_input_shape", "shape");
      return LayerConfig.of("input");
    }
  },

  CONV("Conv2D") {
    @Override
    LayerConfig read(Fields fields) {
      fields.require("dilation_rate", "there is no other one; leave it out", "1", "[1,1]");
      fields.require("groups", "there is no other number; leave it out", "1");
      imagesAsHere(fields);
      LayerConfig config =
          window(
              LayerConfig.of("conv2d").with("filters", fields.count("filters", Optional.empty())),
              "kernel_size",
              fields.requiredSide("kernel_size"),
              1,
              fields);
      return weighted(config, fields);
    }
  },

  DENSE("Dense") {
    @Override
    LayerConfig read(Fields fields) {
      fields.require("lora_rank", "there is none here; leave it out");
      fields.require("quantization_config", "there is none here; leave it out");
      return weighted(LayerConfig.of("dense").with("units", fields.units()), fields);
    }
  },

  MAX_POOL("MaxPooling2D") {
    @Override
    LayerConfig read(Fields fields) {
      return pool("max_pool2d", fields);
    }
  },

  AVERAGE_POOL("AveragePooling2D") {
    @Override
    LayerConfig read(Fields fields) {
      return pool("avg_pool2d", fields);
    }
  },

  GLOBAL_AVERAGE_POOL("GlobalAveragePooling2D") {
    @Override
    LayerConfig read(Fields fields) {
      fields.require("keepdims", "its output is as long as there are maps", "false");
      imagesAsHere(fields);
      return LayerConfig.of("global_avg_pool2d");
    }
  },

  BATCH_NORM("BatchNormalization") {
    @Override
    LayerConfig read(Fields fields) {
      fields.require("axis", "it goes over all but the last one", "-1", "3", "[3]");
      fields.require("center", "there is always a mean that is learned", "true");
      fields.require("scale", "there is always a deviation that is learned", "true");
      fields.require("beta_initializer", "means start at zero", "\"zeros\"");
      fields.require("gamma_initializer", "deviations start at one", "\"ones\"");
      fields.require("moving_mean_initializer", "they start at zero", "\"zeros\"");
      fields.require("moving_variance_initializer", "they start at one", "\"ones\"");
      fields.require("synchronized", "a batch is one in all threads anyway", "false");
      fields.require("renorm", TRAINING_HAS_NONE, "false");
      for (String part : List.of("beta", "gamma")) {
        fields.require(part + "_regularizer", TRAINING_HAS_NONE);
        fields.require(part + "_constraint", TRAINING_HAS_NONE);
      }
      return LayerConfig.of(KerasModel.BATCH_NORM)
          .with("momentum", share("momentum", 0.99, fields))
          .with("epsilon", share("epsilon", 0.001, fields));
    }

    private double share(String name, double standard, Fields fields) {
      return fields.number(
          name, Optional.of(standard), x -> x > 0 && x < 1, "a number above 0 and below 1");
    }
  },

  FLATTEN("Flatten") {
    @Override
    LayerConfig read(Fields fields) {
      imagesAsHere(fields);
      return LayerConfig.of("flatten");
    }
  },

  DROPOUT("Dropout") {
    @Override
    LayerConfig read(Fields fields) {
      fields.ignore("seed");
      fields.require("noise_shape", "each number is dropped by itself; leave it out");
      return LayerConfig.of("dropout")
          .with(
              "rate",
              fields.number(
                  "rate",
                  Optional.empty(),
                  rate -> rate >= 0 && rate < 1,
                  "a number of at least 0 and below 1"));
    }
  },

  /** A block: not Keras's, which has no word for it. Its layers are read elsewhere. */
  RESIDUAL("Residual") {
    @Override
    LayerConfig read(Fields fields) {
      fields.layers(Residuals.BODY);
      fields.layers(Residuals.SHORTCUT);
      return LayerConfig.of(Residuals.KIND).with("activation", activation(fields));
    }
  },

  ACTIVATION("Activation") {
    @Override
    LayerConfig read(Fields fields) {
      return LayerConfig.of("activation").with("activation", activation(fields));
    }
  },

  RELU("ReLU") {
    @Override
    LayerConfig read(Fields fields) {
      fields.require("max_value", "there is no bound here; leave it out");
      fields.require("negative_slope", "LeakyReLU has one", "0", "0.0");
      fields.require("threshold", "there is no other one; leave it out", "0", "0.0");
      return LayerConfig.of("activation").with("activation", "relu");
    }
  },

  LEAKY_RELU("LeakyReLU") {
    @Override
    LayerConfig read(Fields fields) {
      double slope =
          fields.number("negative_slope", Optional.of(KERAS_LEAK), x -> true, "a number");
      if (slope != LEAK) {
        throw new IllegalArgumentException(
            "negative_slope: expected %s, the only one there is here, got %s"
                .formatted(LEAK, slope == KERAS_LEAK ? KERAS_LEAK + ", Keras's default" : slope));
      }
      return LayerConfig.of("activation").with("activation", "leaky_relu");
    }
  },

  SOFTMAX("Softmax") {
    @Override
    LayerConfig read(Fields fields) {
      fields.require("axis", "it goes over the classes", "-1");
      return LayerConfig.of("activation").with("activation", KerasModel.SOFTMAX);
    }
  };

  private static final double LEAK = 0.01;
  private static final double KERAS_LEAK = 0.3;

  private static final String TRAINING_HAS_NONE = "trainings have no such thing; leave it out";

  private final String className;

  KerasLayer(String className) {
    this.className = className;
  }

  static List<String> classNames() {
    return Arrays.stream(values()).map(layer -> layer.className).toList();
  }

  /** The layer of this class, if there is one. */
  static Optional<KerasLayer> of(String className) {
    return Arrays.stream(values()).filter(layer -> layer.className.equals(className)).findFirst();
  }

  /**
   * A layer as a model file keeps it; without an initializer where nothing was said of one.
   *
   * @throws IllegalArgumentException if a setting is missing, unknown or out of its range
   */
  LayerConfig config(Fields fields) {
    fields.ignore("name", "batch_input_shape");
    fields.require("trainable", "all layers learn", "true");
    LayerConfig config = read(fields);
    fields.dtype();
    fields.finish();
    return config;
  }

  abstract LayerConfig read(Fields fields);

  private static LayerConfig pool(String kind, Fields fields) {
    imagesAsHere(fields);
    int size = fields.side("pool_size").orElse(2);
    return window(LayerConfig.of(kind), "pool_size", size, size, fields);
  }

  private static LayerConfig window(
      LayerConfig config, String sizeName, int size, int stride, Fields fields) {
    List<String> paddings = Arrays.stream(Padding.values()).map(Padding::label).toList();
    return config
        .with(sizeName, size)
        .with("strides", fields.side("strides").orElse(stride))
        .with("padding", fields.choice("padding", Padding.VALID.label(), paddings));
  }

  private static LayerConfig weighted(LayerConfig config, Fields fields) {
    fields.require("use_bias", "every layer with weights has a bias here", "true");
    fields.require("bias_initializer", "biases start at zero", "\"zeros\"");
    fields.require("kernel_regularizer", "--weight-decay is that of all weights");
    fields.require("bias_regularizer", TRAINING_HAS_NONE);
    fields.require("activity_regularizer", TRAINING_HAS_NONE);
    fields.require("kernel_constraint", TRAINING_HAS_NONE);
    fields.require("bias_constraint", TRAINING_HAS_NONE);
    LayerConfig active = config.with("activation", activation(fields));
    return fields
        .initializer("kernel_initializer", initializers())
        .map(name -> active.with(KerasModel.INITIALIZER, name))
        .orElse(active);
  }

  private static List<String> initializers() {
    return Arrays.stream(Initializer.values())
        .filter(initializer -> initializer != Initializer.ZEROS)
        .map(Initializer::label)
        .toList();
  }

  /** Keras calls no activation linear, and its leaky_relu has another slope. */
  private static String activation(Fields fields) {
    List<String> names =
        new ArrayList<>(List.of("linear", "relu", "sigmoid", "tanh", KerasModel.SOFTMAX));
    String name = fields.choice("activation", "linear", names);
    return name.equals("linear") ? "identity" : name;
  }

  private static void imagesAsHere(Fields fields) {
    fields.require("data_format", "images are rows × columns × channels here", "\"channels_last\"");
  }
}
