package org.fashionmnist.page;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Compares the network in the pages of runs with Java on all test images; for {@code
 * src/test/sh/page-agreement.sh}.
 */
public final class PageAgreement {

  private PageAgreement() {}

  /**
   * Exits with 1 where a class differs.
   *
   * @param folders of runs
   */
  public static void main(String... folders) throws Exception {
    LabeledImages images = FashionMnist.load().test();
    Path profile = Files.createTempDirectory("page-agreement");
    boolean same = true;
    try (Browser browser = new Browser(profile)) {
      for (String folder : folders) {
        RunFolder run = new RunFolder(Path.of(folder));
        TrainedModel model = ModelFile.read(run.modelPath());
        browser.open(run.path().resolve("index.html").toAbsolutePath());
        PagePredictions said = PagePredictions.of(browser, images, model.predict(images));
        System.out.printf(
            "%s: %,d of %,d images in another class, probabilities differ by at most %.1e, %.1f ms an image%n",
            folder, said.others(), said.count(), said.largestDifference(), said.millis());
        same &= said.others() == 0;
      }
    } finally {
      PathUtils.deleteDirectory(profile);
    }
    System.exit(same ? 0 : 1);
  }
}
