"use strict";
// The image under the pointer, a finger or a slider on the map of a layer.
(() => {
  const NEAR = 16; // of a point, in the units of the drawing
  const SIDE = 84;
  const data = JSON.parse(document.getElementById("map-data").textContent);
  const svg = document.querySelector('[data-picture="layer-map.png"] svg');
  const circles = svg ? [...svg.querySelectorAll("circle")] : [];
  if (!svg || circles.length !== data.numbers.length) {
    return; // drawn as pixels
  }
  const points = circles.map((circle) => ({
    x: circle.cx.baseVal.value, y: circle.cy.baseVal.value, r: circle.r.baseVal.value,
  }));
  const fromTheLeft = points.map((_, i) => i).sort((a, b) => points[a].x - points[b].x);
  let levels = null;

  const frame = document.createElement("div");
  frame.className = "curves";
  svg.replaceWith(frame);
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  ring.setAttribute("class", "ring");
  const box = document.createElement("div");
  box.className = "reading-box map-box";
  box.hidden = true;
  const canvas = document.createElement("canvas");
  const words = document.createElement("div");
  box.append(canvas, words);
  const controls = document.createElement("div");
  controls.className = "lines";
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: points.length - 1, value: 0 });
  slider.setAttribute("aria-label", "Images of the map, from the left to the right");
  controls.append(slider);
  frame.append(svg, box, controls);

  async function unpack() {
    const bytes = Uint8Array.from(atob(data.levels), (c) => c.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const pairs = new Uint8Array(await new Response(plain).arrayBuffer());
    return Uint8Array.from({ length: 2 * pairs.length }, (_, i) =>
      i % 2 === 0 ? pairs[i / 2] >> 4 : pairs[(i - 1) / 2] & 15);
  }

  function paint(index) {
    const length = data.width * data.height;
    canvas.width = data.width;
    canvas.height = data.height;
    const context = canvas.getContext("2d");
    const image = context.createImageData(canvas.width, canvas.height);
    levels.subarray(index * length, (index + 1) * length).forEach((level, i) =>
      image.data.set([17 * level, 17 * level, 17 * level, 255], 4 * i));
    context.putImageData(image, 0, 0);
  }

  function line(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function linesOf(index) {
    const label = data.classes[data.labels[index]];
    const said = data.classes[data.predicted[index]];
    return [line("b", label),
      line("span", label === said ? `recognized, ${data.percents[index]} %`
        : `taken for ${said}, ${data.percents[index]} %`),
      line("span", `test image ${data.numbers[index]}`)];
  }

  async function show(index) {
    levels ??= await unpack();
    const { x, y, r } = points[index];
    paint(index);
    words.replaceChildren(...linesOf(index));
    slider.setAttribute("aria-valuetext",
      [...words.children].map((child) => child.textContent).join(", "));
    Object.entries({ cx: x, cy: y, r: r + 3 }).forEach(([name, value]) =>
      ring.setAttribute(name, value));
    svg.append(ring);
    box.hidden = false;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const { width, height } = svg.viewBox.baseVal;
    const left = x < width / 2 ? (x + 14) * scale : (x - 14) * scale - box.offsetWidth;
    const top = Math.max(0, Math.min(height * scale - box.offsetHeight, y * scale - SIDE / 2));
    box.style.transform = `translate(${left}px, ${top}px)`;
  }

  function hide() {
    box.hidden = true;
    ring.remove();
  }

  function follow(event) {
    const bounds = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / bounds.width;
    const x = (event.clientX - bounds.left) * scale;
    const y = (event.clientY - bounds.top) * scale;
    let best = -1;
    let nearest = NEAR * NEAR;
    points.forEach((point, i) => {
      const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
      if (distance <= nearest) { // of those on one place the one drawn last
        nearest = distance;
        best = i;
      }
    });
    if (best < 0) {
      hide();
      return;
    }
    slider.value = fromTheLeft.indexOf(best);
    show(best);
  }

  svg.addEventListener("pointermove", follow);
  svg.addEventListener("pointerdown", follow);
  svg.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hide());
  slider.addEventListener("input", () => show(fromTheLeft[Number(slider.value)]));
  slider.addEventListener("focus", () =>
    slider.matches(":focus-visible") && show(fromTheLeft[Number(slider.value)]));
  slider.addEventListener("blur", hide);
})();
