"""Lines that the network itself writes where a chain is right so far, and what is right of them, for the last fifth of a training.

    python own_lines.py [CHAINS]    writes own-lines.npz beside the checkpoint, from its averaged weights

The right line of a place against the network's own wrong one there is what a search asks the value about; the generator's slips
are others. A line is right where the chain can still end right after it, by the solver of the numbers games, by trying every
order, by the sums of a calculation; where that cannot be known (a true sum that the generator would not have written here), the
line is left out.
"""

import re
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

import export
import puzzle
from data import EOS, FAMILIES, LINE_ENDS, LONGEST, TOKENS, VOCABULARY_SIZE, Stream, after, solvable, text
from train import CHECKPOINTS

FILE = CHECKPOINTS / "own-lines.npz"
SEED = 4
CHAINS = 4000
SHARES = {"game24": 0.1, "countdown": 0.4, "words": 0.2, "ordering": 0.2, "calculation": 0.1}
LINES = 2  # of each place
ROWS = 32  # of a batch
PARTS = 2  # processes that sample
PAIRS = 24  # the most in a row
UNKNOWN = None


class Chain:
    """A chain of the generator up to its last right line, and places in it, counted in tokens, where a line begins."""

    def __init__(self, family, example):
        at = np.flatnonzero(example["branch"] == 0)
        ids, value = example["ids"][at], example["value"][at]
        ends = [i for i, token in enumerate(ids) if token in LINE_ENDS]
        right = [end for end in ends if value[end] == 1]
        while right and right != ends[: len(right)]:
            right.pop()
        self.family, self.places = family, [end + 1 for end in right[:-1]]
        self.ids = ids[: right[-1] + 1] if right else ids[:0]

    def lines(self, place=None):
        """The lines before a place, the prompt's too, each with its end."""
        return re.findall(r"[^\n]*\n", text(self.ids[:place]))

    def right(self, place):
        """The line that the chain has there."""
        return self.lines()[len(self.lines(place))]


def amounts(lines):
    """The numbers that the lines give to each name, as in "Mia 464"."""
    out = {}
    for name, number in re.findall(r"([A-Z][a-z]+) (\d+)", "".join(line.split(": ")[-1] for line in lines)):
        out.setdefault(name, set()).add(number)
    return out


def sum_holds(line):
    """Whether the equation that ends a line is true; None where there is none."""
    equation = line.removesuffix(".\n").removeprefix("No, ").split(": ")[-1]
    sides = re.sub(r"[A-Z][a-z]+ ", "", equation).split(" = ")
    if len(sides) != 2 or not all(re.fullmatch(r"\d{1,6}( [-+*/] \d{1,6})*", side) for side in sides):
        return None
    values = []
    for side in sides:
        try:
            values.append(eval(re.sub(r"\b0+(?=\d)", "", side)))  # digits and signs only
        except ZeroDivisionError:
            return False
    return values[0] == values[1]


def label(chain, place, line):
    """1 where the chain can still end right after this line of the network's own, 0 where it cannot, UNKNOWN."""
    before, right = chain.lines(place), chain.right(place)
    if line == right:
        return 1
    if chain.family in ("game24", "countdown"):
        target, *state = map(int, re.findall(r"\d+", before[0]))
        state = sorted(state)
        for earlier in before[1:]:
            state = after(state, earlier[:-1])
        left = after(state, line[:-1])
        return int(left is not None and solvable(left, target))
    if chain.family == "ordering":
        names, clues, _ = puzzle.parse(before[0])
        order, refuted = [], set()
        for earlier in before[1:]:
            _, order, refuted = puzzle.judge(names, clues, order, refuted, earlier)
        ok, order, _ = puzzle.judge(names, clues, order, refuted, line)
        return int(ok and order == puzzle.solutions(names, clues)[0][: len(order)])
    if right.startswith("Answer") or line.startswith("Answer") or not sum_holds(line):
        return 0
    known = amounts(chain.lines())
    said = amounts([line.split(" = ")[0]])
    return 0 if any(name in known and not numbers <= known[name] for name, numbers in said.items()) else UNKNOWN


def chains(seed, count):
    """Chains of the families, by their shares."""
    stream = Stream(seed)
    for family, share in SHARES.items():
        for _ in range(round(count * share)):
            chain = Chain(family, stream.example(family))
            if chain.places:
                yield chain
    stream.close()


