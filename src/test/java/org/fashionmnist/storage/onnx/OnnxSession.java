package org.fashionmnist.storage.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.fashionmnist.engine.dataset.LabeledImages;

/** An ONNX model as ONNX Runtime, the program of another house, runs it. */
final class OnnxSession implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxSession(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(model, options);
    }
  }

  Set<String> inputs() {
    return session.getInputNames();
  }

  Set<String> outputs() {
    return session.getOutputNames();
  }

  /**
   * What comes out for images.
   *
   * @param shape of one example
   * @param pixel what a gray level becomes
   */
  float[][] outputs(LabeledImages images, List<Integer> shape, IntToDoubleFunction pixel)
      throws OrtException {
    FloatBuffer values = FloatBuffer.allocate(images.count() * images.pixelCount());
    for (int i = 0; i < images.count(); i++) {
      for (int p = 0; p < images.pixelCount(); p++) {
        values.put((float) pixel.applyAsDouble(images.pixel(i, p)));
      }
    }
    long[] extents =
        LongStream.concat(
                LongStream.of(images.count()), shape.stream().mapToLong(Integer::longValue))
            .toArray();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, values.flip(), extents);
        OrtSession.Result result = session.run(Map.of(OnnxSettings.INPUT, input))) {
      return (float[][]) result.get(0).getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
