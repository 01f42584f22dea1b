package org.fashionmnist.page.lesson;

import java.util.List;
import org.fashionmnist.lesson.backprop.LessonPhase;
import org.fashionmnist.page.Html;

/**
 * A drawing and formulas, which the script of the lessons goes through phase by phase. Without
 * scripts the first iteration is there as a whole.
 *
 * @param phases of an iteration, in order
 * @param moreControls markup beside the buttons of phase and iteration
 */
record Stepper(List<? extends LessonPhase> phases, String moreControls) {

  private static final String CONTROLS =
      """
      <div class="controls" id="controls" hidden>
      <div class="turn" role="group" aria-label="Phase">
      <button type="button" id="previous">← Back</button>
      <button type="button" id="next" class="main">Next →</button>
      </div>
      %s<div class="turn" role="group" aria-label="Iteration">
      <button type="button" id="iteration-previous" aria-label="Previous iteration">−</button>
      <output id="iteration"></output>
      <button type="button" id="iteration-next" aria-label="Next iteration">+</button>
      </div>
      <p class="keys">Keys: <kbd>←</kbd> <kbd>→</kbd> phase, <kbd>Shift</kbd> with them iteration</p>
      </div>
      """;

  String markup(String drawing, String derivations, String remark) {
    Html html = new Html();
    html.open("div", "class", "lesson", "id", "lesson").raw("\n");
    html.raw(CONTROLS.formatted(moreControls));
    html.open("ol", "class", "phases", "id", "phases", "hidden", "hidden");
    for (LessonPhase phase : phases) {
      html.open("li").open("button", "type", "button", "class", EquationList.kind(phase));
      html.text(phase.shortTitle()).raw("</button>").close("li");
    }
    html.close("ol");
    html.element("p", "", "id", "status", "class", "status", "aria-live", "polite");
    html.paragraph("static", "Iteration 1, with all its numbers.");
    html.open("div", "class", "stage").raw("\n");
    html.openScroll("board", "Drawing");
    html.raw("\n").raw(drawing).close("div");
    html.open("div", "class", "derivations").raw("\n").raw(derivations);
    html.close("div").close("div").close("div");
    html.paragraph("remark", remark);
    return html.toString();
  }
}
