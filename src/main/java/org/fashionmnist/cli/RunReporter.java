package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.experiment.ChartPainter;
import org.fashionmnist.experiment.PageFile;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.page.run.RunReport;
import org.fashionmnist.report.file.ChartException;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;

/**
 * What the pictures and the page of a run are made of.
 *
 * @param run what was trained and how
 * @param history the course of the training
 * @param test the scores on the test images
 * @param predictions what the network said of each of them
 * @param images the test images
 * @param model the trained network
 */
record RunReporter(
    RunRecord run,
    History history,
    Evaluation test,
    ImagePredictions predictions,
    LabeledImages images,
    TrainedModel model) {

  /**
   * Writes the pictures and then the page; those of the same names are replaced. A machine without
   * fonts has a page without pictures.
   *
   * @param page where it is
   * @param painter which has been told to draw everything
   * @return the files, the page first
   */
  List<Path> write(PageFile page, ChartPainter painter, RunNarrator narrator) throws IOException {
    List<Path> files = new ArrayList<>();
    List<PagePicture> pictures = new ArrayList<>();
    try {
      files.addAll(painter.write(page.path().getParent()));
      pictures.addAll(painter.forPage());
    } catch (ChartException e) {
      narrator.withoutPictures(e.getMessage());
    }
    RunReport report = new RunReport(run, history, test, predictions, images, model, pictures);
    page.finish(RunPage.html(report));
    files.add(0, page.path());
    return files;
  }
}
