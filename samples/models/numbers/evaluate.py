"""Prints the figures of the README: how often chains of model.onnx solve the development problems.

    python evaluate.py

A chain solves its problem when every line is legal and the last leaves the target alone. `oracle` counts a problem when
any of 16 sampled chains solves it; `lowest` and `last` when the one does that the values choose.
"""

import sys
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from export import Runner
from numbers_data import EOS, LINE_END, after, prompt, read_problems, solvable, text

HERE = Path(__file__).resolve().parent
SAMPLES, LONGEST_CHAIN = 16, 150


def chains(runner, start, count, pick):
    """Chains drawn from one prompt: for each its lines, and the values read at their ends."""
    ids = np.tile(np.array(start, np.int64), (count, 1))
    cache, length = runner.empty(count), 0
    lines, values, open_lines = [[] for _ in range(count)], [[] for _ in range(count)], [[] for _ in range(count)]
    done = np.zeros(count, bool)
    while length < len(start) + LONGEST_CHAIN and not done.all():
        positions = np.tile(np.arange(length, length + ids.shape[1]), (count, 1))
        length += ids.shape[1]
        logits, value, cache = runner(ids, np.ones((count, length), np.int64), positions, cache)
        for row in np.flatnonzero(~done):
            if length > len(start) and ids[row, -1] == LINE_END:
                values[row].append(float(value[row, -1]))
        ids = pick(logits[:, -1])[:, None]
        for row in np.flatnonzero(~done):
            token = int(ids[row, 0])
            done[row] = token == EOS
            open_lines[row].append(token)
            if token == LINE_END:
                lines[row].append(text(open_lines[row]).removesuffix(")\n") + ")")
                open_lines[row] = []
    return list(zip(lines, values))


def greedy(logits):
    return logits.argmax(-1)


def sampler(seed):
    """Draws at temperature 1."""
    random = np.random.default_rng(seed)

    def pick(logits):
        return (logits + random.gumbel(size=logits.shape)).argmax(-1)

    return pick


def states(numbers, lines):
    """The state after each line, None from the first illegal one on."""
    out, state = [], sorted(numbers)
    for line in lines:
        state = after(state, line) if state else None
        out.append(state)
    return out


def solves(numbers, target, lines):
    return bool(lines) and states(numbers, lines)[-1] == [target]


def area(scores, labels):
    """The chance that a true one scores above a false one; ties count half."""
    scores, labels = np.array(scores), np.array(labels, bool)
    true, false = scores[labels][:, None], scores[~labels][None]
    return float(((true > false) + 0.5 * (true == false)).mean())


def measure(runner, name):
    problems = read_problems(name)
    tokenizer = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    solved = dict.fromkeys(("greedy", "sample", "oracle", "lowest", "last"), 0.0)
    scores, labels, illegal, written = [], [], 0, 0
    pick = sampler(1)
    for numbers, target in problems:
        start = tokenizer.encode(prompt(numbers, target)).ids
        solved["greedy"] += solves(numbers, target, chains(runner, start, 1, greedy)[0][0])
        drawn = [c for c in chains(runner, start, SAMPLES, pick) if c[1] and len(c[1]) == len(c[0])]
        right = [solves(numbers, target, lines) for lines, _ in drawn]
        solved["sample"] += sum(right) / SAMPLES
        solved["oracle"] += any(right)
        solved["lowest"] += right[int(np.argmax([min(values) for _, values in drawn]))]
        solved["last"] += right[int(np.argmax([values[-1] for _, values in drawn]))]
        for lines, values in drawn:
            after_each = states(numbers, lines)
            scores.append(values[0])
            labels.append(after_each[0] is not None and solvable(after_each[0], target))
            illegal += None in after_each
            written += 1
    percent = {k: f"{100 * v / len(problems):.1f}" for k, v in solved.items()}
    print(f"{name}: n={len(problems)} solved % {percent}; chains with an illegal line {100 * illegal / written:.1f} %;")
    print(f"  first thoughts: AUC {area(scores, labels):.3f} ({sum(labels)} solvable, {len(labels) - sum(labels)} not)", flush=True)


if __name__ == "__main__":
    model = Runner(HERE / "model.onnx")
    for problems in sys.argv[1:] or ["held_out_dev.txt", "held_out_countdown_dev.txt"]:
        measure(model, problems)
