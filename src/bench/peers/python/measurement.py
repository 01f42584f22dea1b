"""Trains a peer and takes the times.

A peer has train_epoch(), classify_test_images() in batches, and classify(image) of one numpy row.
A job is JSON on the command line, the result one line of JSON.
"""

import json
import statistics
import sys
import time

import fashion_mnist

WARM_UP_PASSES = 10
PASSES = 20
WARM_UP_CALLS = 5_000
CALLS = 5_000


def run(name, version, new_peer):
    """Does the job of the command line with the peer that new_peer(job) returns."""
    job = json.loads(sys.argv[1])
    peer = new_peer(job)
    result = {
        "peer": name,
        "version": version,
        "workload": job["workload"],
        "threads": job["threads"],
        "seconds_per_epoch": _median_seconds(1, job["epochs"] - 1, lambda _: peer.train_epoch()),
        "test_accuracy": _test_accuracy(job, peer),
    }
    if job["inference"]:
        result.update(_inference(job, peer))
    print(json.dumps(result))


def _test_accuracy(job, peer):
    right = peer.classify_test_images() == fashion_mnist.labels(job["data"], "t10k")
    return float(right.mean())


def _inference(job, peer):
    images = fashion_mnist.images(job["data"], "t10k")
    seconds_a_pass = _median_seconds(WARM_UP_PASSES, PASSES, lambda _: peer.classify_test_images())
    seconds_a_call = _median_seconds(
        WARM_UP_CALLS, CALLS, lambda call: peer.classify(images[call % len(images)])
    )
    return {
        "images_per_second": len(images) / seconds_a_pass,
        "microseconds_per_image": 1e6 * seconds_a_call,
    }


def _median_seconds(warm_ups, calls, timed):
    for call in range(warm_ups):
        timed(call)
    seconds = []
    for call in range(warm_ups, warm_ups + calls):
        start = time.perf_counter()
        timed(call)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)
