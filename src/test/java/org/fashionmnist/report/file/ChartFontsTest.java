package org.fashionmnist.report.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.AWTError;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartFontsTest {

  /** What JDKs throw on machines without fonts, one of them at the second attempt. */
  static Stream<Throwable> failures() {
    return Stream.of(
        new Error("Probable fatal error:No fonts found."),
        new InternalError("java.lang.reflect.InvocationTargetException"),
        new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"),
        new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverIsThrownWithoutFontsIsExplained(Throwable failure) {
    assertThatThrownBy(() -> ChartFonts.requireText(() -> sneak(failure)))
        .isInstanceOf(ChartException.class)
        .hasMessageContaining("apt-get install fontconfig fonts-dejavu-core")
        .hasCause(failure);
  }

  @Test
  void screenThatDoesNotAnswerIsExplained() {
    assertThatThrownBy(
            () -> ChartFonts.requireText(() -> sneak(new AWTError("Can't connect to X11"))))
        .isInstanceOf(ChartException.class)
        .hasMessageContaining("DISPLAY");
  }

  @Test
  void lackOfMemoryIsNoLackOfFonts() {
    assertThatThrownBy(() -> ChartFonts.requireText(() -> sneak(new OutOfMemoryError())))
        .isInstanceOf(OutOfMemoryError.class);
  }

  private static void sneak(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
