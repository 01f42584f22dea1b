package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.experiment.ratetest.RateTestListener;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;

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
        String.format(
            Locale.ROOT,
            "%,d steps, rates %.2g to %.2g%s",
            points.size(),
            points.get(0).learningRate(),
            points.get(points.size() - 1).learningRate(),
            test.divergedRate().isPresent() ? ", where the loss ran away" : ""));
    out.println(
        String.format(
            Locale.ROOT,
            "Suggested learning rate: %.2g (where the loss falls fastest)",
            test.suggestedRate()));
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    files.forEach(file -> out.println("Picture   " + file));
  }
}
