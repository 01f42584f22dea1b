package org.fashionmnist.peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.nio.ByteBuffer;

/** DJL on PyTorch: the images are one array, and a batch is taken by its row numbers. */
final class DjlPeer implements Peer {

  private final Job job;
  private final Engine engine;
  private final NDManager manager;
  private final Model model;
  private final Trainer trainer;
  private final ParameterStore parameters;
  private final NDArray images;
  private final NDArray labels;
  private final NDArray testImages;
  private final Loss loss = Loss.softmaxCrossEntropyLoss();

  DjlPeer(Job job, FashionMnist training, FashionMnist test) {
    this.job = job;
    // Read once, when the engine starts.
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(job.threads()));
    engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed(job.seed());
    manager = NDManager.newBaseManager(Device.cpu());
    images = images(training);
    testImages = images(test);
    labels = labels(training);
    model = Model.newInstance(job.workload(), Device.cpu());
    model.setBlock(network(job));
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(loss)
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(optimizer(job)));
    trainer.initialize(new Shape(job.batchSize(), FashionMnist.PIXELS));
    parameters = new ParameterStore(manager, false);
  }

  private static SequentialBlock network(Job job) {
    SequentialBlock network = new SequentialBlock();
    if (!job.convolutions().isEmpty()) {
      network.add(new LambdaBlock(DjlPeer::asMaps));
    }
    for (int filters : job.convolutions()) {
      network.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(filters).build());
      network.add(Activation.reluBlock());
      network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    if (!job.convolutions().isEmpty()) {
      network.add(Blocks.batchFlattenBlock());
    }
    if (job.hiddenUnits() > 0) {
      network.add(Linear.builder().setUnits(job.hiddenUnits()).build());
      network.add(Activation.reluBlock());
    }
    return network.add(Linear.builder().setUnits(FashionMnist.CLASSES).build());
  }

  /** One channel of maps, from {@code (batch, 784)} to {@code (batch, 1, 28, 28)}. */
  private static NDList asMaps(NDList images) {
    return new NDList(
        images.singletonOrThrow().reshape(-1, 1, FashionMnist.SIDE, FashionMnist.SIDE));
  }

  private static Optimizer optimizer(Job job) {
    Tracker learningRate = Tracker.fixed(job.learningRate());
    return job.usesAdam()
        ? Optimizer.adam().optLearningRateTracker(learningRate).build()
        : Optimizer.sgd().setLearningRateTracker(learningRate).build();
  }

  private NDArray images(FashionMnist data) {
    Shape shape = new Shape(data.count(), FashionMnist.PIXELS);
    try (NDArray bytes = manager.create(ByteBuffer.wrap(data.pixels()), shape, DataType.UINT8);
        NDArray levels = bytes.toType(DataType.FLOAT32, false)) {
      return levels.div(255);
    }
  }

  private NDArray labels(FashionMnist data) {
    Shape shape = new Shape(data.count());
    try (NDArray bytes = manager.create(ByteBuffer.wrap(data.labels()), shape, DataType.UINT8)) {
      return bytes.toType(DataType.INT64, false);
    }
  }

  @Override
  public String version() {
    return "DJL " + Engine.getDjlVersion() + ", PyTorch " + engine.getVersion();
  }

  @Override
  public void trainEpoch() {
    long count = images.getShape().get(0);
    try (NDManager epoch = manager.newSubManager()) {
      NDArray order = epoch.randomPermutation(count);
      for (long from = 0; from < count; from += job.batchSize()) {
        long to = Math.min(from + job.batchSize(), count);
        try (NDManager step = epoch.newSubManager()) {
          NDArray rows = order.get(step, new NDIndex().addSliceDim(from, to));
          train(step, new NDIndex("{}", rows));
        }
      }
    }
  }

  private void train(NDManager step, NDIndex batch) {
    try (GradientCollector gradients = trainer.newGradientCollector()) {
      NDList scores = trainer.forward(new NDList(images.get(step, batch)));
      gradients.backward(loss.evaluate(new NDList(labels.get(step, batch)), scores));
    }
    trainer.step();
  }

  @Override
  public int[] classifyTestImages() {
    int count = (int) testImages.getShape().get(0);
    int[] predicted = new int[count];
    for (int from = 0; from < count; from += FashionMnist.TEST_BATCH) {
      try (NDManager pass = manager.newSubManager()) {
        int to = from + FashionMnist.TEST_BATCH;
        long[] classes = classes(testImages.get(pass, new NDIndex().addSliceDim(from, to)));
        for (int i = 0; i < classes.length; i++) {
          predicted[from + i] = (int) classes[i];
        }
      }
    }
    return predicted;
  }

  @Override
  public int classify(float[] image) {
    try (NDManager call = manager.newSubManager()) {
      return (int) classes(call.create(image, new Shape(1, FashionMnist.PIXELS)))[0];
    }
  }

  private long[] classes(NDArray batch) {
    return model
        .getBlock()
        .forward(parameters, new NDList(batch), false)
        .singletonOrThrow()
        .argMax(1)
        .toLongArray();
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
    manager.close();
  }
}
