package org.fashionmnist.data.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.file.WrongDatasetException;
import org.fashionmnist.data.idx.IdxFormatException;

/**
 * A server that has the four files as gzip; they are downloaded into the cache.
 *
 * @param base the address that the file names are appended to
 */
public record MirrorSource(URI base, DownloadLimits limits) implements DataSource {

  /**
   * Completes the address with a slash at its end.
   *
   * @throws IllegalArgumentException if the address is not one of HTTP or HTTPS
   */
  public MirrorSource {
    if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "%s is no address of a mirror; expected http://… or https://…"
              .formatted(WebLogin.without(base.toString())));
    }
    if (!base.getPath().endsWith("/")) {
      base = base.resolve(base.getPath() + "/");
    }
  }

  /** The mirror at an address, with {@link DownloadLimits#DEFAULT}. */
  public static MirrorSource of(String base) {
    return new MirrorSource(URI.create(base), DownloadLimits.DEFAULT);
  }

  /** {@inheritDoc} Without the name and the password that may stand in the address. */
  @Override
  public String description() {
    return "the download from " + WebLogin.without(base.toString());
  }

  @Override
  public DatasetFiles fetch(CacheFolder cache, DataListener listener) throws IOException {
    listener.trying(description());
    return cache.complete(file -> download(file, cache, listener), listener);
  }

  private FileContent download(DatasetFile file, CacheFolder cache, DataListener listener)
      throws IOException {
    Path part = cache.folder().resolve(file.gzipName() + ".part");
    boolean continued = Files.exists(part);
    try {
      new Download(base.resolve(file.gzipName()), part, limits, listener).run();
      FileContent content =
          FileContent.read(DatasetKind.FASHION_MNIST, file, part, file.gzipName());
      cache.moveIn(file, part);
      return content;
    } catch (IdxFormatException | WrongDatasetException e) {
      Files.deleteIfExists(part);
      if (continued) {
        // The beginning may have come from a mirror that compressed the file in another way.
        return download(file, cache, listener);
      }
      throw e;
    }
  }
}
