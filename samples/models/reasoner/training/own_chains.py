"""Fits the value to the network's own chains, slips included, and writes model.onnx again.

    python own_chains.py

Runs after train.py. The network continues problems that training may show, at temperature 1; a line of a numbers game is
labelled by what the exact solver says of it, a line of another family by whether its chain ended right. The two layers of
the value learn from these and from the generator's chains, half and half; all else stays as it is, so what the network
writes does not change.
"""

import itertools
import re
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import torch
import torch.nn.functional as F

import export
from data import (
    EOS, FAMILIES, LINE_ENDS, LONGEST, PIECE, PLACES, SHORT, TOKENS, VOCABULARY_SIZE, Stream, after, held_out, held_out_games,
    holds, prompt, solvable,
)
from model import Reasoner, sight
from train import CHECKPOINT, load, save

SEED = 4
PROBLEMS = {"game24": 1500, "countdown": 4000, "words": 5000, "ordering": 3000, "calculation": 2000}
CHAINS = 2  # of each problem
ROWS = 32  # of a batch
PARTS = 2  # processes that sample
GENERATED_STEPS = 500
ROW_KINDS = [(24, SHORT), (6, LONGEST)]  # of generated chains, in turn
EPOCHS, BATCH, RATE = 12, 4096, 1e-3
HELD_BACK = 0.1  # of the own chains, to say what the fit is worth
ID = {piece: i for i, piece in enumerate(TOKENS)}


def encode(text):
    return [ID[piece] for piece in re.findall(PIECE, text)]


def problems(seed, scale):
    """Problems that training may show, as (family, as typed)."""
    stream, games, random = Stream(seed), set(held_out_games()), np.random.default_rng(seed)
    sizes = {"countdown": itertools.cycle([4, 5, 5, 6]), "ordering": itertools.cycle([3, 4, 5])}
    for family, count in PROBLEMS.items():
        left = int(count * scale)
        while left:
            if family == "game24":
                game = sorted(random.integers(1, 14, 4).tolist())
                problem, barred = " ".join(map(str, game)), tuple(game) in games
            else:
                problem = stream.problem(family, next(sizes.get(family, itertools.repeat(0))), left % 3 > 0)
                barred = held_out(prompt(family, problem))
            if not barred:
                yield family, problem
                left -= 1
    stream.close()


def sample(runner, random, ids, rows):
    """Continuations of one prompt length, `ids` rows x tokens; lists of the new ids."""
    cache, new = runner.empty(rows), [[] for _ in range(rows)]
    step, length, open_rows = ids, ids.shape[1], np.ones(rows, bool)
    while open_rows.any() and length < LONGEST:
        position = np.tile(np.arange(length - step.shape[1], length), (rows, 1))
        logits, _, cache = runner(step, np.ones((rows, length), np.int64), position, cache)
        noise = random.gumbel(size=(rows, VOCABULARY_SIZE))
        chosen = (logits[:, -1] + noise).argmax(-1)
        for row in np.flatnonzero(open_rows):
            new[row].append(int(chosen[row]))
        open_rows &= chosen != EOS
        step, length = chosen[:, None].astype(np.int64), length + 1
    return new


def chains(part):
    """(family, problem, prompt's ids, continuation's ids) of this part's problems."""
    runner, random = export.Runner(export.MODEL / "model.onnx"), np.random.default_rng(SEED + part)
    by_length, out = {}, []
    for family, problem in problems(SEED + 1000 * part, 1 / PARTS):
        ids = encode(prompt(family, problem))
        by_length.setdefault(len(ids), []).extend([(family, problem, ids)] * CHAINS)
    for waiting in by_length.values():
        for start in range(0, len(waiting), ROWS):
            some = waiting[start : start + ROWS]
            new = sample(runner, random, np.array([ids for *_, ids in some], np.int64), len(some))
            out += [(*one, continuation) for one, continuation in zip(some, new)]
    return out


def answer(family, problem):
    """The right answer of a problem that has one."""
    if family == "calculation":
        return str(eval(problem))  # digits and signs, from our own generator
    if family == "words":
        return problem.split(" = ")[1]
    people, *clues, question = [s.strip() for s in re.split(r"[.?]", problem) if s.strip()]
    names, asked = re.findall(r"[A-Z][a-z]+", people), question.split()[-1]
    order = next(o for o in itertools.permutations(names) if all(holds(clue + ".", o) for clue in clues))
    return order[-1 if asked == "last" else PLACES.index(asked)]


