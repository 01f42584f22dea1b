#!/bin/sh
# Trains the same networks with ours and with other libraries, in turn, and prints a table.
# README.md beside this file says what is measured; "compare.sh --help" lists the options.

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P) || exit 1
command -v python3 >/dev/null || {
  echo 'compare: Python 3.9 or newer (python3) is needed and is not on the PATH: apt-get install python3' >&2
  exit 1
}
PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1 exec python3 -m compare "$@"
