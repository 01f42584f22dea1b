"""PyTorch: the images are one tensor, and a batch is taken by its row numbers.

Threads come from OMP_NUM_THREADS and OPENBLAS_NUM_THREADS.
"""

import numpy as np
import torch
from torch import nn

import fashion_mnist
import measurement


class TorchPeer:
    def __init__(self, job):
        torch.manual_seed(job["seed"])
        self.batch_size = job["batch_size"]
        self.images = torch.from_numpy(fashion_mnist.images(job["data"], "train"))
        self.labels = torch.from_numpy(fashion_mnist.labels(job["data"], "train"))
        self.test_images = torch.from_numpy(fashion_mnist.images(job["data"], "t10k"))
        self.network = _network(job)
        self.loss = nn.CrossEntropyLoss()
        self.optimizer = _optimizer(job, self.network.parameters())

    def train_epoch(self):
        for rows in torch.randperm(len(self.images)).split(self.batch_size):
            self.optimizer.zero_grad(set_to_none=True)
            self.loss(self.network(self.images[rows]), self.labels[rows]).backward()
            self.optimizer.step()

    @torch.inference_mode()
    def classify_test_images(self):
        batches = self.test_images.split(fashion_mnist.TEST_BATCH)
        return np.concatenate([self.network(batch).argmax(1).numpy() for batch in batches])

    @torch.inference_mode()
    def classify(self, image):
        return self.network(torch.from_numpy(image)[None]).argmax().item()


def _network(job):
    side = fashion_mnist.SIDE
    layers = [nn.Unflatten(1, (1, side, side))] if job["convolutions"] else []
    channels = 1
    for filters in job["convolutions"]:
        layers += [nn.Conv2d(channels, filters, kernel_size=3), nn.ReLU(), nn.MaxPool2d(2)]
        channels = filters
        side = (side - 2) // 2
    if job["convolutions"]:
        layers.append(nn.Flatten())
    units = channels * side * side
    if job["hidden_units"]:
        layers += [nn.Linear(units, job["hidden_units"]), nn.ReLU()]
        units = job["hidden_units"]
    return nn.Sequential(*layers, nn.Linear(units, fashion_mnist.CLASSES))


def _optimizer(job, parameters):
    optimizers = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}
    return optimizers[job["optimizer"]](parameters, lr=job["learning_rate"])


measurement.run("torch", f"PyTorch {torch.__version__}", TorchPeer)
