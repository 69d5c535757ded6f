"""Tests of the labels of the network's own chains: python -m unittest"""

import unittest

from own_chains import answer, labels, problems
from data import held_out, held_out_games, prompt


class LabelsTest(unittest.TestCase):
    def test_numbers_are_right_as_long_as_they_can_end_right(self):
        lines = ["13 - 9 = 4 (left: 4 4 10)", "4 + 4 = 8 (left: 8 10)", "8 + 10 = 18 (left: 18)"]
        self.assertEqual(labels("game24", "4 9 10 13", lines), [True, True, False, False])

    def test_nothing_is_right_after_an_illegal_line(self):
        lines = ["13 - 9 = 5 (left: 4 5 10)", "4 + 10 = 14 (left: 5 14)"]
        self.assertEqual(labels("game24", "4 9 10 13", lines), [True, False, False])
        self.assertEqual(labels("countdown", "2 3 = 6", ["2 * 3 = 6 (left: 6)"]), [True, True])

    def test_other_chains_are_right_where_their_last_line_is(self):
        self.assertEqual(labels("calculation", "47 * 36 + 215", ["47 * 36 = 1692.", "Answer: 1907."]), [True] * 3)
        self.assertEqual(labels("calculation", "47 * 36 + 215", ["Answer: 1906."]), [False] * 2)
        self.assertEqual(labels("words", "How many? = 12", []), [False])

    def test_ordering_is_answered_by_its_clues(self):
        puzzle = "Ann, Bob and Cleo stand in a row. Bob is before Ann. Cleo is last. Who is {}?"
        self.assertEqual([answer("ordering", puzzle.format(p)) for p in ("first", "second", "last")], ["Bob", "Ann", "Cleo"])

    def test_no_held_out_problem_is_sampled(self):
        games, families = set(held_out_games()), set()
        for family, problem in problems(3, 0.02):
            families.add(family)
            if family == "game24":
                self.assertNotIn(tuple(sorted(map(int, problem.split()))), games)
            else:
                self.assertFalse(held_out(prompt(family, problem)))
        self.assertEqual(len(families), 5)


if __name__ == "__main__":
    unittest.main()
