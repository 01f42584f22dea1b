package org.fashionmnist.data.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The sources of Fashion-MNIST that are tried after the cache, in their order. */
public final class StandardSources {

  private static final List<String> MIRRORS =
      List.of(
          "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
          "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
          "https://storage.googleapis.com/tensorflow/tf-keras-datasets/");

  private StandardSources() {}

  /** The sources on this machine, which need no network. */
  public static List<DataSource> local() {
    return List.of(FolderSource.DEBIAN);
  }

  /** The local sources, the known mirrors, Debian's package. */
  public static List<DataSource> all() {
    return withMirrors(MIRRORS.stream().map(URI::create).toList());
  }

  /**
   * The local sources, these mirrors in place of the known ones, Debian's package.
   *
   * @throws IllegalArgumentException if an address is not one of HTTP or HTTPS
   */
  public static List<DataSource> withMirrors(List<URI> mirrors) {
    List<DataSource> sources = new ArrayList<>(local());
    mirrors.forEach(base -> sources.add(new MirrorSource(base, DownloadLimits.DEFAULT)));
    sources.add(new DebianPackageSource());
    return sources;
  }
}
