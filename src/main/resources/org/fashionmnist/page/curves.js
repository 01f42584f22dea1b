"use strict";
// The values of curves under the pointer, a finger or a slider, and curves that can be switched off.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const NEAR = 8; // a curve without a point so near in the picture says nothing

  const numbersOf = (text) => text.split(" ").map(Number);

  function readPanel(group) {
    const [left, top, width, height] = numbersOf(group.dataset.area);
    const lines = [...group.children].map((line) => {
      const numbers = numbersOf(line.dataset.points);
      const points = [];
      for (let i = 0; i + 3 < numbers.length; i += 4) {
        const [x, across, value, down] = numbers.slice(i, i + 4);
        points.push({ x, across, value, down });
      }
      return { name: line.dataset.name, color: line.dataset.color, points };
    });
    return { ...group.dataset, left, top, width, height, lines };
  }

  function element(tag, text = "") {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function swatch(line) {
    const made = element("i");
    made.style.setProperty("--color", `var(${line.color})`);
    return made;
  }

  // As the tables of the page say them: percent to two decimals, losses to four.
  function format(value, suffix = "") {
    if (suffix.includes("%")) {
      return value.toFixed(2) + suffix;
    }
    const digits = Number.isInteger(value) || Math.abs(value) >= 0.01
      ? { maximumFractionDigits: 4 } : { maximumSignificantDigits: 3 };
    return value.toLocaleString("en", digits) + suffix;
  }

  class Chart {
    constructor(svg) {
      this.svg = svg;
      this.panels = [...svg.querySelectorAll(":scope > .readings")].map(readPanel);
      const lines = this.panels.flatMap((panel) => panel.lines);
      this.colors = [...new Set(lines.map((line) => line.color))];
      this.byColor = this.colors.map((color) => lines.find((line) => line.color === color));
      this.off = new Set();
      const places = new Map();
      lines.forEach((line) => line.points.forEach((point) => places.set(point.x, point.across)));
      this.places = [...places].map(([x, across]) => ({ x, across })).sort((a, b) => a.x - b.x);
      this.wrap();
      this.listen();
    }

    wrap() {
      const frame = element("div");
      frame.className = "curves";
      this.svg.replaceWith(frame);
      this.box = element("div");
      this.box.className = "reading-box";
      this.box.hidden = true;
      this.overlay = document.createElementNS(SVG, "g");
      this.svg.append(this.overlay);
      frame.append(this.svg, this.box);
      this.controls = element("div");
      this.controls.className = "lines";
      frame.append(this.controls);
      const names = new Set(this.panels.flatMap((panel) => panel.lines.map((line) => line.name)));
      if (this.colors.length > 1 && this.colors.length === names.size) {
        this.controls.append(...this.byColor.map((line) => this.toggle(line)));
      }
      this.controls.append(this.makeSlider());
    }

    // Switches all shapes of a color: the curve, its points and its remarks.
    toggle(line) {
      const button = element("button", line.name);
      button.type = "button";
      button.prepend(swatch(line));
      button.setAttribute("aria-pressed", "true");
      button.addEventListener("click", () => {
        const on = this.off.delete(line.color);
        if (!on) {
          this.off.add(line.color);
        }
        button.setAttribute("aria-pressed", String(on));
        const top = Math.min(...this.panels.map((panel) => panel.top));
        for (const group of this.svg.querySelectorAll(`g[style*="var(${line.color})"]`)) {
          const box = group.getBBox();
          if (!group.dataset.above) {
            group.dataset.above = String(box.y + box.height <= top);
          }
          if (group.dataset.above === "false") {
            group.classList.toggle("off", !on);
          } else if (!group.querySelector("text")) {
            group.classList.toggle("pale", !on);
          }
        }
        this.hide();
      });
      return button;
    }

    makeSlider() {
      const slider = element("input");
      Object.assign(slider, { type: "range", min: 0, max: this.places.length - 1, value: 0 });
      slider.setAttribute("aria-label", `${this.panels[0].x}, to read the curves`);
      slider.addEventListener("input", () => this.show(Number(slider.value)));
      slider.addEventListener("focus", () => {
        if (slider.matches(":focus-visible")) {
          this.show(Number(slider.value));
        }
      });
      slider.addEventListener("blur", () => this.hide());
      this.slider = slider;
      return slider;
    }

    listen() {
      const follow = (event) => {
        const bounds = this.svg.getBoundingClientRect();
        const scale = this.svg.viewBox.baseVal.width / bounds.width;
        const across = (event.clientX - bounds.left) * scale;
        const down = (event.clientY - bounds.top) * scale;
        const inside = this.panels.some(({ left, top, width, height }) =>
          across > left - NEAR && across < left + width + NEAR && down > top && down < top + height);
        if (inside) {
          this.show(this.nearest(across));
        } else {
          this.hide();
        }
      };
      this.svg.addEventListener("pointermove", follow);
      this.svg.addEventListener("pointerdown", follow);
      this.svg.addEventListener("pointerleave", (event) => {
        if (event.pointerType === "mouse") {
          this.hide();
        }
      });
    }

    nearest(across) {
      const distance = ({ across: place }) => Math.abs(place - across);
      return this.places.reduce((best, place, i) =>
        distance(place) < distance(this.places[best]) ? i : best, 0);
    }

    show(index) {
      const place = this.places[index];
      this.slider.value = index;
      const rows = [];
      const shapes = [];
      for (const panel of this.panels) {
        shapes.push(this.shape("line", "guide", {
          x1: place.across, x2: place.across, y1: panel.top, y2: panel.top + panel.height,
        }));
        const title = this.panels.length > 1 ? [element("b", panel.y)] : [];
        const read = panel.lines.filter((line) => !this.off.has(line.color)).flatMap((line) => {
          const point = this.pointAt(line, place.across);
          return point ? [{ line, point }] : [];
        });
        rows.push(...(read.length > 0 ? title : []));
        for (const { line, point } of read) {
          const row = element("span", `${line.name} ${format(point.value, panel.suffix)}`);
          row.prepend(swatch(line));
          rows.push(row);
          if (point.down >= panel.top && point.down <= panel.top + panel.height) {
            const dot = this.shape("circle", "point", { cx: point.across, cy: point.down, r: 5 });
            dot.style.fill = `var(${line.color})`;
            shapes.push(dot);
          }
        }
      }
      const heading = element("b", this.nameOf(place));
      this.overlay.replaceChildren(...shapes);
      this.box.replaceChildren(heading, ...rows);
      this.slider.setAttribute("aria-valuetext",
        [heading, ...rows].map((row) => row.textContent).join(", "));
      this.box.hidden = false;
      this.placeBox(place.across);
    }

    // Of the label before any explanation of it.
    nameOf(place) {
      const { x, xSuffix } = this.panels[0];
      return `${x.split(":")[0]} ${format(place.x, xSuffix)}`;
    }

    pointAt(line, across) {
      const near = line.points.filter((point) =>
        Math.abs(point.across - across) <= NEAR && Number.isFinite(point.value));
      return near.sort((a, b) => Math.abs(a.across - across) - Math.abs(b.across - across))[0];
    }

    // Beside the guide, on the side with more room.
    placeBox(across) {
      const scale = this.svg.getBoundingClientRect().width / this.svg.viewBox.baseVal.width;
      const { left, top, width } = this.panels[0];
      const toTheRight = across < left + width / 2;
      const edge = toTheRight ? across + 12 : across - 12;
      const shift = toTheRight ? 0 : this.box.offsetWidth;
      this.box.style.transform = `translate(${edge * scale - shift}px, ${(top + 8) * scale}px)`;
    }

    shape(tag, className, attributes) {
      const made = document.createElementNS(SVG, tag);
      made.setAttribute("class", className);
      Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
      return made;
    }

    hide() {
      this.box.hidden = true;
      this.overlay.replaceChildren();
    }
  }

  document.querySelectorAll("svg.chart:has(> .readings)").forEach((svg) => new Chart(svg));
})();
