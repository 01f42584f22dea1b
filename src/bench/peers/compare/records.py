"""The measurements of a run: a file of JSON lines, the first of which says where it ran."""

import json
from datetime import datetime

from compare.contestants import PEERS_FOLDER


class NotRecords(Exception):
    pass


class Recorder:
    """Adds a line to a new file as soon as something was measured."""

    def __init__(self, environment):
        folder = PEERS_FOLDER / "results"
        folder.mkdir(exist_ok=True)
        self.file = folder / f"{datetime.now():%Y-%m-%dT%H-%M-%S}.jsonl"
        self._append({"environment": environment})

    def add(self, records, round_number):
        for record in records:
            self._append({"round": round_number, **record})

    def _append(self, entry):
        with self.file.open("a", encoding="utf-8") as lines:
            print(json.dumps(entry), file=lines)


def read(file):
    """The environment and the list of records."""
    try:
        first, *measured = map(json.loads, file.read_text(encoding="utf-8").splitlines())
        environment = first["environment"]
    except OSError as error:
        raise NotRecords(f"{file}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise NotRecords(f"{file}: expected the JSON lines of an earlier run") from error
    if not measured:
        raise NotRecords(f"{file}: expected measurements, but every one failed or none was made")
    return environment, measured
