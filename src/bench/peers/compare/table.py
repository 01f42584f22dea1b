"""The markdown table of recorded measurements."""

import statistics
from collections import defaultdict

from compare.workloads import FIGURES

OURS = "ours"


def render(environment, records):
    """The whole text: where it was measured, the figures, the test accuracies."""
    peers = list(dict.fromkeys(r["peer"] for r in records if r["peer"] != OURS))
    rounds = len({r["round"] for r in records})
    rows = [_row(figure, peers, records) for figure in FIGURES if _has(figure, records)]
    header = ["workload", OURS, *peers, "best peer / ours"]
    parts = [
        _preamble(environment, rounds, records),
        _markdown(header, rows),
        "Test accuracy after the last epoch, as a check that each learns:",
        _markdown(["workload", OURS, *peers], _accuracies(peers, records)),
    ]
    return "\n\n".join(parts) + "\n"


def threads_label(threads, pool=""):
    return f"{threads} {pool}{' ' * bool(pool)}thread{'s' * (threads > 1)}"


def summary(record):
    """The figures of one record, in a line."""
    figures = (f for f in FIGURES if f.workload == record["workload"] and f.field in record)
    words = [f"{_number(record[f.field])} {f.field.replace('_', ' ')}" for f in figures]
    if "test_accuracy" in record:
        words.append(f"{record['test_accuracy']:.4f} test accuracy")
    return ", ".join(words)


def _preamble(environment, rounds, records):
    versions = dict.fromkeys(r["version"] for r in records)
    return (
        f"Medians of {rounds} round{'s' * (rounds > 1)}, in which all ran in turn; in brackets the"
        " threads, of those tried the number that suits each best, and the smallest and largest"
        " figure. In the last column, more than 1 is in favor of ours.\n\n"
        f"{environment['date']}; {environment['cores']} × {environment['cpu']},"
        f" {environment['system']}, Java {environment['java']}, Python {environment['python']},"
        f" load before {environment['load']}; {'; '.join(versions)}."
    )


def _has(figure, records):
    return any(r["workload"] == figure.workload and figure.field in r for r in records)


def _row(figure, peers, records):
    best = {name: Best.of(figure, name, records) for name in (OURS, *peers)}
    cells = [best[name].cell() if best[name] else "–" for name in (OURS, *peers)]
    return [f"**{figure.workload}** {figure.title}", *cells, _ratio(figure, best)]


def _ratio(figure, best):
    """How many times better ours is, with the ratios of the single rounds."""
    ours = best[OURS]
    rivals = [rival for name, rival in best.items() if rival and name != OURS]
    if not (ours and rivals):
        return "–"
    rival = sorted(rivals, key=lambda r: r.median, reverse=figure.more_is_better)[0]

    def advantage(mine, theirs):
        return mine / theirs if figure.more_is_better else theirs / mine

    both = ours.rounds.keys() & rival.rounds.keys()
    paired = [advantage(ours.rounds[r], rival.rounds[r]) for r in both]
    ratio = advantage(ours.median, rival.median)
    return f"**{_number(ratio)}** ({rival.name}{_spread(paired)})"


class Best:
    """A contestant's figure with the number of threads that suits it best."""

    def __init__(self, name, label, rounds):
        self.name = name
        self.label = label
        self.rounds = rounds
        self.median = statistics.median(rounds.values())

    @classmethod
    def of(cls, figure, name, records):
        """None where the contestant has no such figure."""
        rounds = defaultdict(lambda: defaultdict(list))
        for r in records:
            if r["peer"] == name and r["workload"] == figure.workload and figure.field in r:
                label = threads_label(r["threads"], r.get("pool", ""))
                rounds[label][r["round"]].append(r[figure.field])
        all_settings = [
            cls(name, label, {number: statistics.median(f) for number, f in by_round.items()})
            for label, by_round in rounds.items()
        ]
        all_settings.sort(key=lambda best: best.median, reverse=figure.more_is_better)
        return all_settings[0] if all_settings else None

    def cell(self):
        return f"{_number(self.median)} ({self.label}{_spread(self.rounds.values())})"


def _accuracies(peers, records):
    for workload in dict.fromkeys(r["workload"] for r in records):
        accuracies = defaultdict(list)
        for r in records:
            if r["workload"] == workload and "test_accuracy" in r:
                accuracies[r["peer"]].append(r["test_accuracy"])
        medians = [_median_or_dash(accuracies[name]) for name in (OURS, *peers)]
        yield [f"**{workload}**", *medians]


def _median_or_dash(accuracies):
    return f"{statistics.median(accuracies):.4f}" if accuracies else "–"


def _spread(values):
    """The smallest and the largest, where there are several."""
    return f"; {_number(min(values))}–{_number(max(values))}" if len(values) > 1 else ""


def _number(value):
    """Three digits or more; thousandths at the finest."""
    decimals = 3 - len(str(int(value))) if value >= 1 else 3
    return f"{value:,.{max(decimals, 0)}f}"


def _markdown(header, rows):
    rule = ["---", *("---:" for _ in header[1:])]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [header, rule, *rows])
