"use strict";
// Which number of the phase is looked at: its formula, and the numbers that it is made of.
{
  const id = (name) => document.getElementById(name);
  const drawing = document.querySelector(".grids");
  const phases = [...document.querySelectorAll("#lesson .phase")];
  const NAME = /∂L\/∂[xwp][₀-₉]+|∂L\/∂b|[xwzaptδ][₀-₉]+|\bb\b/g;
  const LEAST_GRID = 0.0005; // smaller numbers than this are 0 in the drawing
  const cells = new Map();
  drawing.querySelectorAll("[data-cell]").forEach((cell) => cells.set(cell.dataset.cell, cell));
  let chosen = 0;
  let all = false;

  const phase = () => phases.find((part) => !part.hidden);
  const formulas = () => [...phase().querySelectorAll(".equation")];
  const nameOf = (formula) => formula.querySelector(".name").textContent;

  const frame = (name, kind) => {
    const cell = cells.get(name);
    if (cell) {
      const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      ["x", "y", "width", "height"].forEach((key) => box.setAttribute(key, cell.getAttribute(key)));
      box.setAttribute("class", `frame ${kind}`);
      drawing.append(box);
    }
  };

  /** What has the largest number of its grid is the most tinted. */
  const tint = () => {
    const groups = new Map();
    drawing.querySelectorAll(".number").forEach((number) => {
      const key = `${number.dataset.grid} ${number.classList.contains("new")}`;
      groups.set(key, [...(groups.get(key) ?? []), number]);
    });
    groups.forEach((numbers) => {
      const values = numbers.map((number) => Number(number.textContent.trim().replace(/−/g, "-")));
      const largest = Math.max(LEAST_GRID, ...values.map(Math.abs));
      numbers.forEach((number, i) => {
        const tinted = number.querySelector(".tint");
        tinted.style.setProperty("--share", Math.abs(values[i]) / largest);
        tinted.classList.toggle("below", values[i] < 0);
      });
    });
  };

  const show = (to) => {
    const list = formulas();
    chosen = Math.max(0, Math.min(list.length - 1, to));
    list.forEach((formula, i) => { formula.hidden = !all && i !== chosen; });
    drawing.querySelectorAll(".frame").forEach((box) => box.remove());
    const formula = list[chosen];
    const name = nameOf(formula);
    const symbols = [...formula.querySelectorAll(".part:not(.end) .symbols")]
        .map((part) => part.textContent).join(" ");
    const used = new Set(symbols.match(NAME) ?? []);
    used.delete(name);
    used.forEach((each) => frame(each, "used"));
    frame(name, "chosen");
    id("number").textContent = `${name} (${chosen + 1} of ${list.length})`;
    id("number-previous").disabled = chosen === 0;
    id("number-next").disabled = chosen === list.length - 1;
  };

  /** Begins with a number that is not 0, of which there is more to see. */
  const fresh = () => {
    tint();
    const results = formulas().map((formula) => formula.querySelector(".result").textContent);
    show(results.findIndex((result) => result !== "0"));
  };

  id("number-previous").addEventListener("click", () => show(chosen - 1));
  id("number-next").addEventListener("click", () => show(chosen + 1));
  id("all-numbers").addEventListener("click", () => {
    all = !all;
    id("all-numbers").setAttribute("aria-pressed", String(all));
    show(chosen);
  });
  drawing.addEventListener("click", (event) => {
    const name = event.target.closest("[data-cell]")?.dataset.cell;
    const place = formulas().findIndex((formula) => nameOf(formula) === name);
    if (place >= 0) {
      show(place);
    }
  });
  new MutationObserver(fresh).observe(id("status"), { childList: true });
  fresh();
}
