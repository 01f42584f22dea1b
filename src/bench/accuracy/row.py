#!/usr/bin/env python3
"""Measures a row of docs/accuracy.md: one training command, with three seeds.

    src/bench/accuracy/row.py "128 units" -- --epochs 30 --schedule cosine

Trains with the seeds 1, 2 and 3 in a folder of its own and prints the row in Markdown. What is
measured stays in the folder, which is printed first; a seed whose run is complete there is not
trained again, so --keep FOLDER goes on with an interrupted measurement.
"""

import argparse
import json
import math
import pathlib
import shlex
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]

# Student's t for a two-sided interval of 95 %, by the number of seeds
T_95 = {2: 12.706, 3: 4.303, 4: 3.182, 5: 2.776, 6: 2.571, 7: 2.447, 8: 2.365, 9: 2.306, 10: 2.262}


def arguments(words):
    """The options of this script, and behind -- those of train."""
    end = words.index("--") if "--" in words else len(words)
    parser = argparse.ArgumentParser(
        usage="%(prog)s [--seeds COUNT] [--keep FOLDER] NAME -- OPTIONS",
        description=__doc__.splitlines()[0],
    )
    parser.add_argument("name", help="what the row is called")
    parser.add_argument("--seeds", type=int, default=3, help="from 1 on; 2 to 10 (default: 3)")
    parser.add_argument("--keep", type=pathlib.Path, help="the folder of the runs")
    parsed = parser.parse_args(words[:end])
    parsed.options = words[end + 1 :]
    if parsed.seeds not in T_95:
        parser.error("--seeds: expected 2 to 10, got %d" % parsed.seeds)
    for option in ("--seed", "--name", "--out"):
        if any(word == option or word.startswith(option + "=") for word in parsed.options):
            parser.error("leave out %s, which is chosen here" % option)
    return parsed


def run(options, seed, folder):
    """The records of a run, trained unless they are there."""
    done = folder / ("seed-%d" % seed)
    if not is_complete(done):
        subprocess.run(
            [ROOT / "fashion", "train", *options, "--seed", str(seed)]
            + ["--name", done.name, "--out", str(folder)],
            cwd=ROOT,
            stdout=sys.stderr,
            check=True,
        )
    return read(done / "run.json"), read(done / "metrics.json")


def is_complete(folder):
    record = folder / "run.json"
    return record.exists() and read(record)["status"] == "completed"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def require_same(runs):
    """All runs are of the same settings but the seed."""
    settings = [{**record["settings"], "seed": 0} for record, _ in runs]
    if any(each != settings[0] for each in settings):
        sys.exit("the runs in the folder have different settings: choose another --keep")


def row(name, options, runs):
    accuracies = [100 * metrics["test_accuracy"] for _, metrics in runs]
    mean = statistics.mean(accuracies)
    half = T_95[len(runs)] * statistics.stdev(accuracies) / math.sqrt(len(runs))
    seconds = statistics.median(training_seconds(record["timings"]) for record, _ in runs)
    parameters = runs[0][0]["network"]["parameter_count"]
    command = shlex.join(["./fashion", "train", *options])
    return "| %s | %s | %.2f %% | ± %.2f | %.2f to %.2f | %s | `%s` |" % (
        name,
        format(parameters, ","),
        mean,
        half,
        min(accuracies),
        max(accuracies),
        "%.0f s" % seconds if seconds >= 10 else "%.1f s" % seconds,
        command,
    )


def training_seconds(timings):
    """Weight updates, and the scores after each epoch."""
    return timings["train_seconds"] + timings["measure_seconds"]


def main():
    chosen = arguments(sys.argv[1:])
    folder = chosen.keep or pathlib.Path(tempfile.mkdtemp(prefix="accuracy-"))
    print(folder, file=sys.stderr)
    runs = [run(chosen.options, seed, folder) for seed in range(1, chosen.seeds + 1)]
    require_same(runs)
    print(row(chosen.name, chosen.options, runs))


if __name__ == "__main__":
    main()
