"""Says whether a training learns what the rest is built on, from a checkpoint in mid-run.

    python gates.py recall [CHECKPOINT]       a number recalled by its owner's name: 99 %
    python gates.py lines [CHECKPOINT]        lines by kind, each token given those before it: "Together / More" 97 %, a clue's
                                              verdict 99.5 %, who is left 99 %, arithmetic 99.5 %
    python gates.py countdown [CHECKPOINT]    the value among the steps from one state, by numbers left: with three .95
    python gates.py [CHECKPOINT]              all of them

Without a checkpoint, the last one of train.py. Its averaged weights are taken. The chains are drawn with a seed of their
own; only lines before which everything is right are counted.
"""

import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from data import LINE_ENDS, RECALL, TOKENS, Stream, after, prompt, result, solvable, text
from model import Reasoner, sight
from train import CHECKPOINT, load

SEED = 31337
CHAINS = {RECALL: 150, "words": 400, "ordering": 150, "calculation": 300, "countdown": 300}
COUNTDOWN_PROBLEMS, MOST_STEPS = 40, 60  # problems of four and of five numbers, steps of a state
ID = {piece: i for i, piece in enumerate(TOKENS)}


def read(model, ids):
    """Logits and values of one chain."""
    position = torch.arange(len(ids))[None]
    zeros = torch.zeros(1, len(ids))
    with torch.no_grad():
        logits, value = model(torch.as_tensor(ids).long()[None], position, sight(zeros, zeros, zeros, position), position - 1)
    return logits[0], torch.sigmoid(value[0])


def lines(model, family):
    """Of each right line of the family's chains: the prompt's and its own text, its tokens' texts, and which of them the
    network would have written."""
    stream = Stream(SEED)
    for _ in range(CHAINS[family]):
        example = stream.example(family)
        at = np.flatnonzero(example["branch"] == 0)
        ids, value = example["ids"][at], example["value"][at]
        best = read(model, ids)[0].argmax(-1).numpy()
        ends = [i for i, token in enumerate(ids) if token in LINE_ENDS]
        for start, end in zip(ends, ends[1:]):
            if value[end] < 1:
                break
            own = range(start + 1, end + 1)
            yield text(ids[: ends[0] + 1]), text(ids[own]), [TOKENS[ids[i]] for i in own], [best[i - 1] == ids[i] for i in own]
    stream.close()


class Tally:
    """Counts by kind what is right."""

    def __init__(self):
        self.right, self.all = Counter(), Counter()

    def add(self, kind, right):
        self.right[kind] += all(right)
        self.all[kind] += 1

    def show(self, gates):
        for kind in sorted(self.all):
            share = 100 * self.right[kind] / self.all[kind]
            gate = gates.get(kind)
            verdict = "" if gate is None else f"  gate {gate}: {'passed' if share >= gate else 'MISSED'}"
            print(f"  {kind:34s} {share:6.2f} % of {self.all[kind]}{verdict}")


def recall(model):
    tally = Tally()
    for _, line, tokens, right in lines(model, RECALL):
        if not line.startswith("Order:"):
            kind = "recalled place" if line.startswith("Answer:") else "recalled number"
            tally.add(kind, right[tokens.index(":") + 1 :])
    tally.show({"recalled number": 99})


def kinds(family, asked, line, tokens, right, tally):
    """Counts the parts of a line."""
    if family == "ordering":
        if tokens[0] in ("Order", "Answer", "Nobody"):
            return tally.add({"Order": "placing", "Answer": "answer", "Nobody": "turning back"}[tokens[0]], right)
        ends = [i for i, token in enumerate(tokens) if token in (".", ".\n")]
        tally.add("everybody's place", right[: ends[0] + 1])
        tally.add("who is left", right[ends[-2] + 1 :])
        for start, end in zip(ends, ends[1:-1]):
            if tokens[start + 1] == " tried":
                tally.add("who was tried", right[start + 1 : end + 1])
                continue
            commas = [i for i in range(start, end) if tokens[i] == ","]
            tally.add("clue copied", right[start + 1 : commas[0] + 1])
            tally.add("places looked up", right[commas[0] + 1 : commas[-1] + 1])
            tally.add("verdict on a clue", right[commas[-1] + 1 : end + 1])
        return None
    equals = tokens.index(" =") if " =" in tokens else None
    if equals is None:
        return tally.add("answer", right)
    sign = re.search(r" ([-+*/]) ", line)[1]
    if family == "words":
        compared = re.search(r"together\?|How many more", asked) and re.match(r"(No, )?(Together|More)", line)
        tally.add("Together / More, operands" if compared else "other lines, operands", right[:equals])
    elif family == "countdown":
        left = tokens.index(" (left:")
        tally.add("numbers left", right[left:])
        right, tokens = right[:left], tokens[:left]
    elif "+" in line.split("=")[1] or "*" in line.split("=")[1]:
        return tally.add("broken down", right)
    borrow = ""
    if sign == "-":
        a, b = re.search(r"(\d+) - \D*(\d+)", line).groups()
        borrow = ", borrowing" if any(x < y for x, y in zip(a[::-1], b[::-1])) else ", plain"
    tally.add(f"arithmetic {sign}{borrow}", right[equals:])
    return tally.add("arithmetic", right[equals:])


