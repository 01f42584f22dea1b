"""Runs a process to its end and takes its time and memory."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

# What the operating system counts peak memory in.
RESIDENT_UNIT = 1 if sys.platform == "darwin" else 1024


class ProcessFailed(Exception):
    pass


@dataclass(frozen=True)
class Finished:
    output: str
    wall_seconds: float
    peak_resident_mb: float  # 1 MB is 10^6 bytes

    def cost(self):
        return {"wall_seconds": self.wall_seconds, "peak_resident_mb": self.peak_resident_mb}


def run(command, **environment):
    """Runs a command with more environment variables.

    Time and memory are those of wait4, which GNU time prints too.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        try:
            process = subprocess.Popen(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
                env={**os.environ, **environment},
            )
        except OSError as error:
            raise ProcessFailed(f"{command[0]}: {error.strerror}") from error
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            process.kill()
            process.wait()
            raise
        wall_seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise ProcessFailed(f"exit code {process.returncode}: {_last_words(_text(errors))}")
        peak = usage.ru_maxrss * RESIDENT_UNIT / 1e6
        return Finished(_text(output), wall_seconds, peak)


def _last_words(errors):
    """The last line that is not a frame of a stack trace."""
    lines = [line for line in errors.splitlines() if line and not line[0].isspace()]
    return lines[-1] if lines else "no message"


def _text(file):
    file.seek(0)
    return file.read().decode(errors="replace")