def labels(family, problem, lines):
    """For the prompt and each line whether the chain can still end right: 0 or 1."""
    if family in ("game24", "countdown"):
        numbers, target = problem.split(" = ") if family == "countdown" else (problem, 24)
        state = sorted(map(int, numbers.split()))
        out = [solvable(state, int(target))]
        for line in lines:
            state = after(state, line) if state else None
            out.append(bool(state) and solvable(state, int(target)))
        return out
    right = bool(lines) and lines[-1] == f"Answer: {answer(family, problem)}."
    return [right] * (len(lines) + 1)


def own_points(model, own):
    """Features, labels, families and chain numbers at the line ends of the network's own chains."""
    found = []
    order = sorted(range(len(own)), key=lambda i: len(own[i][2]) + len(own[i][3]))
    for start in range(0, len(order), 64):
        some = order[start : start + 64]
        texts = [own[i][2] + [t for t in own[i][3] if t != EOS] for i in some]
        width = max(map(len, texts))
        ids = torch.tensor([t + [0] * (width - len(t)) for t in texts])
        zeros, position = torch.zeros(ids.shape), torch.arange(width).expand(ids.shape)
        x = model.read(ids, position, sight(zeros, zeros, zeros, position), position - 1)
        for row, (i, tokens) in enumerate(zip(some, texts)):
            family, problem, asked, _ = own[i]
            ends = [at for at, t in enumerate(tokens) if t in LINE_ENDS and at >= len(asked) - 1]
            lines = "".join(TOKENS[t] for t in tokens[len(asked) :]).split("\n")[: len(ends) - 1]
            for at, label in zip(ends, labels(family, problem, lines)):
                found.append((x[row, at].clone(), float(label), FAMILIES.index(family), i))
    xs, ys, families, numbers = zip(*found)
    return torch.stack(xs), torch.tensor(ys), torch.tensor(families), torch.tensor(numbers)


def generated_points(model):
    """Features and labels at the line ends of the generator's chains."""
    stream, xs, ys = Stream(SEED + 77), [], []
    for step in range(GENERATED_STEPS):
        ids, _, _, value, segment, branch, fork, position, before = map(torch.from_numpy, stream.rows(*ROW_KINDS[step % 2]))
        x = model.read(ids.long(), position.long(), sight(segment, branch, fork, position), before.long())
        known = value >= 0
        xs.append(x[known])
        ys.append(value[known])
    stream.close()
    return torch.cat(xs), torch.cat(ys)


def area(scores, labels):
    """The probability that a point of label 1 has a higher score than one of label 0."""
    ranks = scores.argsort().argsort().double() + 1
    ones = labels > 0.5
    n1, n0 = ones.sum().item(), (~ones).sum().item()
    return (ranks[ones].sum().item() - n1 * (n1 + 1) / 2) / max(1, n1 * n0)


def report(model, name, x, y, family):
    with torch.no_grad():
        logit = model.judge(x)
    for number, one in enumerate(FAMILIES):
        at = family == number
        loss = F.binary_cross_entropy_with_logits(logit[at], y[at]).item()
        print(f"{name} {one}: {at.sum().item()} lines, {y[at].mean():.2f} right, loss {loss:.3f}, area {area(logit[at], y[at]):.3f}")


def fit(model, own, generated):
    """Fits the value's layers on (features, labels) of both kinds, half of each batch from either."""
    adam = torch.optim.AdamW([*model.value1.parameters(), *model.value2.parameters()], lr=RATE, weight_decay=0.01)
    random = torch.Generator().manual_seed(SEED)
    steps = EPOCHS * (len(own[0]) // (BATCH // 2))
    for step in range(steps):
        adam.param_groups[0]["lr"] = RATE * (1 - step / steps)
        loss = 0
        for x, y in (own, generated):
            at = torch.randint(len(x), (BATCH // 2,), generator=random)
            loss = loss + F.binary_cross_entropy_with_logits(model.judge(x[at]), y[at])
        adam.zero_grad()
        loss.backward()
        adam.step()


def main():
    model = Reasoner()
    note = load(model)
    export.main()
    with ProcessPoolExecutor(PARTS) as pool:
        own = [chain for part in pool.map(chains, range(PARTS)) for chain in part]
    torch.set_num_threads(2)
    with torch.no_grad():
        x, y, family, number = own_points(model, own)
        generated = generated_points(model)
    kept_back = number % round(1 / HELD_BACK) == 0
    report(model, "before", x[kept_back], y[kept_back], family[kept_back])
    fit(model, (x[~kept_back], y[~kept_back]), generated)
    report(model, "after", x[kept_back], y[kept_back], family[kept_back])
    save(CHECKPOINT, weights=model.state_dict(), note={**note, "own chains": len(own)})
    export.main()


if __name__ == "__main__":
    main()
