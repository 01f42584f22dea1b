package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.lesson.surface.RaceOptimizer;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.lesson.surface.SurfaceRace;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceExperimentTest {

  @Test
  void aRaceLeavesItsRecordItsMapAndItsPage(@TempDir Path folder) throws IOException {
    SurfaceExperiment experiment =
        new SurfaceExperiment(
            new SurfaceRace(Surface.RAVINE, 20),
            List.of(
                SurfaceRace.Entry.of(RaceOptimizer.SGD, Surface.RAVINE),
                new SurfaceRace.Entry(RaceOptimizer.ADAM, 0.1)));

    Told<SurfaceResult> told = new Told<>();
    SurfaceResult result = experiment.run(new RunFolder(folder), Execution.standard(), told);

    assertThat(result.paths()).extracting(SurfacePath::optimizer).containsExactly("sgd", "adam");
    assertThat(result.paths().get(1).learningRate()).isEqualTo(0.1);
    assertThat(told.files)
        .containsExactly(folder.resolve("index.html"), folder.resolve("surface.png"));
    assertThat(folder.resolve("surface.png")).isNotEmptyFile();
    assertThat(folder.resolve("surface.json")).content().contains("\"surface\": \"ravine\"");
  }
}