def sample(runner, random, ids):
    """The next line after each row of `ids`, at temperature 1; None where it has no end."""
    rows, length = ids.shape
    cache, new, step = runner.empty(rows), [[] for _ in range(rows)], ids
    open_rows = np.ones(rows, bool)
    while open_rows.any() and length < LONGEST:
        position = np.tile(np.arange(length - step.shape[1], length), (rows, 1))
        logits, _, cache = runner(step, np.ones((rows, length), np.int64), position, cache)
        chosen = (logits[:, -1] + random.gumbel(size=(rows, VOCABULARY_SIZE))).argmax(-1)
        for row in np.flatnonzero(open_rows):
            new[row].append(int(chosen[row]))
        open_rows &= ~np.isin(chosen, [EOS, *LINE_ENDS])
        step, length = chosen[:, None].astype(np.int64), length + 1
    return [line if line[-1] in LINE_ENDS else None for line in new]


def part(number, parts, count):
    """The rows of one process."""
    runner, random = export.Runner(export.MODEL / "model.onnx"), np.random.default_rng(SEED + number)
    some, by_length = list(chains(SEED + 1000 * number, count / parts)), {}
    own = [{} for _ in some]  # by place, the lines and what they are
    for i, chain in enumerate(some):
        for place in chain.places:
            by_length.setdefault(place, []).extend([i] * LINES)
    for place, waiting in by_length.items():
        for start in range(0, len(waiting), ROWS):
            rows = waiting[start : start + ROWS]
            found = sample(runner, random, np.stack([some[i].ids[:place] for i in rows]).astype(np.int64))
            for i, line in zip(rows, found):
                if line and (known := label(some[i], place, text(line))) is not UNKNOWN and text(line) != some[i].right(place):
                    own[i].setdefault(place, {})[tuple(line)] = known
    return [row(chain, lines) for chain, lines in zip(some, own) if lines]


def row(chain, own):
    """A chain and the network's lines beside it, as arrays like the generator's, and pairs (right end, wrong end)."""
    n = len(chain.ids)
    ids, position, before = list(chain.ids), list(range(n)), list(range(-1, n - 1))
    branch, fork, value, pairs, number = [0] * n, [0] * n, [-1.0] * n, [], 0
    ends = {start: end - 1 for start, end in zip(chain.places, [*chain.places[1:], n])}
    for end in [chain.places[0] - 1, *ends.values()]:
        value[end] = 1.0
    for place, lines in own.items():
        for line, known in lines.items():
            if len(ids) + len(line) > LONGEST or len(pairs) == PAIRS:
                continue
            number += 1
            before += [place - 1, *range(len(ids), len(ids) + len(line) - 1)]
            ids += line
            position += range(place, place + len(line))
            branch += [number] * len(line)
            fork += [place] * len(line)
            value += [-1.0] * (len(line) - 1) + [float(known)]
            if not known:
                pairs.append((ends[place], len(ids) - 1))
    return {"family": FAMILIES.index(chain.family), "ids": ids, "value": value, "branch": branch, "fork": fork,
            "position": position, "before": before, "pairs": pairs}


def packed(rows, width):
    """The rows as arrays of one width each; several stand in one row where they fit, the longest first."""
    out = []
    for r in sorted(rows, key=lambda r: -len(r["ids"])):
        home = next((b for b in out[-400:] if b["used"] + len(r["ids"]) <= width and len(b["pairs"]) + len(r["pairs"]) <= PAIRS), None)
        if home is None:
            home = {k: np.full(width, -1 if k in ("value", "before") else 0, np.float32 if k == "value" else np.int32)
                    for k in ("ids", "value", "segment", "branch", "fork", "position", "before")}
            home |= {"used": 0, "count": 0, "pairs": []}
            out.append(home)
        start, n = home["used"], len(r["ids"])
        at = slice(start, start + n)
        home["count"] += 1
        home["segment"][at] = home["count"]
        for k in ("ids", "value", "branch", "fork", "position"):
            home[k][at] = r[k]
        home["before"][at] = [b + start if b >= 0 else -1 for b in r["before"]]
        home["pairs"] += [(a + start, b + start) for a, b in r["pairs"]]
        home["used"] += n
    arrays = {k: np.stack([b[k] for b in out]) for k in ("ids", "value", "segment", "branch", "fork", "position", "before")}
    arrays["pairs"] = np.stack([np.array(b["pairs"] + [(-1, -1)] * (PAIRS - len(b["pairs"])), np.int32) for b in out])
    return arrays


def main(count=CHAINS):
    export.main()
    with ProcessPoolExecutor(PARTS) as pool:
        rows = [r for some in pool.map(part, range(PARTS), [PARTS] * PARTS, [count] * PARTS) for r in some]
    for number, family in enumerate(FAMILIES):
        own = [v for r in rows if r["family"] == number for v, b in zip(r["value"], r["branch"]) if b and v >= 0]
        print(f"{family}: {len(own)} lines of its own other than the generator's, {sum(own):.0f} of them right", flush=True)
    partial = FILE.with_suffix(".part.npz")
    np.savez_compressed(partial, **packed(rows, LONGEST))
    partial.rename(FILE)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
