package org.fashionmnist.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;

/**
 * TensorFlow-Java, one graph: the images are a variable of it, and a step is fed the row numbers of
 * its batch.
 */
final class TensorFlowPeer implements Peer {

  private final Job job;
  private final int testCount;
  private final Random random;
  private final int[] order;
  private final Graph graph = new Graph();
  private final Session session;
  private final Placeholder<TInt32> rows;
  private final Op step;
  private final Placeholder<TFloat32> input;
  private final Operand<TInt64> classes;
  private final TFloat32[] testBatches;

  TensorFlowPeer(Job job, FashionMnist training, FashionMnist test) {
    this.job = job;
    testCount = test.count();
    random = new Random(job.seed());
    order = IntStream.range(0, training.count()).toArray();

    Ops tf = Ops.create(graph);
    Variable<TFloat32> images = variable(tf, training.count(), FashionMnist.PIXELS);
    Variable<TFloat32> targets = variable(tf, training.count(), FashionMnist.CLASSES);
    TensorFlowNetwork network = new TensorFlowNetwork(graph, tf, job);
    rows = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE)));
    step =
        network.step(
            tf.gather(images, rows, tf.constant(0)), tf.gather(targets, rows, tf.constant(0)));
    input =
        tf.placeholder(
            TFloat32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, FashionMnist.PIXELS)));
    classes = tf.math.argMax(network.scores(input), tf.constant(1));

    Placeholder<TUint8> pixels = tf.placeholder(TUint8.class);
    Operand<TFloat32> unit = tf.math.div(tf.dtypes.cast(pixels, TFloat32.class), tf.constant(255f));
    Placeholder<TUint8> labels = tf.placeholder(TUint8.class);
    Operand<TFloat32> oneHot =
        tf.oneHot(labels, tf.constant(FashionMnist.CLASSES), tf.constant(1f), tf.constant(0f));
    Op load =
        tf.withControlDependencies(tf.assign(images, unit), tf.assign(targets, oneHot)).noOp();

    session =
        new Session(
            graph,
            ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(job.threads())
                .setInterOpParallelismThreads(job.threads())
                .build());
    session.initialize();
    try (TUint8 pixelBytes = bytes(training.pixels(), training.count(), FashionMnist.PIXELS);
        TUint8 labelBytes = bytes(training.labels(), training.count())) {
      session
          .runner()
          .feed(pixels, pixelBytes)
          .feed(labels, labelBytes)
          .addTarget(load)
          .run()
          .close();
    }
    testBatches = testBatches(test, pixels, unit);
  }

  private static Variable<TFloat32> variable(Ops tf, long... shape) {
    return tf.variable(Shape.of(shape), TFloat32.class);
  }

  private static TUint8 bytes(byte[] values, long... shape) {
    return TUint8.tensorOf(Shape.of(shape), DataBuffers.of(values));
  }

  private TFloat32[] testBatches(
      FashionMnist test, Placeholder<TUint8> pixels, Operand<TFloat32> unit) {
    TFloat32[] batches = new TFloat32[testCount / FashionMnist.TEST_BATCH];
    for (int i = 0; i < batches.length; i++) {
      int from = i * FashionMnist.TEST_BATCH;
      byte[] values = test.pixels(from, from + FashionMnist.TEST_BATCH);
      try (TUint8 batch = bytes(values, FashionMnist.TEST_BATCH, FashionMnist.PIXELS)) {
        batches[i] = (TFloat32) session.runner().feed(pixels, batch).fetch(unit).run().get(0);
      }
    }
    return batches;
  }

  @Override
  public String version() {
    return "TensorFlow-Java " + ownVersion() + ", TensorFlow " + TensorFlow.version();
  }

  private static String ownVersion() {
    String file = "/META-INF/maven/org.tensorflow/tensorflow-core-api/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = TensorFlow.class.getResourceAsStream(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public void trainEpoch() {
    shuffle();
    for (int from = 0; from < order.length; from += job.batchSize()) {
      int to = Math.min(from + job.batchSize(), order.length);
      try (TInt32 batch = TInt32.vectorOf(Arrays.copyOfRange(order, from, to))) {
        session.runner().feed(rows, batch).addTarget(step).run().close();
      }
    }
  }

  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  @Override
  public int[] classifyTestImages() {
    int[] predicted = new int[testCount];
    long[] batch = new long[FashionMnist.TEST_BATCH];
    for (int i = 0; i < testBatches.length; i++) {
      try (Result result = session.runner().feed(input, testBatches[i]).fetch(classes).run()) {
        ((TInt64) result.get(0)).asRawTensor().data().asLongs().read(batch);
      }
      for (int j = 0; j < batch.length; j++) {
        predicted[i * FashionMnist.TEST_BATCH + j] = (int) batch[j];
      }
    }
    return predicted;
  }

  @Override
  public int classify(float[] image) {
    try (TFloat32 batch =
            TFloat32.tensorOf(Shape.of(1, FashionMnist.PIXELS), DataBuffers.of(image));
        Result result = session.runner().feed(input, batch).fetch(classes).run()) {
      return (int) ((TInt64) result.get(0)).getLong(0);
    }
  }

  @Override
  public void close() {
    for (TFloat32 batch : testBatches) {
      batch.close();
    }
    session.close();
    graph.close();
  }
}
