"""Tests of the network's own lines: their labels and their rows. python -m unittest"""

import re
import unittest

import numpy as np

from data import FAMILIES, LINE_ENDS, LONGEST, PIECE, TOKENS, held_out
from own_lines import PAIRS, UNKNOWN, Chain, chains, label, packed, row, sum_holds

ID = {piece: i for i, piece in enumerate(TOKENS)}


def written(family, *lines):
    """A chain of right lines."""
    ids = np.array([ID[piece] for piece in re.findall(PIECE, "".join(line + "\n" for line in lines))])
    ends = np.isin(ids, LINE_ENDS)
    return Chain(family, {"ids": ids, "branch": np.zeros(len(ids), int), "value": np.where(ends, 1.0, -1.0)})


class LabelTest(unittest.TestCase):
    def test_a_numbers_line_is_right_where_the_target_can_still_be_reached(self):
        chain = written("game24", "Make 24 from 4 9 10 13.", "13 - 9 = 4 (left: 4 4 10)", "10 * 4 = 40 (left: 4 40)")
        first = chain.places[0]
        self.assertEqual(label(chain, first, "13 - 9 = 5 (left: 4 5 10)\n"), 0)
        self.assertEqual(label(chain, first, "10 - 4 = 6 (left: 6 9 13)\n"), 1)
        self.assertEqual(label(chain, first, "13 - 4 = 9 (left: 9 9 10)\n"), 0)
        self.assertEqual(label(chain, chain.places[1], "10 + 4 = 14 (left: 4 14)\n"), 0)

    def test_an_ordering_line_is_right_where_it_is_so_and_the_order_fits(self):
        chain = written(
            "ordering", "Ann, Bob and Cleo stand in a row. Bob is before Ann. Cleo is last. Who is first?",
            "First: Ann open, Bob open, Cleo open, 3 open. Bob is before Ann, Bob open, not Ann. Cleo is last, Cleo open, not Cleo. left Bob.",
            "Order: Bob.",
        )
        survey = chain.lines()[1]
        self.assertEqual(label(chain, chain.places[0], survey), 1)
        self.assertEqual(label(chain, chain.places[0], survey.replace("left Bob", "left Bob Cleo")), 0)
        self.assertEqual(label(chain, chain.places[1], "Order: Cleo.\n"), 0)
        self.assertEqual(label(chain, chain.places[1], "Answer: Bob.\n"), 0)

    def test_a_sum_is_wrong_where_it_is_false_or_takes_a_number_from_nobody_and_else_not_known(self):
        chain = written("words", "Nora has 245 eggs. Nora loses 62 eggs. How many eggs are left for Nora?",
                        "Nora: Nora 245 - 62 = Nora 183.", "Answer: 183.")
        at = chain.places[0]
        self.assertEqual(label(chain, at, "Nora: Nora 245 - 62 = Nora 193.\n"), 0)
        self.assertEqual(label(chain, at, "Nora: Nora 254 - 62 = Nora 192.\n"), 0)
        self.assertEqual(label(chain, at, "Answer: 245.\n"), 0)
        self.assertIs(label(chain, at, "Nora: Nora 245 + 62 = Nora 307.\n"), UNKNOWN)

    def test_an_equation_holds_or_not_or_is_none(self):
        self.assertTrue(sum_holds("No, 47 * 36 = 47 * 30 + 47 * 6.\n"))
        self.assertFalse(sum_holds("Packs: 2 * 33 = Packs 67.\n"))
        self.assertFalse(sum_holds("Day: Left 7 / 0 = Day 1.\n"))
        self.assertIsNone(sum_holds("Packs: Nora = .\n"))


class RowTest(unittest.TestCase):
    def test_a_chain_ends_with_its_last_right_line_and_shows_nothing_held_out(self):
        families = set()
        for chain in chains(3, 300):
            families.add(chain.family)
            self.assertIn(chain.ids[-1], LINE_ENDS)
            if chain.family not in ("game24", "countdown"):  # of which test_data.py tells
                self.assertFalse(held_out(chain.lines()[0]))
            for place in chain.places:
                self.assertIn(chain.ids[place - 1], LINE_ENDS)
                self.assertEqual(label(chain, place, chain.right(place)), 1)
        self.assertEqual(families, set(FAMILIES))

    def test_pairs_point_at_the_ends_of_a_right_and_a_wrong_line_of_one_place(self):
        some = list(chains(5, 200))
        rows = [row(c, {p: {tuple(int(t) for t in c.ids[p:]): 0} for p in c.places[:3]}) for c in some]
        arrays = packed(rows, LONGEST)
        self.assertEqual(arrays["ids"].shape[1], LONGEST)
        self.assertEqual(arrays["pairs"].shape[1:], (PAIRS, 2))
        checked = 0
        for r, pairs in enumerate(arrays["pairs"]):
            for right, wrong in pairs[pairs[:, 0] >= 0]:
                self.assertEqual((arrays["value"][r, right], arrays["value"][r, wrong]), (1, 0))
                self.assertEqual(arrays["segment"][r, right], arrays["segment"][r, wrong])
                self.assertEqual((arrays["branch"][r, right] == 0, arrays["branch"][r, wrong] == 0), (True, False))
                self.assertGreaterEqual(arrays["position"][r, right], arrays["fork"][r, wrong])
                checked += 1
        self.assertEqual(checked, sum(len(r["pairs"]) for r in rows))
        self.assertGreater(checked, 200)


if __name__ == "__main__":
    unittest.main()
