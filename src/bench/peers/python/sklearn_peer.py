"""scikit-learn: MLPClassifier, a partial_fit an epoch.

Threads come from OPENBLAS_NUM_THREADS and OMP_NUM_THREADS.
"""

import numpy as np
import sklearn
from sklearn.neural_network import MLPClassifier

import fashion_mnist
import measurement


class SklearnPeer:
    def __init__(self, job):
        self.images = fashion_mnist.images(job["data"], "train")
        self.labels = fashion_mnist.labels(job["data"], "train")
        test_images = fashion_mnist.images(job["data"], "t10k")
        self.test_batches = np.split(test_images, len(test_images) // fashion_mnist.TEST_BATCH)
        self.classifier = MLPClassifier(
            hidden_layer_sizes=(job["hidden_units"],) if job["hidden_units"] else (),
            solver=job["optimizer"],
            momentum=0,
            alpha=0,
            batch_size=job["batch_size"],
            learning_rate_init=job["learning_rate"],
            # A plain number would give every partial_fit the same order.
            random_state=np.random.RandomState(job["seed"]),
        )

    def train_epoch(self):
        self.classifier.partial_fit(self.images, self.labels, range(fashion_mnist.CLASSES))

    def classify_test_images(self):
        return np.concatenate([self.classifier.predict(batch) for batch in self.test_batches])

    def classify(self, image):
        return int(self.classifier.predict(image.reshape(1, -1))[0])


measurement.run("sklearn", f"scikit-learn {sklearn.__version__}", SklearnPeer)
