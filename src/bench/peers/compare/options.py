"""The options of the command."""

import argparse
from pathlib import Path

from compare.contestants import PEERS
from compare.workloads import WORKLOADS


def parse():
    parser = argparse.ArgumentParser(
        prog="compare.sh",
        description="Trains the same networks with ours and with other libraries, in turn, one"
        " process at a time, and prints a markdown table.",
        epilog="example: compare.sh --rounds 1 --only W1,W2 --peers tensorflow,sklearn",
    )
    parser.add_argument(
        "--rounds",
        type=_count,
        default=3,
        metavar="COUNT",
        help="how often everything is measured (default: 3)",
    )
    parser.add_argument(
        "--only",
        type=_names_of(WORKLOADS),
        default=list(WORKLOADS),
        metavar="NAMES",
        help=f"workloads (default: {','.join(WORKLOADS)})",
    )
    parser.add_argument(
        "--peers",
        type=_names_of(PEERS),
        default=list(PEERS),
        metavar="NAMES",
        help=f"libraries (default: {','.join(PEERS)})",
    )
    parser.add_argument(
        "--threads",
        type=_counts,
        default=[1, 2],
        metavar="COUNTS",
        help="numbers of threads to try, the best of which counts (default: 1,2)",
    )
    parser.add_argument(
        "--table",
        type=Path,
        metavar="FILE",
        help="measure nothing, and draw the table of an earlier run again",
    )
    return parser.parse_args()


def _names_of(known):
    def names(text):
        chosen = text.split(",")
        for name in chosen:
            if name not in known:
                raise argparse.ArgumentTypeError(f'"{name}" is none of {", ".join(known)}')
        return chosen

    return names


def _counts(text):
    return [_count(word) for word in text.split(",")]


def _count(text):
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f'expected a whole number of at least 1, got "{text}"')
    return int(text)
