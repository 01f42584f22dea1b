package org.fashionmnist.page.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.fashionmnist.result.lesson.FaultsSettings;
import org.fashionmnist.result.wording.Names;

/**
 * The pages of a lesson on faults: one that explains, and a question sheet that gives nothing away.
 *
 * @param record of the lesson
 * @param pictures of each fault, by its name
 */
public record FaultsPage(FaultsRecord record, Map<String, List<PagePicture>> pictures) {

  /** The file of the explanations beside a question sheet. */
  public static final String ANSWERS = "answers.html";

  private static final List<String> QUESTIONS =
      List.of("What do you see?", "What is wrong, and why?", "What would you do?");

  public FaultsPage {
    pictures = Map.copyOf(pictures);
  }

  /** Each fault with its pictures, its numbers and what to do; under their names in the quiz. */
  public String explanations() {
    List<LessonSection> sections = new ArrayList<>();
    for (FaultRecord fault : record.faults()) {
      String title = fault.quizName().map(name -> name + ": ").orElse("") + fault.title();
      sections.add(
          new LessonSection(fault.name(), title, pictures.get(fault.name()), FaultText.of(fault)));
    }
    sections.add(new LessonSection("settings", "The settings", settings()));
    return new LessonPage(
            areAnswers() ? "What went wrong: the answers" : "What can go wrong in a training",
            "Trainings with one fault each, beside the same training without it. Both have the same"
                + " axes, so that the eye can compare.",
            record.command(),
            record.environment().version(),
            sections)
        .html();
  }

  /**
   * The same broken trainings without a word on what they are, with room for answers.
   *
   * @param neutral pictures of each fault that do not tell it, by the fault's name
   */
  public String questions(Map<String, List<PagePicture>> neutral) {
    List<LessonSection> sections =
        record.faults().stream()
            .map(
                fault ->
                    new LessonSection(
                        id(fault.quizName().orElseThrow()),
                        fault.quizName().orElseThrow(),
                        neutral.get(fault.name()),
                        "",
                        QUESTIONS))
            .toList();
    return new LessonPage(
            "What went wrong?",
            "Each of these trainings has one fault. Find it in the pictures.",
            "",
            record.environment().version(),
            sections)
        .html();
  }

  private boolean areAnswers() {
    return record.faults().stream().anyMatch(fault -> fault.quizName().isPresent());
  }

  private static String id(String quizName) {
    return quizName.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private String settings() {
    FaultsSettings settings = record.settings();
    return String.format(
        Locale.ROOT,
        "Each run learns from %,d images of %s with a network of one hidden layer of %d units, by plain"
            + " gradient descent in batches of %d, for %d epochs, with seed %d. It is measured on %,d"
            + " validation images after every epoch and on %,d test images at the end. The networks"
            + " among which one is chosen differ in units, learning rate, epochs and seed. All numbers are"
            + " in `%s`.",
        settings.trainingImages(),
        Names.dataset(record.data()),
        settings.hiddenUnits(),
        settings.batchSize(),
        settings.epochs(),
        settings.seed(),
        settings.validationImages(),
        settings.testImages(),
        areAnswers() ? "answers.json" : "faults.json");
  }
}
