package org.fashionmnist.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.option.DataValues.ClassNameList;
import org.fashionmnist.cli.option.DataValues.DatasetName;
import org.fashionmnist.cli.text.DownloadProgress;
import org.fashionmnist.data.DatasetLoader;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.source.DataListener;
import org.fashionmnist.data.source.StandardSources;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.TestSet;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.DataProvenance;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which data set is used and where it comes from. */
public final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "PLACE",
      description =
          "Folder with the four IDX files, plain or gzip, under any of their names; or a ZIP, a CSV"
              + " table, an .npz of NumPy or a folder of these (docs/data.md). Default:"
              + " FASHION_MNIST_DIR, else data/, Debian's folder, a download.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      converter = DatasetName.class,
      description =
          "What the files must be: fashion-mnist, mnist, or custom for any other set (default:"
              + " fashion-mnist; with --data what their checksums say).")
  private Optional<DatasetKind> kind = Optional.empty();

  @Option(
      names = "--classes",
      paramLabel = "NAMES",
      converter = ClassNameList.class,
      description =
          "What the classes are called, in label order: names with commas between, or a file with"
              + " a name on each line, or fashion-mnist (default: classes.txt beside the files).")
  private Optional<ClassNames> classNames = Optional.empty();

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      converter = OptionValues.WebAddress.class,
      description = "Download from here instead of the known mirrors; may be repeated.")
  private List<URI> mirrors = new ArrayList<>();

  @Option(
      names = "--sample",
      description = "Use the 4,000 + 1,000 real images that come with the program.")
  private boolean sample;

  public boolean sample() {
    return sample;
  }

  /**
   * Checks what no option can check alone.
   *
   * @throws ParameterException if options contradict each other
   */
  public void validate(CommandLine command) {
    if (sample
        && (folder.isPresent()
            || !mirrors.isEmpty()
            || kind.orElse(DatasetKind.FASHION_MNIST) != DatasetKind.FASHION_MNIST)) {
      throw new ParameterException(
          command,
          "--sample comes with the program: leave out --data, --dataset and --mirror, or --sample");
    }
  }

  /** Loads the data set, telling of downloads on {@code err}. */
  public Dataset load(PrintWriter err) throws IOException {
    if (sample) {
      return bundledSample();
    }
    DownloadProgress progress = new DownloadProgress(err);
    Dataset dataset = loader(progress).load();
    progress.finish();
    return dataset;
  }

  /** The images that come with the program, under the names that were given. */
  public Dataset bundledSample() {
    Dataset bundled = FashionMnist.sample();
    return classNames.isPresent() ? bundled.withClassNames(classNames.get().names()) : bundled;
  }

  /** Loads the test part of the data set, which is all that needs to be there. */
  public TestSet loadTestSet(PrintWriter err) throws IOException {
    if (sample) {
      return TestSet.of(load(err));
    }
    DownloadProgress progress = new DownloadProgress(err);
    TestSet test = loader(progress).loadTestSet();
    progress.finish();
    return test;
  }

  /**
   * Loads the data set that a run used: the bundled sample where it used that, otherwise one of the
   * same kind from where the options say.
   *
   * @throws IOException if it cannot be read, or is another
   */
  public Dataset loadAgain(DataProvenance used, CommandLine command) throws IOException {
    if (classNames.isPresent()) {
      throw new ParameterException(
          command,
          "--classes: the records of a run name its classes; leave it out, or train again");
    }
    boolean isChosen = command.getParseResult().hasMatchedOption("--dataset");
    if (used.sample()) {
      sample = folder.isEmpty() && mirrors.isEmpty() && !isChosen;
    } else if (!isChosen) {
      kind =
          Optional.of(
              DatasetKind.ofOptionName(used.dataset())
                  .orElseThrow(() -> new IOException("no data set is named " + used.dataset())));
    }
    Dataset dataset = load(command.getErr());
    List<DataFile> found = dataset.provenance().files();
    for (DataFile file : used.files()) {
      if (!found.contains(file)) {
        throw new IOException(
            "%s of %s is not the one that the run used (SHA-256 %s); name the folder of that data"
                    .formatted(file.name(), dataset.provenance().source(), file.sha256())
                + " with --data");
      }
    }
    return dataset;
  }

  /** What finds the data set. */
  public DatasetLoader loader(DataListener listener) {
    DatasetLoader loader = DatasetLoader.standard().withListener(listener);
    if (kind.isPresent()) {
      loader = loader.withKind(kind.get());
    } else if (folder.isPresent()) {
      loader = loader.withAnyKind();
    }
    if (classNames.isPresent()) {
      loader = loader.withClassNames(classNames.get().names());
    }
    if (!mirrors.isEmpty()) {
      loader = loader.withSources(StandardSources.withMirrors(mirrors));
    }
    return folder.isPresent() ? loader.withFolder(folder.get()) : loader;
  }
}
