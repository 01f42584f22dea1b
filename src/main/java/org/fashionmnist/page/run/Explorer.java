package org.fashionmnist.page.run;

import org.fashionmnist.page.Html;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.wording.AugmentationWords;
import org.fashionmnist.result.wording.Figures;

/** The parts of a page that its script fills. */
final class Explorer {

  /** How to see the images of a cell. */
  static final String HOW =
      """
      <p class="hint static">With scripts on, a click on a cell shows its test images.</p>
      <p class="hint live" hidden>Click a cell, or a line above, to see its test images. By keyboard,
      arrow keys move between cells and images; Enter opens a cell.</p>
      """;

  /** Where the test images of a cell appear, and what the network says of one of them. */
  static final String CELLS =
      """
      <div class="explorer live" id="explorer" hidden>
      <div class="cell-images">
      <h3 id="cell-title" aria-live="polite">Test images</h3>
      <p id="cell-remark"></p>
      <ul id="cell-images" class="thumbs" aria-labelledby="cell-title"></ul>
      </div>
      <div class="answer" id="cell-answer" hidden>
      <div class="said">
      <canvas class="seen" width="28" height="28" role="img" aria-label="The chosen test image"></canvas>
      <div aria-live="polite">
      <p class="verdict"></p>
      <p id="cell-truth"></p>
      </div>
      </div>
      <ol class="bars"></ol>
      </div>
      </div>
      """;

  /** Where a reader's own picture is taken. */
  static final String OWN_PICTURE =
      """
      <p class="lead">The trained network is inside this page and computes in your browser; no
      picture leaves it.</p>
      <p class="static">That needs scripts, which are off here.</p>
      <div class="explorer" id="own" hidden>
      <div>
      <p>Drop a picture of one garment anywhere on this page, paste one, choose a file, or draw.</p>
      <div class="draw">
      <canvas id="drawing" width="280" height="280" role="img" aria-label="A place to draw a garment"></canvas>
      <p class="buttons">
      <button type="button" id="clear">Clear</button>
      <label class="button" for="file">Choose a picture</label>
      <input type="file" id="file" accept="image/*">
      </p>
      </div>
      <p class="error" id="own-error" role="alert"></p>
      </div>
      <div class="answer" id="own-answer" hidden>
      <h3>What the network saw</h3>
      <canvas class="seen" width="28" height="28" role="img" aria-label="The picture as the network saw it"></canvas>
      <p class="note">Gray, the object light on black, cropped and made small as the training images
      are.</p>
      <p class="error" id="own-remark"></p>
      <p class="verdict" aria-live="polite"></p>
      <ol class="bars"></ol>
      </div>
      </div>
      """;

  private Explorer() {}

  /** Why the network in the page may say otherwise than the test did; nothing where it does not. */
  static String oneLook(TestViews views) {
    return views.equals(TestViews.ONE)
        ? ""
        : new Html()
            .element(
                "p",
                "In the test, %s. The network in this page looks once, at the image itself, and may say"
                        .formatted(AugmentationWords.averaged(views))
                    + " otherwise.",
                "class",
                "note")
            .toString();
  }

  /** What stands in the place of {@link #OWN_PICTURE} where the network is not in the page. */
  static String notInPage(ModelData model) {
    String why =
        model.isKnown()
            ? "This network has %s weights. A page holds at most %s, so it is not in this one."
                .formatted(
                    Figures.count(model.weightCount()), Figures.count(ModelData.MOST_WEIGHTS))
            : "Pages do not compute layers of this kind: %s. So this network is not in this one."
                .formatted(String.join(", ", model.unknownKinds()));
    return new Html()
        .element("p", why, "class", "lead")
        .open("p")
        .text("The program still predicts with it: ")
        .raw("<code>./fashion predict --model DIR picture.png</code>, where DIR is this folder.")
        .close("p")
        .toString();
  }
}
