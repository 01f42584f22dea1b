package org.fashionmnist.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.result.TestViews;
import org.junit.jupiter.api.Test;

class ImageViewTest {

  /** One image: 1 2 3 above 4 5 6. */
  private static final ImageExamples IMAGE =
      new ImageExamples(
          LabeledImages.of(new byte[] {1, 2, 3, 4, 5, 6}, new byte[1], 2, 3),
          new Normalization("raw", 0, 1 / 255f),
          Kernels.get());

  private static String seen(Examples view) {
    Matrix input = Matrix.zeros(1, 6);
    view.read(new int[1], 0, input, Matrix.zeros(1, 1));
    StringBuilder text = new StringBuilder();
    for (int p = 0; p < 6; p++) {
      text.append(p == 3 ? "/" : "").append(Math.round(input.at(0, p)));
    }
    return text.toString();
  }

  private static List<String> seen(boolean mirrored, boolean shifted) {
    List<String> seen = new ArrayList<>();
    ImageView.all(IMAGE, new TestViews(mirrored, shifted)).forEach(view -> seen.add(seen(view)));
    return seen;
  }

  @Test
  void viewsAreTheImageItsMirrorImageAndBothMovedByAPixel() {
    assertThat(seen(false, false)).containsExactly("123/456");
    assertThat(seen(true, false)).containsExactly("123/456", "321/654");
    assertThat(seen(false, true))
        .containsExactly("123/456", "456/000", "000/123", "230/560", "012/045");
    assertThat(seen(true, true))
        .containsExactly(
            "123/456", "321/654", "456/000", "654/000", "000/123", "000/321", "230/560", "210/540",
            "012/045", "032/065");
  }

  @Test
  void thereAreAsManyAsTheyCount() {
    for (boolean mirrored : new boolean[] {false, true}) {
      for (boolean shifted : new boolean[] {false, true}) {
        assertThat(seen(mirrored, shifted)).hasSize(new TestViews(mirrored, shifted).count());
      }
    }
  }

  @Test
  void viewsAreThoseThatTheNetworkWasTrainedOn() {
    assertThat(TestViews.trained(true, true)).isEqualTo(new TestViews(true, true));
    assertThat(TestViews.trained(false, true)).isEqualTo(new TestViews(false, true));
    assertThat(TestViews.trained(true, false)).isEqualTo(new TestViews(true, false));
    assertThat(TestViews.trained(false, false)).isEqualTo(new TestViews(true, false));
  }

  @Test
  void viewBesideTheImageIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageView(IMAGE, false, -2, 0))
        .withMessage("images of 2 × 3 pixels cannot be moved by -2 rows and 0 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestViews(true, false).requireFit(1, 784))
        .withMessageContaining("these have 1 × 784");
  }
}
