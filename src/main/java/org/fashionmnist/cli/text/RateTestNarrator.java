package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.ratetest.RateTestListener;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.wording.Figures;

/**
 * Tells what a learning-rate range test came to.
 *
 * @param out where to
 */
public record RateTestNarrator(PrintWriter out) implements RateTestListener {

  @Override
  public void tested(String subtitle, RateTest test) {
    List<RateTestPoint> points = test.points();
    out.println(subtitle);
    out.println(
        "%s, rates %s to %s%s"
            .formatted(
                Figures.count(points.size(), "step"),
                Figures.rate(points.get(0).learningRate()),
                Figures.rate(points.get(points.size() - 1).learningRate()),
                test.divergedRate().isPresent() ? ", where the loss ran away" : ""));
    out.println(
        "Suggested learning rate: %s (where the loss falls fastest)"
            .formatted(Figures.rate(test.suggestedRate())));
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    files.forEach(file -> out.println("Picture   " + file));
  }
}
