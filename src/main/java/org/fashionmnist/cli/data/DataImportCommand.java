package org.fashionmnist.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DataValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.text.Paragraph;
import org.fashionmnist.data.DatasetImport;
import org.fashionmnist.data.ImportedDataset;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.layout.ImageConversion;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.result.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fashion data import}: IDX files of labeled images in another form. */
@Command(
    name = "import",
    description = {
      "Makes a folder of IDX files and a classes.txt of your labeled images.",
      "Takes IDX files under any of their names, CSV tables as Kaggle has them, .npz of NumPy"
          + " (Keras, KMNIST, MedMNIST), pictures in a folder for each class, and a ZIP of these."
    },
    sortOptions = false,
    footer = {
      "",
      "docs/data.md tells how to bring your own data in each of these forms.",
      "",
      "Examples:",
      "  ./fashion data import archive.zip --to data/mine",
      "  ./fashion data import train.csv test.csv --to data/kaggle",
      "  ./fashion data import photos --to data/shop --size 32",
      "  ./fashion data import gzip/emnist-letters --to data/abc --transpose"
    })
final class DataImportCommand extends Subcommand {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "A folder, a ZIP, or the files of one data set; or a folder and the beginning of names in"
              + " it, where it holds several sets.")
  private List<Path> sources = List.of();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The folder to make, for example data/mine; nothing is replaced.")
  private Path target;

  @Option(
      names = "--classes",
      paramLabel = "NAMES",
      converter = DataValues.ClassNameList.class,
      description =
          "What the classes are called, in label order: names with commas between, or a file with"
              + " a name on each line, or fashion-mnist. As many as there are different labels"
              + " number those anew from 0.")
  private Optional<ClassNames> classNames = Optional.empty();

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      converter = DataValues.Size.class,
      description =
          "Size of the images: 28, or rows and columns such as 20x30 (default: 28 for pictures,"
              + " else as they are).")
  private Optional<ImageSize> size = Optional.empty();

  @Option(names = "--transpose", description = "Make rows of columns: sets EMNIST's upright.")
  private boolean transpose;

  @Option(
      names = "--invert",
      description = "Make black of white, where the things are dark on a light ground.")
  private boolean invert;

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      converter = OptionValues.Decay.class,
      defaultValue = "0.2",
      description =
          "Share of each class held out as test images, where there are none (default:"
              + " ${DEFAULT-VALUE}).")
  private double testShare;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of the choice of test images (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  protected boolean run() throws IOException {
    ImportedDataset imported =
        new DatasetImport(
                new ImageConversion(transpose, invert, size),
                classNames.map(ClassNames::names),
                testShare,
                seed)
            .run(sources, target);
    print(imported);
    return true;
  }

  private void print(ImportedDataset imported) {
    tell(
        "Data      ",
        String.format(
            Locale.ROOT,
            "%,d training and %,d test images of %d × %d pixels, %s",
            imported.trainingCount(),
            imported.testCount(),
            imported.height(),
            imported.width(),
            Figures.count(imported.classNames().size(), "class", "classes")));
    tell("          ", "from %s, %s".formatted(imported.place(), imported.form()));
    imported.notes().forEach(note -> tell("          ", note));
    tell("Classes   ", String.join(", ", imported.classNames()));
    out().println("Folder    " + imported.folder());
    out()
        .println(
            imported.trainingCount() > 0
                ? "Next      ./fashion train --data " + imported.folder()
                : "Next      ./fashion evaluate MODEL --data " + imported.folder());
  }

  private void tell(String label, String text) {
    out().println(Paragraph.of(label, text));
  }
}
