"""What the figures depend on besides the libraries."""

import os
import platform
from datetime import datetime, timezone
from pathlib import Path

from compare import process
from compare.contestants import java

BUSY = 0.5  # processes that want to run, besides this one


def describe():
    return {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "cpu": _value("/proc/cpuinfo", "model name", ":") or platform.processor(),
        "cores": os.cpu_count(),
        "system": _value("/etc/os-release", "PRETTY_NAME", "=") or platform.platform(),
        "java": _java_version(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2),
    }


def _value(file, key, separator):
    """The value of the first line that has the key; nothing where the file is not there."""
    if not Path(file).is_file():
        return None
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(separator)
        if name.strip() == key:
            return value.strip().strip('"')
    return None


def _java_version():
    try:
        return process.run([java(), "--version"]).output.split()[1]  # openjdk 17.0.15 2025-04-15
    except process.ProcessFailed:
        return None
