package org.fashionmnist.peers;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Trains a peer and takes the times. */
final class Measurement {

  private static final int WARM_UP_PASSES = 10;
  private static final int PASSES = 20;
  private static final int WARM_UP_CALLS = 5_000;
  private static final int CALLS = 5_000;

  private final Job job;
  private final FashionMnist test;

  Measurement(Job job, FashionMnist test) {
    this.job = job;
    this.test = test;
  }

  Result of(String name, Peer peer) {
    double secondsPerEpoch = medianSeconds(1, job.epochs() - 1, call -> peer.trainEpoch());
    return new Result(
        name,
        peer.version(),
        job.workload(),
        job.threads(),
        secondsPerEpoch,
        test.accuracy(peer.classifyTestImages()),
        job.inference() ? imagesPerSecond(peer) : null,
        job.inference() ? microsecondsPerImage(peer) : null);
  }

  private double imagesPerSecond(Peer peer) {
    return test.count() / medianSeconds(WARM_UP_PASSES, PASSES, call -> peer.classifyTestImages());
  }

  private double microsecondsPerImage(Peer peer) {
    float[][] images =
        IntStream.range(0, test.count()).mapToObj(test::image).toArray(float[][]::new);
    return 1e6
        * medianSeconds(WARM_UP_CALLS, CALLS, call -> peer.classify(images[call % images.length]));
  }

  private interface Timed {
    void run(int call);
  }

  private static double medianSeconds(int warmUps, int calls, Timed timed) {
    for (int call = 0; call < warmUps; call++) {
      timed.run(call);
    }
    double[] seconds = new double[calls];
    for (int call = 0; call < calls; call++) {
      long start = System.nanoTime();
      timed.run(warmUps + call);
      seconds[call] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return (seconds[(calls - 1) / 2] + seconds[calls / 2]) / 2;
  }
}
