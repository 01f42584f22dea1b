package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {

  @TempDir Path folder;
  private PageFile page;

  @BeforeEach
  void pageOfTheCourse() throws IOException {
    page = new PageFile(folder);
    page.follow("epoch 1");
  }

  @Test
  void pageOfTheCourseDoesNotReplaceTheLastOne() throws IOException {
    page.follow("epoch 2");
    assertThat(page.path()).hasContent("epoch 2");
    page.endEarly("interrupted");
    page.follow("epoch 3");

    assertThat(page.path()).hasContent("interrupted");
  }

  @Test
  void finishedPageStaysWhenTheProcessIsInterruptedThen() throws IOException {
    page.finish("finished");
    page.endEarly("interrupted");

    assertThat(page.path()).hasContent("finished");
  }

  @Test
  void runThatFinishesAfterAllHasItsPage() throws IOException {
    page.endEarly("interrupted");
    page.finish("finished");

    assertThat(page.path()).hasContent("finished");
  }
}
