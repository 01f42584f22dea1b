package org.fashionmnist.peers;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;

/** {@code Main tensorflow|djl JOB}: takes a job as JSON and answers with its result as JSON. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    Gson json =
        new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();
    String name = args[0];
    Job job = json.fromJson(args[1], Job.class);
    FashionMnist test = FashionMnist.test(Path.of(job.data()));
    try (Peer peer = open(name, job, test)) {
      System.out.println(json.toJson(new Measurement(job, test).of(name, peer)));
    }
  }

  private static Peer open(String name, Job job, FashionMnist test) throws IOException {
    FashionMnist training = FashionMnist.training(Path.of(job.data()));
    return switch (name) {
      case "tensorflow" -> new TensorFlowPeer(job, training, test);
      case "djl" -> new DjlPeer(job, training, test);
      default ->
          throw new IllegalArgumentException(
              "peer: expected tensorflow or djl, got \"" + name + "\"");
    };
  }
}
