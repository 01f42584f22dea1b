"use strict";
// What is wider than its frame says so and is a stop of the keyboard; what fits is neither.
(() => {
  const regions = [...document.querySelectorAll("[role=region][tabindex]")];
  const navigation = document.querySelector("nav.contents > .inner");

  function mark(frame) {
    const hidden = frame.scrollWidth - frame.clientWidth;
    const wide = hidden > 1;
    frame.classList.toggle("more", wide && frame.scrollLeft < hidden - 1);
    if (frame === navigation) {
      return;
    }
    frame.classList.toggle("wide", wide);
    if (wide) {
      frame.setAttribute("tabindex", "0");
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", frame.dataset.label);
    } else {
      ["tabindex", "role", "aria-label"].forEach((name) => frame.removeAttribute(name));
    }
  }

  const watch = new ResizeObserver((entries) =>
    new Set(entries.map(({ target }) => target.closest("[data-frame]"))).forEach(mark));
  for (const frame of [...regions, ...(navigation ? [navigation] : [])]) {
    frame.dataset.frame = "";
    frame.dataset.label = frame.getAttribute("aria-label") ?? "";
    frame.addEventListener("scroll", () => mark(frame), { passive: true });
    mark(frame);
    [frame, ...frame.children].forEach((element) => watch.observe(element));
  }
})();
