package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.List;
import org.fashionmnist.experiment.ratetest.RateTestListener;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.wording.Figures;

/** Tells what a learning-rate range test came to. */
public final class RateTestNarrator extends Narrator implements RateTestListener {

  public RateTestNarrator(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void tested(String subtitle, RateTest test) {
    List<RateTestPoint> points = test.points();
    out.println(subtitle);
    line(
        "%s, rates %s to %s%s",
        Figures.count(points.size(), "step"),
        Figures.rate(points.get(0).learningRate()),
        Figures.rate(points.get(points.size() - 1).learningRate()),
        test.divergedRate().isPresent() ? ", where the loss ran away" : "");
    line(
        "Suggested learning rate: %s (where the loss falls fastest)",
        Figures.rate(test.suggestedRate()));
  }
}
