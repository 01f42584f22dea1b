"use strict";
// The network of a page. All in float32, as the program computes it; maps lie place by place, with
// all channels of a place together.
globalThis.fashion = (() => {
  const model = JSON.parse(document.getElementById("model-data").textContent);
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

  let layers = [];
  const ready = model ? unpackLayers() : Promise.reject(new Error("the page has no network"));
  ready.catch(() => {});

  async function unpack(base64) {
    const stream = new Blob([bytesOf(base64)]).stream();
    const plain = stream.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }

  // The bytes come as all lowest ones, then all second ones, and so on.
  async function unpackLayers() {
    const planes = await unpack(model.parameters);
    const count = planes.length / 4;
    const bits = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      bits[i] = planes[i] | planes[count + i] << 8
        | planes[2 * count + i] << 16 | planes[3 * count + i] << 24;
    }
    const all = new Float32Array(bits.buffer);
    let place = 0;
    layers = model.layers.map((layer) => {
      const parameters = Object.entries(layer.parameters).map(([name, length]) =>
        [name, all.subarray(place, place += length)]);
      return { ...layer, ...Object.fromEntries(parameters) };
    });
  }

  const activations = {
    identity: (x) => x,
    relu: (x) => Math.max(x, 0),
    leaky_relu: (x) => Math.max(x, Math.fround(Math.fround(0.01) * x)),
    sigmoid: (x) => 1 / (1 + Math.fround(Math.exp(-x))),
    tanh: Math.tanh,
  };

  // y += x · W for the numbers of x from one place on, W with a row for each of them; each sum is
  // rounded to float32 after each of its terms.
  function addProduct(x, from, count, weight, row, y, to, width) {
    for (let i = 0; i < count; i++) {
      const value = x[from + i];
      if (value !== 0) {
        for (let j = 0, w = (row + i) * width; j < width; j++, w++) {
          y[to + j] += value * weight[w];
        }
      }
    }
  }

  // The places of an axis that a window sees, and how many lie before them in the window.
  function seen(layer, axis, at) {
    const { size, stride, input, output } = layer;
    const before = Math.floor(Math.max(0, (output[axis] - 1) * stride + size - input[axis]) / 2);
    const first = at * stride - before;
    const from = Math.max(0, first);
    return { from, to: Math.min(input[axis], first + size), skipped: from - first };
  }

  // Calls visit with each window, from the upper left on, and where its numbers go.
  function overWindows(layer, visit) {
    const [height, width, channels] = layer.output;
    for (let row = 0, to = 0; row < height; row++) {
      for (let column = 0; column < width; column++, to += channels) {
        visit(seen(layer, 0, row), seen(layer, 1, column), to);
      }
    }
  }

  // A map of each channel from the values that its windows cover.
  function pooled(layer, x, start, combine, finish) {
    const [, width, channels] = layer.input;
    const y = new Float32Array(layer.output.reduce((a, b) => a * b)).fill(start);
    overWindows(layer, (rows, columns, to) => {
      for (let row = rows.from; row < rows.to; row++) {
        for (let column = columns.from; column < columns.to; column++) {
          const from = (row * width + column) * channels;
          for (let c = 0; c < channels; c++) {
            y[to + c] = combine(y[to + c], x[from + c]);
          }
        }
      }
      const count = (rows.to - rows.from) * (columns.to - columns.from);
      for (let c = 0; c < channels; c++) {
        y[to + c] = finish(y[to + c], count);
      }
    });
    return y;
  }

  // What a layer makes of an example, by the kind of the layer.
  const kinds = {
    // y = f(x·W + b)
    dense(layer, x) {
      const y = Float32Array.from(layer.bias);
      addProduct(x, 0, x.length, layer.weight, 0, y, 0, y.length);
      return y.map(activations[layer.activation]);
    },

    // The same for what each window sees; beyond the edges are zeros.
    conv2d(layer, x) {
      const [, width, channels] = layer.input;
      const filters = layer.bias.length;
      const y = new Float32Array(layer.output.reduce((a, b) => a * b));
      overWindows(layer, (rows, columns, to) => {
        y.set(layer.bias, to);
        for (let row = rows.from; row < rows.to; row++) {
          const line = (rows.skipped + row - rows.from) * layer.size + columns.skipped;
          addProduct(x, (row * width + columns.from) * channels,
            (columns.to - columns.from) * channels, layer.weight, line * channels, y, to, filters);
        }
      });
      return y.map(activations[layer.activation]);
    },

    max_pool2d: (layer, x) => pooled(layer, x, -Infinity, Math.max, (most) => most),
    avg_pool2d: (layer, x) => pooled(layer, x, 0, (sum, term) => sum + term, (sum, n) => sum / n),

    global_avg_pool2d(layer, x) {
      const y = new Float32Array(layer.output[0]);
      x.forEach((value, i) => { y[i % y.length] += value; });
      return y.map((sum) => sum / (x.length / y.length));
    },

    // By the moving statistics: y = (x − μ) / √(σ² + ε) · γ + β
    batch_norm(layer, x) {
      const scales = layer.gamma.map((gamma, c) =>
        Math.fround(1 / Math.sqrt(layer.moving_variance[c] + layer.epsilon)) * gamma);
      return x.map((value, i) => {
        const c = i % scales.length;
        const scaled = Math.fround(Math.fround(value - layer.moving_mean[c]) * scales[c]);
        return scaled + layer.beta[c];
      });
    },

    activation: (layer, x) => x.map(activations[layer.activation]),
    flatten: (layer, x) => x,

    // A block whose input goes two ways, the second of them, and their sum.
    residual: (layer, x) => x,
    shortcut: (layer, x) => x,
    add: (layer, x, other) => x.map((value, i) =>
      activations[layer.activation](Math.fround(value + other[i]))),
  };

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
    const made = [x]; // the image, and what each layer makes
    layers.forEach((layer, number) => {
      const input = made[(layer.from ?? number - 1) + 1];
      made.push(kinds[layer.kind](layer, input, made[(layer.adds ?? -1) + 1]));
    });
    return softmax(made.at(-1));
  }

  return { model, unpack, ready, predict };
})();