def by_kind(model):
    gates = {"Together / More, operands": 97, "verdict on a clue": 99.5, "who is left": 99, "arithmetic": 99.5}
    for family in ("words", "calculation", "ordering", "countdown"):
        tally = Tally()
        for asked, line, tokens, right in lines(model, family):
            kinds(family, asked, line, tokens, right, tally)
        print(f" {family}")
        tally.show(gates)


def steps(state):
    """The legal steps from a state, as the line and the state after it."""
    out = {}
    for j, i in ((j, i) for j in range(len(state)) for i in range(j)):
        for sign in "+-*/":
            value = result(state[j], sign, state[i])
            if value:
                left = sorted([*state[:i], *state[i + 1 : j], *state[j + 1 :], value])
                out[f"{state[j]} {sign} {state[i]} = {value} (left: {' '.join(map(str, left))})"] = left
    return list(out.items())


def encode(line):
    from data import PIECE

    return [ID[piece] for piece in re.findall(PIECE, line)]


def area(scores, labels):
    """The probability that a right step has a higher value than a wrong one."""
    right, wrong = scores[labels], scores[~labels]
    return np.mean((right[:, None] > wrong[None]) + 0.5 * (right[:, None] == wrong[None]))


def countdown(model):
    random, areas, best = np.random.default_rng(SEED), {}, {}
    stream = Stream(SEED)
    for size in (4, 5):
        for _ in range(COUNTDOWN_PROBLEMS):
            problem = stream.problem("countdown", size, True, True)
            numbers, target = problem.split(" = ")
            state, target, chain = sorted(map(int, numbers.split())), int(target), prompt("countdown", problem)
            while len(state) > 2:
                some = steps(state)
                if len(some) > MOST_STEPS:
                    some = [some[i] for i in random.choice(len(some), MOST_STEPS, replace=False)]
                labels = np.array([solvable(left, target) for _, left in some])
                scores = np.array([read(model, encode(chain + line + "\n"))[1][-1].item() for line, _ in some])
                if not labels.any():
                    break
                if not labels.all():
                    areas.setdefault(len(state) - 1, []).append(area(scores, labels))
                    best.setdefault(len(state) - 1, []).append(labels[scores.argmax()])
                line, state_after = some[int(random.choice(np.flatnonzero(labels)))]
                assert after(state, line) == state_after
                chain, state = chain + line + "\n", state_after
    stream.close()
    for left in sorted(areas):
        gate = "" if left != 3 else f"  gate .95: {'passed' if np.mean(areas[left]) >= 0.95 else 'MISSED'}"
        print(
            f"  {left} numbers left: area {np.mean(areas[left]):.3f} within a state, the best step solvable in"
            f" {100 * np.mean(best[left]):.0f} % of {len(areas[left])} states{gate}"
        )


GATES = {"recall": recall, "lines": by_kind, "countdown": countdown}


def main():
    names = [a for a in sys.argv[1:] if a in GATES] or list(GATES)
    paths = [Path(a) for a in sys.argv[1:] if a not in GATES] or [CHECKPOINT]
    torch.set_num_threads(1)
    model = Reasoner()
    note = load(model, paths[0])
    model.eval()
    print(f"after {note['tokens'] / 1e6:.1f} M tokens, {note['steps']} steps")
    for name in names:
        print(name)
        GATES[name](model)


if __name__ == "__main__":
    main()
