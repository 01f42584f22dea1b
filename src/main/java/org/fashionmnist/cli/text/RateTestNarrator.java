package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.List;
import org.fashionmnist.experiment.ratetest.RateTestListener;
import org.fashionmnist.result.ratetest.RateSuggestion;
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
    prose("%s", subtitle);
    prose(
        "%s, rates %s to %s%s",
        Figures.count(points.size(), "step"),
        Figures.rate(points.get(0).learningRate()),
        Figures.rate(points.get(points.size() - 1).learningRate()),
        test.divergedRate().isPresent() ? ", where the loss ran away" : "");
    test.suggestedRate()
        .ifPresentOrElse(
            rate -> prose("Suggested learning rate: %s", Figures.rate(rate)),
            () ->
                prose(
                    "No rate is suggested: the loss hardly falls. Look at other rates (--from, --to)"
                        + " or more --steps."));
    for (RateSuggestion suggestion : test.suggestions()) {
      String rate = text("  %9s  ", Figures.rate(suggestion.learningRate()));
      out.println(Paragraph.of(rate, suggestion.rule()));
    }
    if (test.stillFalling()) {
      noted("the loss still falls at the highest rate; look at higher ones with --to");
    }
  }
}
