"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const model = JSON.parse(byId("model-data").textContent);
  const data = JSON.parse(byId("image-data").textContent);

  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

  // ---- The network. All in float32, as the program computes it.

  const floatsOf = (base64) => new Float32Array(bytesOf(base64).buffer);

  const layers = (model ? model.layers : []).map((layer) => ({
    activation: layer.activation,
    weight: floatsOf(layer.weight),
    bias: floatsOf(layer.bias),
  }));

  const activations = {
    identity: (x) => x,
    relu: (x) => Math.max(x, 0),
    leaky_relu: (x) => Math.max(x, Math.fround(Math.fround(0.01) * x)),
    sigmoid: (x) => 1 / (1 + Math.fround(Math.exp(-x))),
    tanh: Math.tanh,
  };

  // y = f(x·W + b); each sum is rounded to float32 after each of its terms.
  function dense(layer, x) {
    const y = Float32Array.from(layer.bias);
    for (let i = 0; i < x.length; i++) {
      if (x[i] !== 0) {
        for (let j = 0, w = i * y.length; j < y.length; j++, w++) {
          y[j] += x[i] * layer.weight[w];
        }
      }
    }
    return y.map(activations[layer.activation]);
  }

  function softmax(z) {
    const max = Math.max(...z);
    const p = z.map((score) => Math.exp(Math.fround(score - max)));
    const sum = p.reduce((total, e) => Math.fround(total + e), 0);
    return p.map((e) => e / sum);
  }

  // levels: the gray levels of an image, 0 to 255, row after row. Returns a probability a class.
  function predict(levels) {
    const mean = Math.fround(model.mean);
    const deviation = Math.fround(model.deviation);
    const x = Float32Array.from(levels, (level) =>
      Math.fround(Math.fround(Math.fround(level / 255) - mean) / deviation));
    return softmax(layers.reduce((input, layer) => dense(layer, input), x));
  }

  const largest = (values) => values.indexOf(Math.max(...values));

  // ---- Showing images and answers

  function paint(canvas, levels, width, height) {
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const image = context.createImageData(width, height);
    levels.forEach((level, i) => image.data.set([level, level, level, 255], 4 * i));
    context.putImageData(image, 0, 0);
  }

  const percent = (share) => (100 * share).toFixed(1) + " %";

  function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function answer(panel, levels, told) {
    const probabilities = predict(levels);
    const best = largest(probabilities);
    panel.hidden = false;
    paint(panel.querySelector("canvas"), levels, model.width, model.height);
    panel.querySelector(".verdict").textContent =
      `${model.classes[best]}, ${percent(probabilities[best])}` + told;
    panel.querySelector(".bars").replaceChildren(...model.classes.map((name, i) => {
      const row = element("li", "");
      const track = element("span", "track");
      const fill = element("span", "fill");
      fill.style.width = percent(probabilities[i]).replace(" ", "");
      track.append(fill);
      row.append(element("span", "name", name), track,
        element("span", "value", percent(probabilities[i])));
      return row;
    }));
  }

  // ---- Test images behind the cells of the confusion matrix

  const matrix = byId("matrix");
  const names = [...matrix.querySelectorAll("tbody th")].map((head) => head.textContent);
  const size = names.length;
  const buttons = [];
  let unpacking = null;
  let pixels = null;

  async function unpack(base64) {
    const stream = new Blob([bytesOf(base64)]).stream();
    const plain = stream.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }

  function levelsOf(place) {
    const length = pixels.length / data.numbers.length;
    return pixels.subarray(place * length, (place + 1) * length);
  }

  async function showCell(button, trueClass, predictedClass) {
    buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    unpacking ??= unpack(data.pixels);
    pixels = await unpacking;
    const places = data.numbers.map((_, place) => place).filter((place) =>
      data.labels[place] === trueClass && data.predicted[place] === predictedClass);
    byId("cell-title").textContent = trueClass === predictedClass
      ? `${names[trueClass]}, recognized`
      : `${names[trueClass]} taken for ${names[predictedClass]}`;
    byId("cell-remark").textContent = places.length === 0
      ? "No test image."
      : `${places.length} of ${button.textContent} test images. Choose one.`;
    byId("cell-answer").hidden = true;
    byId("cell-images").replaceChildren(...places.map((place) => thumbnail(place)));
  }

  function thumbnail(place) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const canvas = document.createElement("canvas");
    const number = data.numbers[place];
    button.type = "button";
    button.dataset.image = number;
    button.setAttribute("aria-label", `Test image ${number}`);
    button.title = `test image ${number}`;
    paint(canvas, levelsOf(place), data.width, levelsOf(place).length / data.width);
    button.append(canvas);
    item.append(button);
    button.addEventListener("click", () => {
      byId("cell-images").querySelectorAll("button").forEach((other) =>
        other.setAttribute("aria-pressed", String(other === button)));
      if (model) {
        answer(byId("cell-answer"), levelsOf(place),
          `. Label: ${names[data.labels[place]]} (test image ${number})`);
      }
    });
    return item;
  }

  function makeButtons() {
    for (const cell of matrix.querySelectorAll("td")) {
      const [t, p] = [Number(cell.dataset.true), Number(cell.dataset.predicted)];
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = cell.textContent;
      button.tabIndex = buttons.length === 0 ? 0 : -1;
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label",
        `${cell.textContent} images: ${names[t]}, predicted ${names[p]}`);
      button.addEventListener("click", () => showCell(button, t, p));
      cell.replaceChildren(button);
      buttons.push(button);
    }
    matrix.addEventListener("keydown", (event) => {
      const at = buttons.indexOf(document.activeElement);
      const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -size, ArrowDown: size }[event.key];
      const sameRow = Math.abs(step) > 1 || Math.floor((at + step) / size) === Math.floor(at / size);
      if (at < 0 || !step || !buttons[at + step] || !sameRow) {
        return;
      }
      event.preventDefault();
      buttons[at].tabIndex = -1;
      buttons[at + step].tabIndex = 0;
      buttons[at + step].focus();
    });
  }

  function openMostConfused() {
    const wrong = buttons.filter((button) => button.parentElement.className === "wrong");
    const count = (button) => Number(button.textContent.replaceAll(",", ""));
    wrong.sort((a, b) => count(b) - count(a));
    wrong.slice(0, 1).forEach((button) => button.click());
  }

  // ---- The reader's own picture, made like a test image

  // Gray levels of a picture on white, the object light on black.
  function grayOf(source, width, height) {
    const scale = Math.min(1, 1024 / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const rgba = context.getImageData(0, 0, canvas.width, canvas.height).data;
    const levels = new Float32Array(canvas.width * canvas.height);
    for (let i = 0; i < levels.length; i++) {
      levels[i] = 0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2];
    }
    const gray = { levels, width: canvas.width, height: canvas.height };
    if (borderLevel(gray) > 127) {
      levels.forEach((level, i) => { levels[i] = 255 - level; });
    }
    return gray;
  }

  function borderLevel({ levels, width, height }) {
    let sum = 0;
    let count = 0;
    levels.forEach((level, i) => {
      const x = i % width;
      const y = Math.floor(i / width);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) {
        sum += level;
        count++;
      }
    });
    return sum / count;
  }

  // The rectangle around all that is clearly lighter than the border.
  function objectOf(gray) {
    const border = borderLevel(gray);
    const peak = gray.levels.reduce((most, level) => Math.max(most, level), 0);
    const threshold = border + 0.15 * (peak - border);
    let [left, top, right, bottom] = [gray.width, gray.height, -1, -1];
    gray.levels.forEach((level, i) => {
      if (level > threshold) {
        const x = i % gray.width;
        const y = Math.floor(i / gray.width);
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
    });
    return right < 0 || peak - border < 16
      ? null
      : { left, top, width: right - left + 1, height: bottom - top + 1 };
  }

  // The mean over an area whose edges may cut pixels.
  function areaMean(gray, x0, y0, x1, y1) {
    let sum = 0;
    for (let y = Math.floor(y0); y < y1; y++) {
      const tall = Math.min(y + 1, y1) - Math.max(y, y0);
      for (let x = Math.floor(x0); x < x1; x++) {
        const wide = Math.min(x + 1, x1) - Math.max(x, x0);
        sum += tall * wide * gray.levels[Math.min(y, gray.height - 1) * gray.width
          + Math.min(x, gray.width - 1)];
      }
    }
    return sum / ((x1 - x0) * (y1 - y0));
  }

  function inputOf(gray) {
    const object = objectOf(gray);
    if (!object) {
      return null;
    }
    const scale = Math.min(model.width / object.width, model.height / object.height);
    const width = Math.max(1, Math.round(object.width * scale));
    const height = Math.max(1, Math.round(object.height * scale));
    const left = Math.floor((model.width - width) / 2);
    const top = Math.floor((model.height - height) / 2);
    const levels = new Uint8Array(model.width * model.height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        levels[(top + y) * model.width + left + x] = Math.round(areaMean(gray,
          object.left + x * object.width / width, object.top + y * object.height / height,
          object.left + (x + 1) * object.width / width,
          object.top + (y + 1) * object.height / height));
      }
    }
    return levels;
  }

  function take(source, width, height) {
    const levels = inputOf(grayOf(source, width, height));
    byId("own-error").textContent = levels ? "" : "There is nothing to see in this picture.";
    byId("own-answer").hidden = !levels;
    if (levels) {
      answer(byId("own-answer"), levels, "");
    }
  }

  async function takeFile(file) {
    try {
      const bitmap = await createImageBitmap(file);
      take(bitmap, bitmap.width, bitmap.height);
    } catch {
      byId("own-answer").hidden = true;
      byId("own-error").textContent = `${file.name} is not a picture that this browser can read.`;
    }
    byId("own").scrollIntoView({ block: "nearest" });
  }

  function receiveFiles() {
    byId("file").addEventListener("change", (event) => {
      [...event.target.files].slice(0, 1).forEach(takeFile);
    });
    document.addEventListener("paste", (event) => {
      [...event.clipboardData.files].slice(0, 1).forEach(takeFile);
    });
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      document.body.classList.remove("dropping");
      [...event.dataTransfer.files].slice(0, 1).forEach(takeFile);
    });
  }

  function letDraw() {
    const canvas = byId("drawing");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const clear = () => {
      context.fillStyle = "#000";
      context.fillRect(0, 0, canvas.width, canvas.height);
    };
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      const scale = canvas.width / box.width;
      return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    };
    Object.assign(context, { lineWidth: 26, lineCap: "round", lineJoin: "round" });
    let last = null;
    const stroke = (event) => {
      const point = at(event);
      context.strokeStyle = "#ddd";
      context.beginPath();
      context.moveTo(...last);
      context.lineTo(...point);
      context.stroke();
      last = point;
      take(canvas, canvas.width, canvas.height);
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      last = at(event);
      stroke(event);
    });
    canvas.addEventListener("pointermove", (event) => last && stroke(event));
    canvas.addEventListener("pointerup", () => { last = null; });
    canvas.addEventListener("pointercancel", () => { last = null; });
    byId("clear").addEventListener("click", () => {
      clear();
      byId("own-answer").hidden = true;
    });
    clear();
  }

  document.querySelectorAll(".static").forEach((text) => { text.hidden = true; });
  document.querySelectorAll(".live").forEach((part) => { part.hidden = false; });
  makeButtons();
  openMostConfused();
  if (model) {
    byId("own").hidden = false;
    receiveFiles();
    letDraw();
    globalThis.fashion = { predict };
  }
})();
