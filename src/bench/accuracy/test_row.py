"""python3 -m unittest discover src/bench/accuracy"""

import unittest

import row


def run(accuracy, seconds, seed=1):
    timings = {"train_seconds": seconds, "measure_seconds": 1, "load_seconds": 9}
    settings = {"epochs": 2, "seed": seed}
    network = {"parameter_count": 101770}
    record = {"settings": settings, "timings": timings, "network": network}
    return record, {"test_accuracy": accuracy}


class RowTest(unittest.TestCase):
    def test_mean_interval_range_and_time(self):
        runs = [run(0.88, 7), run(0.89, 8), run(0.9, 20)]
        self.assertEqual(
            "| a | 101,770 | 89.00 % | ± 2.48 | 88.00 to 90.00 | 9.0 s | `./fashion train --flip` |",
            row.row("a", ["--flip"], runs),
        )

    def test_options_of_train_stand_behind_two_dashes(self):
        chosen = row.arguments(["--seeds", "5", "a b", "--", "--epochs", "3", "--flip"])
        self.assertEqual(("a b", 5), (chosen.name, chosen.seeds))
        self.assertEqual(["--epochs", "3", "--flip"], chosen.options)
        with self.assertRaises(SystemExit):
            row.arguments(["a", "--", "--seed", "3"])

    def test_other_settings_are_refused(self):
        row.require_same([run(0.8, 1, 1), run(0.8, 1, 2)])
        other = run(0.8, 1)
        other[0]["settings"]["epochs"] = 3
        with self.assertRaises(SystemExit):
            row.require_same([run(0.8, 1), other])


if __name__ == "__main__":
    unittest.main()
