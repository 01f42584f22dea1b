"""Fashion-MNIST as numpy arrays."""

import gzip
from pathlib import Path

import numpy as np

CLASSES = 10
SIDE = 28
PIXELS = SIDE * SIDE
TEST_BATCH = 1_000


def images(folder, split):
    """Float32 rows of 784 numbers from 0 to 1; split is "train" or "t10k"."""
    pixels = _content(folder, f"{split}-images-idx3-ubyte.gz", header=16)
    return pixels.reshape(-1, PIXELS).astype(np.float32) / np.float32(255)


def labels(folder, split):
    """Int64 classes, 0 to 9."""
    return _content(folder, f"{split}-labels-idx1-ubyte.gz", header=8).astype(np.int64)


def _content(folder, name, header):
    with gzip.open(Path(folder) / name) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)
