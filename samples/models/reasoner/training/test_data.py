"""Tests of the generator, the solver and the tokenizer: python -m unittest"""

import itertools
import json
import random
import re
import unittest
from collections import Counter

import numpy as np
from tokenizers import Tokenizer

import data
import puzzle
from data import (
    ALTERNATIVES, EOS, FAMILIES, HERE, LINE, LISTS, PLACES, TOKENS, Stream, after, held_out, held_out_games, prompt,
    read_problems, result, solvable, text,
)


def reached(state):
    """All values that a state can become, by trying every step."""
    if len(state) == 1:
        return {state[0]}
    out = set()
    for i, j in itertools.permutations(range(len(state)), 2):
        rest = [n for k, n in enumerate(state) if k not in (i, j)]
        for op in "+-*/":
            value = result(state[i], op, state[j])
            if value is not None:
                out |= reached(tuple(sorted(rest + [value])))
    return out


def legal_lines(state):
    """Every legal line of a numbers state as the generator writes it: the larger operand first, each line once."""
    out = set()
    for a, b in itertools.permutations(state, 2):
        for op in "+-*/":
            value = result(a, op, b)
            if a >= b and value is not None:
                left = list(state)
                left.remove(a)
                left.remove(b)
                out.add(f"{a} {op} {b} = {value} (left: {' '.join(map(str, sorted(left + [value])))})\n")
    return sorted(out)


class Line:
    """A line of an example: its text, its value, and what the token before it and its own tokens learn."""

    def __init__(self, example, before, at):
        self.text = text(example["ids"][at])
        self.value = float(example["value"][at[-1]])
        self.fork = int(example["fork"][at[0]])
        self.learned = [
            {int(n): float(s) for n, s in zip(example["next"][i], example["share"][i]) if s > 0}
            for i in ([before] if before is not None else []) + list(at[:-1])
        ]


def lines_of(example, branch=0):
    """The lines of the chain (branch 0), or the one line of another branch."""
    at = np.flatnonzero(example["branch"] == branch)
    out, start = [], 0
    trunk = np.flatnonzero(example["branch"] == 0)
    for i, token in enumerate(at):
        if example["value"][token] >= 0:
            before = at[start - 1] if start else (trunk[example["fork"][token] - 1] if branch else None)
            out.append(Line(example, before, at[start : i + 1]))
            start = i + 1
    return out


def asides(example, line):
    """The lines beside the chain that stand where its line of that number stands."""
    ends = np.flatnonzero((example["branch"] == 0) & (example["value"] >= 0))
    fork = example["position"][ends[line - 1]] + 1
    out = [lines_of(example, b)[0] for b in range(1, example["branch"].max() + 1)]
    return [a for a in out if a.fork == fork]


class NumbersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stream = Stream(seed=11)
        cls.examples = [stream.example(f) for f in ("game24", "countdown") for _ in range(1300)]

    def walk(self):
        """For each line, also those beside: the target, the state before, whether all before was honest, and the line."""
        for example in self.examples:
            first, *lines = lines_of(example)
            target, *state = map(int, re.findall(r"\d+", first.text))
            state, honest = sorted(state), True
            self.assertEqual(first.value, solvable(state, target))
            for number, line in enumerate(lines, 1):
                for aside in asides(example, number):
                    yield target, state, honest, aside, True
                yield target, state, honest, line, False
                honest = honest and after(state, line.text[:-1]) is not None
                state = sorted(map(int, LINE.fullmatch(line.text[:-1])[5].split()))

    def test_solver_agrees_with_trying_every_step(self):
        chance = random.Random(3)
        for _ in range(60):
            state = sorted(chance.randint(1, 30) for _ in range(chance.choice([2, 3, 3, 4])))
            values = reached(tuple(state))
            for target in {chance.randint(1, 200) for _ in range(20)} | set(chance.sample(sorted(values), min(5, len(values)))):
                self.assertEqual(solvable(state, target), target in values, (state, target))

    def test_solver_knows_the_games_that_need_fractions(self):
        self.assertTrue(solvable([4, 9, 10, 13], 24))
        self.assertFalse(solvable([3, 3, 8, 8], 24))

    def test_values_are_exact_solvability_and_0_after_a_corrupted_line(self):
        beside = Counter()
        for target, state, honest, line, aside in self.walk():
            left = after(state, line.text[:-1])
            expected = honest and left is not None and solvable(left, target)
            self.assertEqual(line.value, expected, (target, state, line.text))
            beside[aside, bool(expected)] += 1
        self.assertGreater(min(beside.values()), 100)

    def test_what_is_learned_at_a_state_are_the_shares_of_the_right_lines(self):
        checked = 0
        for target, state, _, line, aside in itertools.islice(self.walk(), 1500):
            if after(state, line.text[:-1]) is None:
                continue
            right = [l for l in legal_lines(state) if solvable(sorted(map(int, LINE.fullmatch(l[:-1])[5].split())), target)]
            right = right if solvable(state, target) else legal_lines(state)
            split = re.compile(data.PIECE)
            rivals = [[TOKENS.index(p) for p in split.findall(l)] for l in right]
            for depth, piece in enumerate(split.findall(line.text)):
                counts = Counter(r[depth] for r in rivals)
                if 0 < len(counts) <= ALTERNATIVES and not (aside and depth == 0):
                    checked += 1
                    shares = {n: c / len(rivals) for n, c in counts.items()}
                    self.assertEqual(line.learned[depth].keys(), shares.keys(), (target, state, line.text))
                    for n, share in shares.items():
                        self.assertAlmostEqual(line.learned[depth][n], share, places=5)
                rivals = [r for r in rivals if TOKENS[r[depth]] == piece]
        self.assertGreater(checked, 2000)

    def test_the_end_of_a_line_is_learned_where_it_is_legal_only(self):
        corrupted = []
        for _, state, _, line, _ in self.walk():
            legal = after(state, line.text[:-1]) is not None
            corrupted.append(not legal)
            self.assertEqual(bool(line.learned[-1]), legal, (state, line.text))
        self.assertTrue(0.02 < np.mean(corrupted) < 0.08, np.mean(corrupted))
        self.assertGreater(len(corrupted), 10_000)


class OrderingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stream = Stream(seed=12)
        cls.examples = [stream.example("ordering") for _ in range(1200)]

    def test_each_line_is_so_and_its_value_is_whether_the_order_fits(self):
        kinds, values = Counter(), Counter()
        for example in self.examples:
            first, *lines = lines_of(example)
            names, clues, at = puzzle.parse(first.text)
            fits = puzzle.solutions(names, clues)
            self.assertEqual(len(fits), 1, first.text)
            solution = fits[0]
            order, refuted = [], set()
            for number, line in enumerate(lines, 1):
                for aside in asides(example, number):
                    self.assertEqual(aside.value, 0)
                    so, after_it, _ = puzzle.judge(names, clues, order, refuted, aside.text)
                    self.assertFalse(so and after_it == solution[: len(after_it)], aside.text)
                    kinds["aside"] += 1
                if line.text.startswith("Answer"):
                    self.assertEqual(line.value, line.text == f"Answer: {solution[at]}.\n")
                    kinds["answer"] += 1
                    break
                ok, order, refuted = puzzle.judge(names, clues, order, refuted, line.text)
                self.assertTrue(ok, first.text + line.text)
                self.assertEqual(line.value, order == solution[: len(order)], line.text)
                kinds["survey" if line.text.split(":")[0].lower() in PLACES else line.text.split()[0]] += 1
                values[line.value] += 1
        self.assertGreater(min(kinds[k] for k in ("survey", "Order:", "Nobody", "answer", "aside")), 30, kinds)
        self.assertGreater(min(values.values()), 100)
        self.assertGreater(sum(kinds.values()), 10_000)


class StepsTest(unittest.TestCase):
    """Word problems and calculations."""

    @classmethod
    def setUpClass(cls):
        stream = Stream(seed=13)
        cls.examples = {f: [stream.example(f) for _ in range(2000)] for f in ("words", "calculation")}

    @staticmethod
    def true(line):
        equation = line.removesuffix(".\n").removeprefix("No, ").split(": ")[-1]
        left, right = re.sub(r"[A-Z][a-z]+ ", "", equation).split(" = ")
        return re.fullmatch(r"[\d +*/-]+", left + right) is not None and eval(left) == eval(right)

    def test_calculations_end_right_where_the_value_says_so(self):
        answers = Counter()
        for example in self.examples["calculation"]:
            first, *lines = lines_of(example)
            value = eval(first.text.removeprefix("Work out ").removesuffix(".\n"))
            for line in lines:
                if line.text.startswith("Answer"):
                    self.assertEqual(line.value, line.text == f"Answer: {value}.\n", first.text)
                    answers[bool(line.value)] += 1
        self.assertGreater(min(answers.values()), 8)

    def test_a_false_line_has_a_low_value_and_no_learned_result(self):
        false = Counter()
        for family, examples in self.examples.items():
            for example in examples:
                for line in lines_of(example)[1:]:
                    if not line.text.startswith("Answer") and not self.true(line.text):
                        false[family] += 1
                        self.assertEqual(line.value, 0, line.text)
                        learned_end = line.learned[-1]
                        self.assertFalse(learned_end and not self.true(line.text) and len(line.text) < 5, line.text)
        self.assertGreater(min(false.values()), 20)

    def test_after_a_wrong_line_the_chain_learns_to_notice_it(self):
        no, noticed = TOKENS.index("No"), Counter()
        for family, examples in self.examples.items():
            for example in examples:
                lines = lines_of(example)
                for number, (before, line) in enumerate(zip(lines, lines[1:])):
                    wrong = before.value == 0 and all(l.value for l in lines[:number]) and not before.text.startswith("Answer")
                    if wrong:
                        self.assertEqual(line.learned[0], {no: 1.0}, before.text + line.text)
                        noticed[family, line.text.startswith("No, ")] += 1
                        if line.text.startswith("No, "):
                            self.assertEqual(line.value, 1)
                            self.assertTrue(self.true(line.text))
                    else:
                        self.assertNotIn(no, line.learned[0])
        self.assertGreater(min(noticed.values()), 20)

    def test_the_known_answer_of_a_story_is_what_its_right_chain_ends_with(self):
        ends = Counter()
        for example in self.examples["words"]:
            first, *lines = lines_of(example)
            if lines[-1].text.startswith("Answer") and all(l.value == 1 for l in lines):
                steps = [l for l in lines[:-1]]
                self.assertTrue(all(self.true(l.text) for l in steps))
                self.assertEqual(re.findall(r"\d+", lines[-1].text)[-1], re.findall(r"\d+", steps[-1].text)[-1])
                self.assertTrue(2 <= len(steps) <= 8)
                ends[len(steps)] += 1
        self.assertEqual(set(range(3, 7)) - ends.keys(), set())


