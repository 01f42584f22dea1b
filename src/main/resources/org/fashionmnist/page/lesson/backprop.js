"use strict";
{
  const id = (name) => document.getElementById(name);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const readings = JSON.parse(id("readings").textContent);
  const places = all("[data-reading]");
  const parts = all("#lesson [data-from]");
  const phases = all("#lesson .phase");
  const chips = all("#phases button");
  const rows = all(".losses tbody tr");
  const board = document.querySelector(".board");
  const PHASES = phases.length;
  const [UPDATE, LOSS_AFTER] = [PHASES - 2, PHASES - 1];
  const last = readings.length * PHASES - 1;
  let position = 0; // iteration · PHASES + phase

  const label = (equation) => {
    const texts = (kind) => [...equation.querySelectorAll(`.part:not(.end) .${kind}`)]
        .map((element) => element.textContent).join(" ");
    return `${equation.querySelector(".name").textContent} ${texts("symbols")} `
        + `${texts("numbers")} = ${equation.querySelector(".result").textContent}`;
  };

  const isThere = (part, phase) => {
    if (part.classList.contains("old")) {
      const end = part.classList.contains("weight") ? UPDATE : LOSS_AFTER;
      return phase >= Number(part.dataset.from) && phase < end;
    }
    return phase >= Number(part.dataset.from);
  };

  /** On a narrow screen list and drawing are wider than their frames: what is new should be seen. */
  const reveal = () => {
    const list = id("phases");
    const chip = list.querySelector("[aria-current]");
    list.scrollTo({ left: chip.offsetLeft - (list.clientWidth - chip.offsetWidth) / 2 });
    const hot = board.querySelectorAll(".hot");
    if (board.scrollWidth <= board.clientWidth || hot.length === 0) {
      return;
    }
    const frame = board.getBoundingClientRect();
    const boxes = [...hot].map((element) => element.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    board.scrollTo({ left: board.scrollLeft + (left + right) / 2 - frame.left - frame.width / 2 });
  };

  const show = (to) => {
    position = Math.max(0, Math.min(last, to));
    const iteration = Math.floor(position / PHASES);
    const phase = position % PHASES;
    places.forEach((place) => {
      place.textContent = readings[iteration][Number(place.dataset.reading)];
    });
    all("#lesson .equation").forEach((e) => e.setAttribute("aria-label", label(e)));
    phases.forEach((element, i) => { element.hidden = i !== phase; });
    parts.forEach((part) => {
      part.classList.toggle("off", !isThere(part, phase));
      part.classList.toggle("hot", Number(part.dataset.from) === phase);
    });
    chips.forEach((chip, i) => {
      if (i === phase) {
        chip.setAttribute("aria-current", "step");
      } else {
        chip.removeAttribute("aria-current");
      }
    });
    rows.forEach((row, i) => row.classList.toggle("current", i === iteration));
    id("iteration").textContent = `Iteration ${iteration + 1} of ${readings.length}`;
    id("status").textContent = `Iteration ${iteration + 1}, `
        + phases[phase].querySelector("h3").textContent;
    id("previous").disabled = position === 0;
    id("next").disabled = position === last;
    id("iteration-previous").disabled = iteration === 0;
    id("iteration-next").disabled = iteration === readings.length - 1;
    reveal();
  };

  const turn = (by) => {
    const to = position + by;
    if (to >= 0 && to <= last) {
      show(to);
    }
  };

  id("previous").addEventListener("click", () => turn(-1));
  id("next").addEventListener("click", () => turn(1));
  id("iteration-previous").addEventListener("click", () => turn(-PHASES));
  id("iteration-next").addEventListener("click", () => turn(PHASES));
  chips.forEach((chip, i) => chip.addEventListener("click",
      () => show(position - (position % PHASES) + i)));
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey
        || !["ArrowLeft", "ArrowRight"].includes(event.key)
        || document.activeElement.matches(".wide")) { // which the arrows scroll
      return;
    }
    event.preventDefault();
    const { top, bottom } = board.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight - 100) {
      id("steps").scrollIntoView();
    }
    turn((event.key === "ArrowRight" ? 1 : -1) * (event.shiftKey ? PHASES : 1));
  });
  id("lesson").classList.add("live");
  id("controls").hidden = false;
  id("phases").hidden = false;
  show(0);
}
