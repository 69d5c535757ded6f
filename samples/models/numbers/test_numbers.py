"""Tests of the generator, the solver and the tokenizer: python -m unittest"""

import json
import random
import re
import unittest
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

import numbers_data
from numbers_data import (
    LINE, Stream, after, held_out_countdown, held_out_games, prompt, read_problems, result, solvable, text,
)

HERE = Path(__file__).resolve().parent


def reached(state):
    """All values that a state can become, by trying every step."""
    if len(state) == 1:
        return {state[0]}
    out = set()
    for i in range(len(state)):
        for j in range(len(state)):
            if i != j:
                rest = [n for k, n in enumerate(state) if k not in (i, j)]
                for op in "+-*/":
                    value = result(state[i], op, state[j])
                    if value is not None:
                        out |= reached(tuple(sorted(rest + [value])))
    return out


def walk(ids, learned, value):
    """The target of a chain, its first state, and per line: text, state before, state after it, learned, value."""
    texts, start = [], 0
    for end in np.flatnonzero(value >= 0):
        texts.append((text(ids[start : end + 1])[:-1], learned[start : end + 1], int(value[end])))
        start = end + 1
    target, *numbers = map(int, re.findall(r"\d+", texts[0][0]))
    state, lines = sorted(numbers), []
    for line, shown, label in texts[1:]:
        stated = sorted(map(int, LINE.fullmatch(line)[5].split()))
        lines.append((line, state, stated, shown, label))
        state = stated
    return target, sorted(numbers), texts[0][2], lines


class NumbersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stream = Stream(seed=11)
        cls.examples = [stream.example() for _ in range(4000)]
        cls.walks = [walk(*e) for e in cls.examples]

    def test_solver_agrees_with_trying_every_step(self):
        chance = random.Random(3)
        for _ in range(60):
            size = chance.choice([2, 3, 3, 4])
            state = sorted(chance.randint(1, 30) for _ in range(size))
            values = reached(tuple(state))
            for target in {chance.randint(1, 200) for _ in range(20)} | set(chance.sample(sorted(values), min(5, len(values)))):
                self.assertEqual(solvable(state, target), target in values, (state, target))

    def test_solver_knows_the_games_that_need_no_integers_or_fractions(self):
        self.assertTrue(solvable([4, 9, 10, 13], 24))
        self.assertFalse(solvable([3, 3, 8, 8], 24))

    def test_a_line_with_anything_wrong_is_not_legal(self):
        self.assertEqual(after([4, 9, 10, 13], "13 - 10 = 3 (left: 3 4 9)"), [3, 4, 9])
        for line in (
            "13 - 10 = 4 (left: 4 4 9)", "13 - 10 = 3 (left: 3 4)", "12 - 10 = 2 (left: 2 4 9)", "9 - 13 = 4 (left: 4 4 10)",
            "4 / 9 = 0 (left: 0 10 13)", "9 + 9 = 18 (left: 4 10 18)", "nonsense",
        ):
            self.assertIsNone(after([4, 9, 10, 13], line), line)

    def test_values_are_exact_solvability_and_0_after_a_corrupted_line(self):
        for target, numbers, root, lines in self.walks:
            self.assertEqual(root, solvable(numbers, target))
            honest = True
            for line, before, stated, _, label in lines:
                honest = honest and after(before, line) is not None
                self.assertEqual(label, honest and solvable(stated, target), (target, line))

    def test_no_corrupted_line_is_learned_and_the_result_of_every_legal_one_is(self):
        for _, _, _, lines in self.walks:
            for line, before, _, learned, _ in lines:
                self.assertEqual(learned[-1], after(before, line) is not None, line)

    def test_learned_choices_keep_a_solvable_state_solvable(self):
        for target, _, _, lines in self.walks:
            for line, before, stated, learned, _ in lines:
                if learned[0] and solvable(before, target):
                    self.assertTrue(solvable(stated, target), (target, before, line))

    def test_the_larger_operand_stands_first(self):
        for _, _, _, lines in self.walks:
            for line, *_ in lines:
                self.assertGreaterEqual(int(LINE.fullmatch(line)[1]), int(LINE.fullmatch(line)[3]))

    def test_about_six_lines_of_a_hundred_are_corrupted(self):
        corrupted = [after(before, line) is None for *_, lines in self.walks for line, before, *_ in lines]
        self.assertTrue(0.045 < np.mean(corrupted) < 0.075, np.mean(corrupted))

    def test_held_out_problems_never_appear_at_any_depth(self):
        held = set(held_out_games())
        self.assertEqual(len(held), 160)
        for target, numbers, _, lines in self.walks:
            for state in [numbers] + [stated for _, _, stated, _, _ in lines]:
                self.assertFalse(target == 24 and tuple(state) in held, state)
                self.assertFalse(held_out_countdown(state, target), (state, target))

    def test_the_countdown_lists_are_solvable_held_out_and_disjoint(self):
        lists = [read_problems(f"held_out_countdown_{name}.txt") for name in ("dev", "test")]
        for numbers, target in lists[0] + lists[1]:
            self.assertTrue(solvable(numbers, target) and held_out_countdown(numbers, target))
        self.assertEqual(len({(tuple(n), t) for n, t in lists[0] + lists[1]}), 200)

    def test_the_same_seed_gives_the_same_rows(self):
        first, second, other = (Stream(seed).rows(20, 128) for seed in (7, 7, 8))
        self.assertTrue(all(np.array_equal(a, b) for a, b in zip(first, second)))
        self.assertFalse(np.array_equal(first[0], other[0]))

    def test_rows_hold_whole_chains_with_positions_from_zero(self):
        ids, following, _, segment, position = Stream(9).rows(50, 128)
        for row in range(50):
            for chain in range(1, segment[row].max() + 1):
                at = np.flatnonzero(segment[row] == chain)
                self.assertEqual(position[row, at].tolist(), list(range(len(at))))
                self.assertTrue(text(ids[row, at]).startswith("Make "))
                shifted = following[row, at[:-1]]
                self.assertTrue(np.all((shifted == -100) | (shifted == ids[row, at[1:]])))
                self.assertEqual(following[row, at[-1]], -100)

    def test_the_tokenizer_gives_the_generators_ids_and_the_text_back(self):
        tokenizer = Tokenizer.from_file(str(HERE / "tokenizer.json"))
        for ids, _, _ in self.examples[:1000]:
            self.assertEqual(tokenizer.encode(text(ids)).ids, ids.tolist())
            self.assertEqual(tokenizer.decode(ids.tolist(), skip_special_tokens=False), text(ids))

    def test_every_id_has_one_text(self):
        vocabulary = json.loads((HERE / "tokenizer.json").read_text())["model"]["vocab"]
        self.assertEqual(sorted(vocabulary.values()), list(range(numbers_data.VOCABULARY_SIZE)))
        self.assertEqual(prompt([13, 4, 10, 9], 24), "Make 24 from 4 9 10 13.\n")


if __name__ == "__main__":
    unittest.main()
