package org.fashionmnist.page.ratetest;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fashionmnist.result.wording.Figures;

/** What trains as a range test did, at a rate that it names. */
final class TrainingCommand {

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+(?: (?!--)\\S+)*");

  /** What only the test has. */
  private static final Set<String> OF_THE_TEST =
      Set.of("--from", "--to", "--steps", "--theme", "--scale", "--format");

  private TrainingCommand() {}

  /**
   * The command line.
   *
   * @param tested the command line of the test
   */
  static String of(String tested, double rate) {
    List<String> kept =
        OPTION
            .matcher(tested)
            .results()
            .map(MatchResult::group)
            .filter(option -> !OF_THE_TEST.contains(option.split(" ", 2)[0]))
            .toList();
    return String.join(" ", "./fashion train", String.join(" ", kept), "--lr", Figures.rate(rate))
        .replace("train  ", "train ");
  }
}
