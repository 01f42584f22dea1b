"""Writes batch_norm.json: a batch normalization in float64, forward and backward, by NumPy alone.

The gradient is not the closed formula of the engine: it is the product with the Jacobian of the
normalization of each channel, entry by entry.
"""

import json
import numpy as np

random = np.random.default_rng(1)
# Images as (batch, rows, columns, channels); every number is one that float32 holds exactly.
draw = lambda *shape: np.round(random.normal(size=shape) * 64) / 64


def golden(name, shape, epsilon, momentum):
    x = draw(*shape) * 2 + 1
    channels = shape[-1]
    gamma, beta, upstream = draw(channels), draw(channels), draw(*shape)
    mean, variance = draw(channels), draw(channels) ** 2 + 0.25
    columns, ups = x.reshape(-1, channels), upstream.reshape(-1, channels)
    n = len(columns)
    mu, sigma2 = columns.mean(axis=0), columns.var(axis=0)
    s = np.sqrt(sigma2 + epsilon)
    normalized = (columns - mu) / s
    grad_x = np.empty_like(columns)
    for c in range(channels):
        u = columns[:, c] - mu[c]
        # d normalized_i / d x_j, with d mu / d x_j = 1 / n and d s / d x_j = u_j / (n s)
        jacobian = (np.eye(n) - 1 / n) / s[c] - np.outer(u, u) / (n * s[c] ** 3)
        grad_x[:, c] = jacobian.T @ (ups[:, c] * gamma[c])
    predicted = (columns - mean) / np.sqrt(variance + epsilon) * gamma + beta
    arrays = {
        "x": x,
        "gamma": gamma,
        "beta": beta,
        "moving_mean": mean,
        "moving_variance": variance,
        "output": normalized * gamma + beta,
        "prediction": predicted,
        "new_moving_mean": momentum * mean + (1 - momentum) * mu,
        "new_moving_variance": momentum * variance + (1 - momentum) * sigma2,
        "upstream": upstream,
        "grad_x": grad_x,
        "grad_gamma": (ups * normalized).sum(axis=0),
        "grad_beta": ups.sum(axis=0),
    }
    entry = {"name": name, "epsilon": epsilon, "momentum": momentum}
    for key, array in arrays.items():
        whole = array.reshape(shape if array.size == x.size and array.ndim > 1 else array.shape)
        entry[key] = {"shape": list(whole.shape), "data": whole.ravel().tolist()}
    return entry


cases = [
    golden("images", (5, 3, 2, 3), 0.001, 0.9),
    golden("units", (9, 4), 0.5, 0.75),
    golden("one example", (1, 2, 3, 17), 0.001, 0.99),
]
with open("batch_norm.json", "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
