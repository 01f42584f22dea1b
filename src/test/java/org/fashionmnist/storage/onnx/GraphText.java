package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.TextFormat;

/** Small ONNX files, written as text. */
public final class GraphText {

  /** A convolution of 6 × 6 pixels, a pool and a dense layer, as another program may write it. */
  public static final String CONVOLUTIONAL =
      """
      ir_version: 7
      producer_name: "other"
      opset_import { version: 13 }
      graph {
        name: "g"
        input { name: "x" type { tensor_type { elem_type: 1 shape {
          dim { dim_param: "n" } dim { dim_value: 1 } dim { dim_value: 6 } dim { dim_value: 6 } } } } }
        node { name: "half" op_type: "Mul" input: "x" input: "two" output: "h" }
        node { name: "conv" op_type: "Conv" input: "h" input: "k" input: "kb" output: "c"
          attribute { name: "kernel_shape" type: INTS ints: 3 ints: 3 }
          attribute { name: "strides" type: INTS ints: 1 ints: 1 }
          attribute { name: "pads" type: INTS ints: 1 ints: 1 ints: 1 ints: 1 }
          attribute { name: "group" type: INT i: 1 } }
        node { name: "relu" op_type: "Relu" input: "c" output: "r" }
        node { name: "pool" op_type: "MaxPool" input: "r" output: "p"
          attribute { name: "kernel_shape" type: INTS ints: 3 ints: 3 }
          attribute { name: "strides" type: INTS ints: 3 ints: 3 } }
        node { name: "flat" op_type: "Flatten" input: "p" output: "f" }
        node { name: "gemm" op_type: "Gemm" input: "f" input: "w" input: "b" output: "z"
          attribute { name: "transB" type: INT i: 1 } }
        node { name: "soft" op_type: "Softmax" input: "z" output: "y" }
        initializer { name: "two" data_type: 1 float_data: 2 }
        initializer { name: "k" data_type: 1 dims: 1 dims: 1 dims: 3 dims: 3
          float_data: [0.1, -0.2, 0.3, -0.4, 0.5, -0.6, 0.7, -0.8, 0.2] }
        initializer { name: "kb" data_type: 1 dims: 1 float_data: 0.5 }
        initializer { name: "w" data_type: 1 dims: 2 dims: 4
          float_data: [0.1, -0.2, 0.3, -0.4, -0.5, 0.6, -0.7, 0.8] }
        initializer { name: "b" data_type: 1 dims: 2 float_data: [0.5, -0.5] }
        output { name: "y" }
      }
      """;

  private GraphText() {}

  /** The file of a text. */
  public static byte[] bytes(String text) {
    OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.newBuilder();
    try {
      TextFormat.merge(text, model);
    } catch (TextFormat.ParseException e) {
      throw new IllegalArgumentException(e);
    }
    return model.build().toByteArray();
  }
}
