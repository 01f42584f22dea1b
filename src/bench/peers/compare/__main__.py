"""The command: who is there, everything in turn, the table."""

import os
import sys
from pathlib import Path

from compare import machine, options, records, table
from compare.contestants import PEERS, PROJECT, Missing, Ours
from compare.process import ProcessFailed
from compare.workloads import WORKLOADS

FILES = [
    f"{split}-{content}-ubyte.gz"
    for split in ("train", "t10k")
    for content in ("images-idx3", "labels-idx1")
]


class CannotCompare(Exception):
    pass


def main():
    chosen = options.parse()
    try:
        if chosen.table:
            _print_table(chosen.table)
            return 0
        return _compare(chosen)
    except (CannotCompare, records.NotRecords) as error:
        _say(f"compare: {error}")
        return 1


def _compare(chosen):
    contestants = _ready(chosen.peers, _data_folder())
    environment = machine.describe()
    if environment["load"] > machine.BUSY:
        _say(f"warning: the machine is busy (load {environment['load']}); figures will be off")
    recorder = records.Recorder(environment)
    try:
        failures = _measure(chosen, contestants, recorder)
    except KeyboardInterrupt:
        _say(f"interrupted; to see what was measured: compare.sh --table {recorder.file}")
        return 130
    _print_table(recorder.file)
    _say(f"measurements: {recorder.file}")
    return 1 if failures else 0


def _data_folder():
    """The first folder with the files, in the order of ./fashion; it and all peers get this one."""
    named = os.environ.get("FASHION_MNIST_DIR")
    places = [named] if named else [PROJECT / "data", "/usr/share/datasets/fashion-mnist"]
    for place in map(Path, places):
        if all((place / name).is_file() for name in FILES):
            return place.resolve()
    raise CannotCompare(
        f"the four gzip files are not in {' or '.join(map(str, places))}: run ./fashion data fetch"
    )


def _ready(peers, data):
    """Ours and the peers that can run; says what the others need."""
    ready = []
    for contestant in (Ours(data), *(PEERS[name](name, data) for name in peers)):
        _say(f"preparing {contestant.name}")
        try:
            contestant.ready()
            ready.append(contestant)
        except Missing as missing:
            _say(f"  left out: {missing}")
    if not ready:
        raise CannotCompare("there is nothing to measure; what is missing stands above")
    return ready


def _measure(chosen, contestants, recorder):
    """Returns how many measurements failed."""
    failures = 0
    for round_number, workload, contestant, setting in _plan(chosen, contestants):
        threads = table.threads_label(setting.threads, setting.pool)
        step = f"{workload.name} {round_number}/{chosen.rounds} {contestant.name} {threads}:"
        try:
            results = contestant.measure(workload, setting, seed=round_number)
        except ProcessFailed as failure:
            _say(f"{step} failed, {failure}")
            failures += 1
            continue
        recorder.add(results, round_number)
        _say(f"{step} {'; '.join(map(table.summary, results))}")
    return failures


def _plan(chosen, contestants):
    for name in chosen.only:
        for round_number in range(1, chosen.rounds + 1):
            for contestant in contestants:
                for setting in contestant.settings(WORKLOADS[name], chosen.threads):
                    yield round_number, WORKLOADS[name], contestant, setting


def _print_table(file):
    print(table.render(*records.read(file)), end="")


def _say(line):
    print(line, file=sys.stderr)


sys.exit(main())
