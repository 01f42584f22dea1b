package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.lesson.faults.FaultLesson;
import org.fashionmnist.lesson.faults.QuizOrder;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.lesson.FaultsPage;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Trainings that go wrong, beside the same without the fault.
 *
 * @param faults that are shown, each once
 * @param quiz whether the pictures make a question sheet, in a random order, with answers apart
 * @param seed of images, weights, orders and choices
 */
public record FaultsExperiment(List<Fault> faults, boolean quiz, long seed) {

  public FaultsExperiment {
    faults = faults.stream().distinct().toList();
  }

  /** Trains; writes the record, pictures and page, or pages of questions and answers. */
  public FaultsRecord run(
      Dataset dataset, RunFolder folder, Execution execution, FaultsListener listener)
      throws IOException {
    FaultLesson lesson = new FaultLesson(dataset, seed, Kernels.get(), execution.threads());
    List<FaultLesson.Shown> shown = new ArrayList<>();
    for (Fault fault : quiz ? QuizOrder.of(faults, seed) : faults) {
      Optional<String> quizName =
          quiz ? Optional.of(QuizOrder.name(shown.size())) : Optional.empty();
      shown.add(lesson.show(fault, quizName));
      listener.shown(shown.get(shown.size() - 1).record());
    }
    FaultsRecord record =
        new FaultsRecord(
            execution.command(),
            dataset.provenance(),
            lesson.settings(),
            shown.stream().map(FaultLesson.Shown::record).toList(),
            ThisProcess.environment(execution.threads()));
    String file = quiz ? LessonFiles.ANSWERS : LessonFiles.FAULTS;
    SafeFolder.write(folder.path(), path -> Json.write(path.resolve(file), record))
        .report(path -> listener.reported(path, write(path, record, shown, execution.pictures())));
    return record;
  }

  private List<Path> write(
      Path folder, FaultsRecord record, List<FaultLesson.Shown> shown, PictureStyle style)
      throws IOException {
    Map<String, List<PagePicture>> explained = new LinkedHashMap<>();
    Map<String, List<PagePicture>> neutral = new LinkedHashMap<>();
    for (FaultLesson.Shown each : shown) {
      FaultRecord fault = each.record();
      FaultPictures pictures = new FaultPictures(ChartTheme.standard(), record.settings(), each);
      ChartFiles compared = pictures.compared();
      explained.put(fault.name(), forPage(compared, fault.title()));
      if (quiz) {
        ChartFiles questions = pictures.questions();
        neutral.put(fault.name(), forPage(questions, fault.quizName().orElseThrow()));
        style.write(folder, questions);
      } else {
        style.write(folder, compared);
      }
    }
    FaultsPage page = new FaultsPage(record, explained);
    Path index = folder.resolve(RunPage.NAME);
    if (!quiz) {
      AtomicFile.write(index, page.explanations());
      return List.of(index);
    }
    Path answers = folder.resolve(FaultsPage.ANSWERS);
    AtomicFile.write(index, page.questions(neutral));
    AtomicFile.write(answers, page.explanations());
    return List.of(index, answers);
  }

  private static List<PagePicture> forPage(ChartFiles pictures, String label) {
    return pictures.pictures().entrySet().stream()
        .map(entry -> PagePicture.of(entry.getKey(), label, entry.getValue()))
        .toList();
  }
}
