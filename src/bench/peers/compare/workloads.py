"""What is trained, and which figures of it are compared."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Workload:
    name: str
    hidden_units: int  # of the dense ReLU layer; 0 for a linear softmax
    optimizer: str
    learning_rate: float
    batch_size: int
    epochs: int
    inference: bool = False
    # Filters of 3 × 3 before the dense layers, ReLU and maxima of 2 × 2 behind each.
    convolutions: tuple = ()

    def job(self, threads, seed, data):
        """What a peer is told to do."""
        job = asdict(self)
        job["workload"] = job.pop("name")
        return {**job, "threads": threads, "seed": seed, "data": str(data)}


WORKLOADS = {
    workload.name: workload
    for workload in (
        Workload("W1", 128, "adam", 0.001, batch_size=32, epochs=12),
        Workload("W1b", 128, "adam", 0.001, batch_size=128, epochs=12),
        Workload("W2", 0, "sgd", 0.1, batch_size=32, epochs=12),
        Workload("W4", 128, "adam", 0.001, batch_size=32, epochs=2, inference=True),
        Workload("W3", 128, "adam", 0.001, batch_size=128, epochs=4, convolutions=(32, 64)),
        Workload("W3b", 128, "adam", 0.001, batch_size=32, epochs=3, convolutions=(32, 64)),
        Workload(
            "W5", 128, "adam", 0.001, batch_size=128, epochs=2, inference=True,
            convolutions=(32, 64),
        ),
        Workload("whole", 128, "adam", 0.001, batch_size=32, epochs=10),
    )
}


CONVOLUTIONAL = "28×28-conv32-conv64-128-10"


@dataclass(frozen=True)
class Figure:
    """A row of the table: one field of the results of one workload."""

    workload: str
    title: str
    field: str
    more_is_better: bool = False


FIGURES = (
    Figure("W1", "784-128-10, Adam, batch 32: seconds an epoch", "seconds_per_epoch"),
    Figure("W1b", "the same, batch 128: seconds an epoch", "seconds_per_epoch"),
    Figure("W2", "784-10, SGD, batch 32: seconds an epoch", "seconds_per_epoch"),
    Figure("W4", "images a second, batch 1,000", "images_per_second", more_is_better=True),
    Figure("W4", "one image: microseconds a call", "microseconds_per_image"),
    Figure("W3", f"{CONVOLUTIONAL}, Adam, batch 128: seconds an epoch", "seconds_per_epoch"),
    Figure("W3b", "the same, batch 32: seconds an epoch", "seconds_per_epoch"),
    Figure("W3", "its training: peak resident MB", "peak_resident_mb"),
    Figure("W5", "W3, images a second, batch 1,000", "images_per_second", more_is_better=True),
    Figure("W5", "one image: microseconds a call", "microseconds_per_image"),
    Figure("whole", "W1, 10 epochs, whole process: seconds", "wall_seconds"),
    Figure("whole", "the same: peak resident MB", "peak_resident_mb"),
)
