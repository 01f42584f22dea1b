"""The table. Run with: cd src/bench/peers && python3 -m unittest"""

import unittest

from compare import table

ENVIRONMENT = {
    "date": "2026-01-01 00:00 UTC",
    "cpu": "CPU",
    "cores": 2,
    "system": "System",
    "java": "17",
    "python": "3",
    "load": 0.0,
}


def record(peer, round_number, threads, workload="W1", **figures):
    return {
        "peer": peer,
        "version": f"{peer} 1",
        "workload": workload,
        "round": round_number,
        "threads": threads,
        **figures,
    }


def rows(records):
    """The rows of all tables as lists of cells, without their headers."""
    lines = table.render(ENVIRONMENT, records).splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| **")]
    return {row[0]: row[1:] for row in cells}


def seconds(peer, threads, *of_rounds):
    return [
        record(peer, number, threads, seconds_per_epoch=value)
        for number, value in enumerate(of_rounds, 1)
    ]


class TableTest(unittest.TestCase):
    W1 = "**W1** 784-128-10, Adam, batch 32: seconds an epoch"

    def test_each_contestant_shows_the_threads_with_its_best_median(self):
        ours, peer, _ = rows(
            seconds("ours", 1, 0.3, 0.3, 0.3)
            + seconds("ours", 2, 0.2, 0.1, 0.9)
            + seconds("torch", 1, 2.0, 1.0, 3.0)
            + seconds("torch", 2, 4.0, 4.0, 0.5)
        )[self.W1]
        self.assertEqual(ours, "0.200 (2 threads; 0.100–0.900)")
        self.assertEqual(peer, "2.00 (1 thread; 1.00–3.00)")

    def test_the_ratio_is_of_medians_with_the_spread_of_the_rounds(self):
        ratio = rows(
            seconds("ours", 1, 0.1, 0.2, 0.2)
            + seconds("djl", 1, 9.0, 9.0, 9.0)
            + seconds("sklearn", 1, 0.4, 0.2, 0.5)
        )[self.W1][-1]
        self.assertEqual(ratio, "**2.00** (sklearn; 1.00–4.00)")

    def test_a_ratio_above_one_favors_ours_where_more_is_better_too(self):
        ours, peer, ratio = rows(
            [
                record("ours", 1, 2, "W4", images_per_second=1_000_000.0),
                record("djl", 1, 1, "W4", images_per_second=200_000.0),
                record("djl", 1, 2, "W4", images_per_second=250_000.0),
            ]
        )["**W4** images a second, batch 1,000"]
        self.assertEqual(ours, "1,000,000 (2 threads)")
        self.assertEqual(peer, "250,000 (2 threads)")
        self.assertEqual(ratio, "**4.00** (djl)")

    def test_pools_of_threads_are_settings_of_their_own(self):
        records = seconds("torch", 2, 1.0) + seconds("torch", 2, 2.0)
        records[0]["pool"], records[1]["pool"] = "BLAS", "OpenMP"
        self.assertEqual(rows(records)[self.W1], ["–", "1.00 (2 BLAS threads)", "–"])

    def test_a_round_without_its_pair_is_left_out_of_the_spread_of_ratios(self):
        ratio = rows(seconds("ours", 1, 0.1, 0.1) + seconds("djl", 1, 0.3))[self.W1][-1]
        self.assertEqual(ratio, "**3.00** (djl)")

    def test_accuracies_are_medians_over_rounds_and_settings(self):
        records = seconds("ours", 1, 1.0) + seconds("djl", 1, 1.0, 1.0, 1.0)
        for each, accuracy in zip(records[1:], (0.7, 0.9, 0.8)):
            each["test_accuracy"] = accuracy
        self.assertEqual(rows(records)["**W1**"], ["–", "0.8000"])


if __name__ == "__main__":
    unittest.main()
