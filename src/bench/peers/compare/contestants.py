"""Ours and its peers: what each needs, and how it is measured.

A contestant has a name, ready(), which prepares it or raises Missing, settings(workload, counts)
for the numbers of threads to try, and measure(workload, setting, seed), which returns records.
"""

import json
import os
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from compare import process
from compare.workloads import WORKLOADS

PEERS_FOLDER = Path(__file__).resolve().parents[1]
PROJECT = PEERS_FOLDER.parents[2]


class Missing(Exception):
    """Says what is missing and how to install it."""


@dataclass(frozen=True)
class Setting:
    """Threads to compute with, in which pool of several, and how the libraries are told."""

    threads: int
    environment: dict = field(default_factory=dict)
    pool: str = ""


def _one_pool(threads):
    return Setting(threads, _pools(openmp=threads, openblas=threads))


def _pools(openmp, openblas):
    return {
        "OMP_NUM_THREADS": str(openmp),
        "MKL_NUM_THREADS": str(openmp),
        "OPENBLAS_NUM_THREADS": str(openblas),
    }


class Ours:
    name = "ours"

    def __init__(self, data):
        self.data = data

    def ready(self):
        """Builds it where needed, so that no measurement holds a build."""
        try:
            self.version = process.run([PROJECT / "fashion", "--version"]).output.split("\n")[0]
        except process.ProcessFailed as failure:
            raise Missing(f"./fashion --version: {failure}") from failure

    def settings(self, workload, counts):
        if workload.name != "whole":
            # bench measures one thread besides the number that it is given.
            counts = [count for count in counts if count > 1] or [1]
        return list(map(Setting, counts))

    def measure(self, workload, setting, seed):
        measure = self._whole if workload.name == "whole" else self._bench
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(workload, setting, seed, Path(folder))
        identity = {"peer": self.name, "version": self.version, "workload": workload.name}
        return [{**identity, **result} for result in figures]

    def _bench(self, workload, setting, seed, folder):
        file = folder / "bench.json"
        self._fashion(
            *("bench", "--only", workload.name, "--threads", setting.threads, "--rounds", 1,
              "--json", file)
        )
        results = json.loads(file.read_text(encoding="utf-8"))
        figures = [_figure(r) for r in (*results["training"], *results["inference"])]
        if workload.inference:
            return figures
        # bench measures speed alone: the same training once more, for its accuracy.
        accuracy, finished = self._train(workload, setting, seed, folder)
        memory = {"peak_resident_mb": finished.peak_resident_mb}
        return [*figures, {"threads": setting.threads, "test_accuracy": accuracy, **memory}]

    def _whole(self, workload, setting, seed, folder):
        accuracy, finished = self._train(workload, setting, seed, folder)
        return [{"threads": setting.threads, "test_accuracy": accuracy, **finished.cost()}]

    def _train(self, workload, setting, seed, folder):
        network = (
            ("--model", PEERS_FOLDER / "w3.yaml")
            if workload.convolutions
            else ("--hidden", workload.hidden_units or "none")
        )
        finished = self._fashion(
            *("train", *network),
            *("--optimizer", workload.optimizer, "--lr", workload.learning_rate),
            *("--batch", workload.batch_size, "--epochs", workload.epochs),
            *("--validation", 0, "--lr-decay", 1),
            *("--threads", setting.threads, "--seed", seed, "--out", folder, "--name", "trained"),
        )
        metrics = json.loads((folder / "trained/metrics.json").read_text(encoding="utf-8"))
        return metrics["test_accuracy"], finished

    def _fashion(self, *arguments):
        return process.run([PROJECT / "fashion", *arguments], FASHION_MNIST_DIR=str(self.data))


def _figure(result):
    """The figure that is compared, of a training, of batches, or of one image a call."""
    field = {None: "seconds_per_epoch", 1_000: "images_per_second", 1: "microseconds_per_image"}
    name = field[result.get("batch")]
    return {"threads": result["threads"], name: result[name]}


class Peer:
    """A library in a program of ours that takes a job as JSON and answers with its result."""

    def __init__(self, name, data):
        self.name = name
        self.data = data

    def settings(self, _, counts):
        return list(map(_one_pool, counts))

    def measure(self, workload, setting, seed):
        job = json.dumps(workload.job(setting.threads, seed, self.data))
        finished = process.run([*self.command(), job], **setting.environment)
        result = json.loads(finished.output.splitlines()[-1])
        return [{**result, "pool": setting.pool, **finished.cost()}]


class JavaPeer(Peer):
    folder = PEERS_FOLDER / "java"

    def ready(self):
        """Builds it and runs it once, which also unpacks its native code."""
        if not shutil.which("mvn"):
            raise Missing("Maven (mvn) builds it: apt-get install maven")
        maven = ["mvn", "-q", "-B", "-f", self.folder / "pom.xml", "compile"]
        try:
            process.run(maven)
        except process.ProcessFailed as failure:
            words = " ".join(str(word) for word in maven)
            raise Missing(f"it does not build; see what Maven says: {words}") from failure
        try:
            self.measure(replace(WORKLOADS["W2"], epochs=2), _one_pool(1), seed=1)
        except process.ProcessFailed as failure:
            raise Missing(f"it does not run on this machine: {failure}") from failure

    def command(self):
        class_path = (self.folder / "target/class-path.txt").read_text(encoding="utf-8")
        return [
            java(),
            "-XX:+UseSerialGC",  # as ./fashion does, so that memory compares
            f"-Dorg.bytedeco.javacpp.cachedir={self.folder / 'target/javacpp'}",
            *(f"-DDJL_CACHE_DIR={self.folder / 'target/djl'}", "-Dai.djl.offline=true"),
            "-DOPT_OUT_TRACKING=true",
            *("-cp", f"{self.folder / 'target/classes'}{os.pathsep}{class_path}"),
            *("org.fashionmnist.peers.Main", self.name),
        ]


class PythonPeer(Peer):
    def __init__(self, name, data, package):
        super().__init__(name, data)
        self.package = package

    def ready(self):
        # A version manager's Python often hides the system's, which has Debian's packages.
        for python in filter(None, (os.environ.get("PYTHON"), "python3", "/usr/bin/python3")):
            try:
                process.run([python, "-c", f"import numpy, {self.name}"])
            except process.ProcessFailed:
                continue
            self.python = python
            return
        raise Missing(
            f"no Python here has it: apt-get install {self.package}, or name one that does: PYTHON"
        )

    def command(self):
        return [self.python, PEERS_FOLDER / "python" / f"{self.name}_peer.py"]


class Torch(PythonPeer):
    def settings(self, _, counts):
        """Debian's build has two pools, which starve each other when both are given all cores."""
        return [setting for count in counts for setting in self._pools_in_turn(count)]

    def _pools_in_turn(self, threads):
        if threads == 1:
            return [_one_pool(1)]
        return [
            Setting(threads, _pools(openmp=threads, openblas=1), "OpenMP"),
            Setting(threads, _pools(openmp=1, openblas=threads), "BLAS"),
        ]


class Sklearn(PythonPeer):
    def settings(self, workload, counts):
        """It has dense networks only."""
        return [] if workload.convolutions else super().settings(workload, counts)


PEERS = {
    "tensorflow": JavaPeer,
    "djl": JavaPeer,
    "torch": lambda name, data: Torch(name, data, "python3-torch"),
    "sklearn": lambda name, data: Sklearn(name, data, "python3-sklearn"),
}


def java():
    """The Java that ./fashion takes first."""
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin/java") if home else "java"
