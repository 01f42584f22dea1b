"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const { model, unpack, ready, predict } = fashion;
  const data = JSON.parse(byId("image-data").textContent);

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

  const percent = (share) =>
    share < 1 && share >= 0.99995 ? "> 99.99 %" : `${(100 * share).toFixed(2)} %`;

  function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  // truth: the number of the true class, where it is known.
  function answer(panel, levels, truth = null) {
    const probabilities = predict(levels);
    const best = largest(probabilities);
    panel.hidden = false;
    paint(panel.querySelector("canvas"), levels, model.width, model.height);
    panel.querySelector(".verdict").textContent =
      `${model.classes[best]}, ${percent(probabilities[best])}`;
    panel.querySelector(".bars").replaceChildren(...model.classes.map((name, i) => {
      const row = element("li", i === truth ? "truth" : "");
      const track = element("span", "track");
      const fill = element("span", "fill");
      fill.style.width = `${100 * probabilities[i]}%`;
      track.append(fill);
      const label = element("span", "name", name);
      if (i === truth) {
        label.append(element("b", "mark", "true"));
      }
      row.append(label, track, element("span", "value", percent(probabilities[i])));
      return row;
    }));
  }

  // ---- Test images behind the cells of the confusion matrix

  const matrix = byId("matrix");
  const names = [...matrix.querySelectorAll("tbody th")].map((head) => head.textContent);
  const size = names.length;
  const buttons = [];
  const lines = [];
  let thumbnails = [];
  let unpacking = null;
  let pixels = null;

  function levelsOf(place) {
    const length = pixels.length / data.numbers.length;
    return pixels.subarray(place * length, (place + 1) * length);
  }

  const cellOf = (trueClass, predictedClass) => buttons[trueClass * size + predictedClass];
  const placesOf = (trueClass, predictedClass) => data.numbers.map((_, place) => place)
    .filter((place) => data.labels[place] === trueClass && data.predicted[place] === predictedClass);

  async function unpackPixels() {
    unpacking ??= unpack(data.pixels);
    pixels = await unpacking;
  }

  // opened: the place of the image to open; the surest one where it is null.
  async function showCell(trueClass, predictedClass, opened = null) {
    const button = cellOf(trueClass, predictedClass);
    for (const other of [...buttons, ...lines]) {
      const { dataset } = other.parentElement;
      other.setAttribute("aria-pressed", String(Number(dataset.true) === trueClass
        && Number(dataset.predicted) === predictedClass));
    }
    rove(buttons, button);
    await unpackPixels();
    const places = placesOf(trueClass, predictedClass);
    byId("cell-title").textContent = trueClass === predictedClass
      ? `${names[trueClass]}, recognized`
      : `${names[trueClass]} taken for ${names[predictedClass]}`;
    byId("cell-remark").textContent = remarkOf(places.length, button.textContent,
      trueClass === predictedClass);
    byId("cell-answer").hidden = true;
    thumbnails = places.map((place) => thumbnail(place));
    byId("cell-images").replaceChildren(...thumbnails.map((thumb) => {
      const item = document.createElement("li");
      item.append(thumb);
      return item;
    }));
    byId("cell-images").scrollTop = 0;
    if (places.length > 0) {
      openImage(Math.max(0, places.indexOf(opened)));
    }
  }

  function remarkOf(shown, count, right) {
    const number = shown.toLocaleString("en");
    if (shown === 0) {
      return "No test image.";
    }
    if (number === count) {
      return shown === 1 ? "1 test image." : `${number} test images, the surest first.`;
    }
    return right
      ? `The first ${number} of ${count} test images, the surest first.`
      : `The ${number} surest of ${count} test images.`;
  }

  // Of controls in a row or a grid, Tab stops at one; arrow keys move between them.
  function rove(controls, one) {
    controls.forEach((control) => { control.tabIndex = control === one ? 0 : -1; });
  }

  function thumbnail(place) {
    const button = document.createElement("button");
    const canvas = document.createElement("canvas");
    const number = data.numbers[place];
    button.type = "button";
    button.dataset.image = number;
    button.dataset.place = place;
    button.setAttribute("aria-label", `Test image ${number}, ${percent(data.confidences[place])}`);
    button.title = `test image ${number}`;
    paint(canvas, levelsOf(place), data.width, levelsOf(place).length / data.width);
    button.append(canvas);
    button.addEventListener("click", () => openImage(thumbnails.indexOf(button)));
    return button;
  }

  function openImage(index) {
    const button = thumbnails[index];
    const place = Number(button.dataset.place);
    rove(thumbnails, button);
    thumbnails.forEach((other) =>
      other.setAttribute("aria-pressed", String(other === button)));
    const panel = byId("cell-answer");
    const levels = levelsOf(place);
    panel.hidden = false;
    paint(panel.querySelector("canvas"), levels, data.width, levels.length / data.width);
    panel.querySelector(".verdict").textContent =
      `${names[data.predicted[place]]}, ${percent(data.confidences[place])}`;
    byId("cell-truth").textContent = truthOf(place);
    ready.then(() => {
      if (button.getAttribute("aria-pressed") === "true") {
        answer(panel, levels, data.labels[place]);
      }
    }, () => {});
  }

  function truthOf(place) {
    const loss = -Math.log(Math.max(data.truths[place], 1.4e-45));
    // Probabilities end where float32 does.
    const cost = loss > 87 ? "> 87" : loss.toFixed(loss < 0.1 ? 4 : 2);
    const right = data.labels[place] === data.predicted[place];
    return `Test image ${data.numbers[place]}. `
      + (right ? "That is right. " : `It is labeled ${names[data.labels[place]]}, `
        + `${percent(data.truths[place])}. `)
      + `Loss ${cost}.`;
  }

  function moveBetweenImages() {
    byId("cell-images").addEventListener("keydown", (event) => {
      const at = thumbnails.indexOf(document.activeElement);
      const columns = thumbnails.filter((thumb) => thumb.offsetTop === thumbnails[0].offsetTop).length;
      const last = thumbnails.length - 1;
      const to = {
        ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - columns, ArrowDown: at + columns,
        Home: 0, End: last,
      }[event.key];
      if (at < 0 || to === undefined) {
        return;
      }
      event.preventDefault();
      if (to >= 0 && to <= last) {
        openImage(to);
        thumbnails[to].focus();
      }
    });
  }

  // The lines of the list of confusions open cells, too.
  function makeLines() {
    for (const item of document.querySelectorAll(".pairs li")) {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-pressed", "false");
      button.append(...item.childNodes);
      item.append(button);
      button.addEventListener("click", () =>
        openCell(Number(item.dataset.true), Number(item.dataset.predicted)));
      lines.push(button);
    }
  }

  async function openCell(trueClass, predictedClass, opened) {
    await showCell(trueClass, predictedClass, opened);
    const title = byId("cell-title").getBoundingClientRect();
    if (title.top < 0 || title.bottom > innerHeight) {
      byId("explorer").scrollIntoView({ block: "start" });
    }
  }

  // The mistakes in numbers get their images, which open them beside the matrix.
  async function showMistakes() {
    await unpackPixels();
    for (const head of document.querySelectorAll("#mistakes tbody th")) {
      const place = data.numbers.indexOf(Number(head.dataset.order));
      if (place < 0) {
        continue;
      }
      const button = document.createElement("button");
      const canvas = document.createElement("canvas");
      button.type = "button";
      button.setAttribute("aria-label", `Test image ${head.textContent}, beside the matrix`);
      paint(canvas, levelsOf(place), data.width, levelsOf(place).length / data.width);
      button.append(canvas, head.textContent);
      head.replaceChildren(button);
      button.addEventListener("click", async () => {
        await showCell(data.labels[place], data.predicted[place], place);
        byId("explorer").scrollIntoView({ block: "center" });
        thumbnails.find((thumb) => thumb.tabIndex === 0).focus({ preventScroll: true });
      });
    }
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
      button.addEventListener("click", () => openCell(t, p));
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
      rove(buttons, buttons[at + step]);
      buttons[at + step].focus();
    });
  }

  function openMostConfused() {
    const wrong = buttons.filter((button) => button.parentElement.classList.contains("wrong"));
    const count = (button) => Number(button.textContent.replaceAll(",", ""));
    wrong.sort((a, b) => count(b) - count(a));
    const { dataset } = (wrong[0] ?? buttons[0]).parentElement;
    showCell(Number(dataset.true), Number(dataset.predicted));
  }

  // ---- The reader's own picture, made like a test image, step by step as ./fashion predict does

  const MOST_PIXELS = 16_000_000;

  // What to know of a prediction, by the ground.
  const REMARKS = {
    uneven_light: "Caution: the light comes from one side; it was evened out.",
    not_plain: "Caution: the ground is not plain; parts of it may count as the object.",
  };

  // The brightness of a picture: luma by Rec. 709; what is transparent lies on white. Its opacity
  // where it is not opaque.
  function grayOf(source, fullWidth, fullHeight) {
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (fullWidth * fullHeight)));
    const canvas = document.createElement("canvas");
    const width = canvas.width = Math.max(1, Math.floor(fullWidth * scale));
    const height = canvas.height = Math.max(1, Math.floor(fullHeight * scale));
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(source, 0, 0, width, height);
    const rgba = context.getImageData(0, 0, width, height).data;
    const levels = new Uint8Array(width * height);
    const opacity = new Uint8Array(width * height);
    let colored = false;
    let transparent = false;
    for (let i = 0; i < levels.length; i++) {
      const red = rgba[4 * i];
      const green = rgba[4 * i + 1];
      const blue = rgba[4 * i + 2];
      const alpha = rgba[4 * i + 3];
      colored ||= alpha > 0 && (red !== green || green !== blue);
      transparent ||= alpha < 255;
      opacity[i] = alpha;
      const luma = Math.floor((2126 * red + 7152 * green + 722 * blue + 5000) / 10000);
      levels[i] = Math.floor((luma * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    return { levels, width, height, colored, opacity: transparent ? opacity : null };
  }

  function medianOf(counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    let below = 0;
    let level = 0;
    while (2 * (below + counts[level]) < total) {
      below += counts[level];
      level++;
    }
    return level;
  }

  const LEAST_CONTRAST = 13;
  const MOST_NOISE = 6;
  const UNEVENNESS = 2;
  const CORNER = 32;

  function areaOf({ width, height }) {
    return { left: 0, top: 0, width, height };
  }

  function countArea({ left, top, width, height }, measure) {
    const counts = new Array(256).fill(0);
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) {
        counts[measure(x, y)]++;
      }
    }
    return counts;
  }

  function countEdges({ left, top, width, height }, measure) {
    const counts = new Array(256).fill(0);
    for (let x = left; x < left + width; x++) {
      counts[measure(x, top)]++;
      counts[measure(x, top + height - 1)]++;
    }
    for (let y = top + 1; y < top + height - 1; y++) {
      counts[measure(left, y)]++;
      counts[measure(left + width - 1, y)]++;
    }
    return counts;
  }

  const distanceOf = (difference) => Math.min(255, Math.floor(Math.abs(difference) + 0.5));

  // What the object lies on: a level along the four edges, which may rise or fall evenly across the
  // picture. "plain", else "uneven_light" from one side, else "not_plain", which is taken for plain.
  function backgroundOf(gray) {
    const levelAt = (x, y) => gray.levels[y * gray.width + x];
    const even = measured(gray, medianOf(countEdges(areaOf(gray), levelAt)), 0, 0, 0, "plain");
    if (even.ground === "plain") {
      return even;
    }
    const { width, height } = gray;
    const side = (left, top, across, down) =>
      medianOf(countArea({ left, top, width: across, height: down }, levelAt));
    const left = side(0, 0, 1, height);
    const right = side(width - 1, 0, 1, height);
    const top = side(0, 0, width, 1);
    const bottom = side(0, height - 1, width, 1);
    const slope = measured(gray, (left + right + top + bottom) / 4,
      (right - left) / Math.max(1, width - 1), (bottom - top) / Math.max(1, height - 1),
      UNEVENNESS, "uneven_light");
    return slope.ground === "uneven_light" ? slope : even;
  }

  function measured(gray, level, rise, fall, leastNoise, ground) {
    const { levels, width, height } = gray;
    const difference = (x, y) =>
      levels[y * width + x] - (level + rise * (x - (width - 1) / 2) + fall * (y - (height - 1) / 2));
    const distance = (x, y) => distanceOf(difference(x, y));
    const scatter = medianOf(countEdges(areaOf(gray), distance));
    const noise = 7 * Math.max(leastNoise, Math.min(MOST_NOISE, scatter));
    const objectDistance = Math.max(LEAST_CONTRAST, noise + 1);
    const alongEdges = isAlongEdges(gray, difference, objectDistance);
    return { level, noise, distance, objectDistance, ground: alongEdges ? ground : "not_plain" };
  }

  // Whether most of the edges and all corners are ground, up to a grain that small squares average out.
  function isAlongEdges(gray, difference, objectDistance) {
    const shorter = Math.min(gray.width, gray.height);
    const side = Math.max(1, Math.min(4, Math.floor(shorter / CORNER)));
    const distance = (column, row) => {
      let sum = 0;
      for (let y = row * side; y < (row + 1) * side; y++) {
        for (let x = column * side; x < (column + 1) * side; x++) {
          sum += difference(x, y);
        }
      }
      return distanceOf(sum / (side * side));
    };
    const width = Math.floor(gray.width / side);
    const height = Math.floor(gray.height / side);
    const corner = Math.max(1, Math.floor(Math.floor(shorter / side) / CORNER));
    const isGround = (left, top) =>
      medianOf(countArea({ left, top, width: corner, height: corner }, distance)) < objectDistance;
    return medianOf(countEdges({ left: 0, top: 0, width, height }, distance)) <= MOST_NOISE
      && [0, width - corner].every((left) =>
        [0, height - corner].every((top) => isGround(left, top)));
  }

  function shrunk({ left, top, width, height }, by) {
    return { left: left + by, top: top + by, width: width - 2 * by, height: height - 2 * by };
  }

  // What lies within a thin line of one color around a picture, as screenshots and scans have.
  function withinFrame(gray) {
    const area = areaOf(gray);
    const levelAt = (x, y) => gray.levels[y * gray.width + x];
    const color = medianOf(countEdges(area, levelAt));
    const shareOfOthers = (part) => {
      const counts = countEdges(part, (x, y) => Math.abs(levelAt(x, y) - color));
      const sum = (numbers) => numbers.reduce((total, count) => total + count, 0);
      return sum(counts.slice(LEAST_CONTRAST)) / sum(counts);
    };
    const thickest = Math.floor(Math.min(area.width, area.height) / 20);
    if (thickest < 2 || shareOfOthers(area) > 0.05) {
      return area;
    }
    for (let thickness = 1; thickness <= thickest; thickness++) {
      if (shareOfOthers(shrunk(area, thickness)) > 0.05) {
        const inner = shrunk(area, thickness + 2);
        return shareOfOthers(inner) >= 0.75 ? inner : area;
      }
    }
    return area;
  }

  function partOf(gray, { left, top, width, height }) {
    const levels = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      const row = (top + y) * gray.width + left;
      levels.set(gray.levels.subarray(row, row + width), y * width);
    }
    return { ...gray, levels, width, height };
  }

  // From the first to the last row or column with enough pixels of the object.
  function rangeOf(counts, fewest) {
    const isPart = (count) => count >= fewest;
    const from = counts.findIndex(isPart);
    return { from, length: from < 0 ? 0 : counts.findLastIndex(isPart) + 1 - from };
  }

  function boxOf({ levels, width, height }, least) {
    const inColumn = new Uint32Array(width);
    const inRow = new Uint32Array(height);
    levels.forEach((level, i) => {
      if (level >= least) {
        inColumn[i % width]++;
        inRow[Math.floor(i / width)]++;
      }
    });
    const columns = rangeOf(inColumn, 1 + Math.floor(height / 256)); // fewer are specks of dust
    const rows = rangeOf(inRow, 1 + Math.floor(width / 256));
    return columns.length === 0 || rows.length === 0 ? null : { columns, rows };
  }

  // For each pixel of a line in another length, which old ones it is made of, and their weights.
  function resampling(from, to) {
    const step = from / to;
    return Array.from({ length: to }, (_, i) =>
      step >= 1
        ? meanOf(i * step, Math.min(from, (i + 1) * step))
        : between((i + 0.5) * step - 0.5, from - 1));
  }

  function meanOf(start, end) {
    const first = Math.floor(start);
    const weights = Float32Array.from({ length: Math.ceil(end) - first }, (_, i) =>
      (Math.min(end, first + i + 1) - Math.max(start, first + i)) / (end - start));
    return { first, weights };
  }

  function between(center, last) {
    const place = Math.max(0, Math.min(last, center));
    const first = Math.floor(place);
    const share = place - first;
    return { first, weights: Float32Array.from(first === last ? [1] : [1 - share, share]) };
  }

  function scaled(gray, { columns, rows }, width, height) {
    const across = resampling(columns.length, width);
    const down = resampling(rows.length, height);
    const narrowed = new Float32Array(rows.length * width);
    for (let y = 0; y < rows.length; y++) {
      const row = (rows.from + y) * gray.width + columns.from;
      across.forEach(({ first, weights }, x) => {
        let sum = 0;
        weights.forEach((weight, i) => {
          sum = Math.fround(sum + Math.fround(weight * gray.levels[row + first + i]));
        });
        narrowed[y * width + x] = sum;
      });
    }
    const result = new Float32Array(height * width);
    down.forEach(({ first, weights }, y) => weights.forEach((weight, i) => {
      for (let x = 0; x < width; x++) {
        result[y * width + x] += Math.fround(weight * narrowed[(first + i) * width + x]);
      }
    }));
    return result;
  }

  function sceneOf(gray) {
    const background = backgroundOf(gray);
    const levels = gray.levels.map((_, i) => {
      const distance = background.distance(i % gray.width, Math.floor(i / gray.width));
      return distance > background.noise ? distance : 0;
    });
    const object = { ...gray, levels };
    return { background, object, box: boxOf(object, background.objectDistance) };
  }

  // An object on a transparent ground, dark on white, inverted; where most of it is too pale for
  // that, all that is opaque is at least half as bright.
  function cutOutOf(gray) {
    const { levels, width, height, opacity } = gray;
    if (!opacity || medianOf(countEdges(areaOf(gray), (x, y) => opacity[y * width + x])) >= 128) {
      return null;
    }
    const box = boxOf({ levels: opacity, width, height }, 128);
    let opaque = 0;
    let pale = 0;
    opacity.forEach((alpha, i) => {
      opaque += alpha >= 128 ? 1 : 0;
      pale += alpha >= 128 && levels[i] > 255 - 32 ? 1 : 0;
    });
    const bright = levels.map((level, i) =>
      2 * pale >= opaque ? Math.floor((opacity[i] + 255 - level + 1) / 2) : 255 - level);
    return box && { input: centered({ ...gray, levels: bright }, box), ground: "transparent" };
  }

  // What the network sees of a picture, and what lay under the object; null where nothing stands out.
  function inputOf(gray) {
    const cutOut = cutOutOf(gray);
    if (cutOut) {
      return cutOut;
    }
    const whole = sceneOf(gray);
    const fits = gray.width === model.width && gray.height === model.height;
    if (fits && !gray.colored && whole.background.level < 128) {
      return whole.box && { input: gray.levels, ground: "plain" };
    }
    const within = withinFrame(gray);
    const inner = within.width === gray.width ? whole : sceneOf(partOf(gray, within));
    const { background, object, box } = inner.box ? inner : whole;
    return box && { input: centered(object, box), ground: background.ground };
  }

  function centered(object, box) {
    const scale = Math.min(model.width / box.columns.length, model.height / box.rows.length);
    const width = Math.max(1, Math.round(box.columns.length * scale));
    const height = Math.max(1, Math.round(box.rows.length * scale));
    const levels = scaled(object, box, width, height);
    const brightest = levels.reduce((most, level) => Math.max(most, level), 0);
    const left = Math.floor((model.width - width + 1) / 2);
    const top = Math.floor((model.height - height + 1) / 2);
    const input = new Uint8Array(model.width * model.height);
    levels.forEach((level, i) => {
      const place = (top + Math.floor(i / width)) * model.width + left + i % width;
      input[place] = Math.round(Math.fround(Math.fround(level * 255) / brightest));
    });
    return input;
  }

  function take(source, width, height) {
    const seen = inputOf(grayOf(source, width, height));
    byId("own-error").textContent = seen ? "" : "Nothing stands out from the background of this picture.";
    byId("own-answer").hidden = !seen;
    if (seen) {
      byId("own-remark").textContent = REMARKS[seen.ground] ?? "";
      answer(byId("own-answer"), seen.input);
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
  makeLines();
  moveBetweenImages();
  openMostConfused();
  showMistakes();
  if (model) {
    ready.then(() => {
      byId("own").hidden = false;
      receiveFiles();
      letDraw();
    });
  }
})();