class RowsTest(unittest.TestCase):
    def test_held_out_problems_never_appear(self):
        held = set(held_out_games())
        self.assertEqual(len(held), 160)
        stream = Stream(seed=14)
        for family in FAMILIES:
            for _ in range(400):
                e = stream.example(family)
                first, *lines = lines_of(e)
                if family in ("game24", "countdown"):
                    target, *numbers = map(int, re.findall(r"\d+", first.text))
                    states = [sorted(numbers)] + [sorted(map(int, LINE.fullmatch(l.text[:-1])[5].split())) for l in lines]
                    for state in states:
                        self.assertFalse(target == 24 and tuple(state) in held, state)
                        if len(state) >= 4:
                            self.assertFalse(held_out(prompt("countdown", f"{' '.join(map(str, state))} = {target}")))
                else:
                    self.assertFalse(held_out(first.text))

    def test_the_lists_are_held_out_and_disjoint(self):
        seen = set()
        for name, family, *_ in LISTS:
            for part in ("dev", "test"):
                for problem in read_problems(f"{name}-{part}"):
                    self.assertTrue(held_out(prompt(family, problem)), problem)
                    self.assertNotIn(problem, seen)
                    seen.add(problem)

    def test_the_same_seed_gives_the_same_rows(self):
        first, second, other = (Stream(seed).rows(10, data.LONGEST) for seed in (7, 7, 8))
        self.assertTrue(all(np.array_equal(a, b) for a, b in zip(first, second)))
        self.assertFalse(np.array_equal(first[0], other[0]))

    def test_shares_add_up_to_1_and_rows_hold_whole_chains(self):
        arrays = dict(zip(Stream.ARRAYS, Stream(9).rows(40, data.LONGEST)))
        sums = arrays["share"].sum(-1)
        self.assertTrue(np.all((np.abs(sums - 1) < 1e-5) | (sums == 0)))
        for row in range(40):
            for number in range(1, arrays["segment"][row].max() + 1):
                at = np.flatnonzero(arrays["segment"][row] == number)
                chain = at[arrays["branch"][row, at] == 0]
                self.assertEqual(arrays["position"][row, chain].tolist(), list(range(len(chain))))
                self.assertEqual(arrays["position"][row, at[0]], 0)

    def test_the_vocabulary_has_every_piece_and_the_tokenizer_splits_as_the_generator(self):
        tokenizer = Tokenizer.from_file(str(HERE.parent / "tokenizer.json"))
        stream = Stream(seed=15)
        for _ in range(3000):
            e = stream.example()
            ids = e["ids"][e["branch"] == 0]
            self.assertEqual(tokenizer.encode(text(ids)).ids, ids.tolist())
            self.assertEqual(tokenizer.decode(ids.tolist(), skip_special_tokens=False), text(ids))
        self.assertEqual(stream.missing(), [])

    def test_every_id_has_one_text(self):
        vocabulary = json.loads((HERE.parent / "tokenizer.json").read_text())["model"]["vocab"]
        self.assertEqual(sorted(vocabulary.values()), list(range(data.VOCABULARY_SIZE)))
        self.assertEqual(vocabulary["<eos>"], EOS)


if __name__ == "__main__":
    unittest.main()
