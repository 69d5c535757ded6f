"""Trains the reasoner and writes model.onnx.

    pip install -r requirements.txt
    python train.py --tokens 150e6
    python train.py --tokens 150e6 --resume    goes on from the checkpoint, with the momentum that it had

Two processes of one thread each share the rows of a step and average their gradients. The learning rate is constant, and
falls to 0 over the last fifth of the tokens; so a training that is still before that fifth can be given more. Steps are
small at first, while looking things up by name forms, and grow. Checkpoints hold the weights, a running average of them,
by which gates.py judges a training in mid-run, and the momentum. ESPALIER_CHECKPOINTS names another folder for them.

Before the last fifth own_lines.py lets the network write lines of its own; from then on a step also holds rows of them, of which
the value alone learns: whether a line is right, and that the right line of a place is worth more than the wrong one there (the
pairwise logistic loss of Burges and others 2005).
"""

import argparse
import os
import queue
import shutil
import signal
import sys
import threading
import time
from pathlib import Path

# Must stand before torch is imported, in every process. The MALLOC settings keep freed memory: about a tenth less time.
os.environ.update(OMP_NUM_THREADS="1", OMP_WAIT_POLICY="passive", GLOO_SOCKET_IFNAME="lo")
os.environ.update(MALLOC_ARENA_MAX="1", MALLOC_MMAP_MAX_="0")
os.environ.update(MALLOC_TRIM_THRESHOLD_=str(1 << 40), MALLOC_TOP_PAD_=str(1 << 28))
os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
os.environ.setdefault("MASTER_PORT", "29524")
CHECKPOINTS = Path(os.environ.get("ESPALIER_CHECKPOINTS", Path(__file__).resolve().parent / "checkpoints"))
os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(CHECKPOINTS / "compiled"))

import numpy  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
from torch import distributed  # noqa: E402

from model import Reasoner, sight  # noqa: E402
from data import LONGEST, SHORT, Stream  # noqa: E402

PROCESSES = 2
PARTS = [(4, SHORT), (1, LONGEST)]  # rows and their width, read one after the other; one of each part is a round
ROUNDS = [(3e6, 1), (12e6, 2), (float("inf"), 5)]  # until so many tokens, of a step in one process
RECALL = [(8e6, 0.3), (float("inf"), 0.06)]  # until so many tokens, of the chains in short rows are recall alone
SEED = 24
MATRIX_RATE, OTHER_RATE, WARM_UP_STEPS = 3e-3, 3e-3, 100
FALLING = 0.2  # of the tokens: there the learning rate falls
VALUE_SHARE = 1.0
OWN_ROWS = 2  # rows of the network's own lines in a round of the last fifth
RANKING_SHARE = 0.5
AVERAGED = 0.998  # of the running average is kept at a step
MILESTONE = 10_000_000  # tokens from one kept checkpoint to the next
CHECKPOINT = CHECKPOINTS / "reasoner.pt"


class Muon:
    """Momentum with orthogonalised updates for matrices (Jordan and others 2024)."""

    def __init__(self, matrices, momentum=0.95):
        self.matrices, self.momentum = matrices, momentum
        self.velocity = [torch.zeros_like(m) for m in matrices]

    @torch.no_grad()
    def step(self, rate):
        for matrix, velocity in zip(self.matrices, self.velocity):
            velocity.lerp_(matrix.grad, 1 - self.momentum)
            update = orthogonalise(matrix.grad.lerp(velocity, self.momentum))
            matrix.add_(update, alpha=-rate * 0.2 * max(matrix.shape) ** 0.5)


def orthogonalise(matrix):
    """About the nearest matrix with all singular values 1, by five Newton-Schulz steps."""
    x = (matrix / (matrix.norm() + 1e-7)).bfloat16()
    if tall := x.shape[0] > x.shape[1]:
        x = x.T
    for _ in range(5):
        square = x @ x.T
        x = 3.4445 * x + (-4.7750 * square + 2.0315 * square @ square) @ x
    return (x.T if tall else x).float()


class Batches:
    """Rows of one process, made ahead on a thread."""

    def __init__(self, seed, recall):
        self.stream = Stream(seed)
        self.recall = recall
        self.ready = queue.Queue(maxsize=4)
        threading.Thread(target=self._fill, daemon=True).start()

    def _fill(self):
        while True:
            self.stream.recall(self.recall)
            self.ready.put([[torch.from_numpy(a) for a in self.stream.rows(*part)] for part in PARTS])

    def next(self):
        """For each part what `losses` takes."""
        return [inputs(arrays) for arrays in self.ready.get()]


def inputs(arrays):
    """Ids, next tokens and their shares, values, mask, positions, and which token each follows."""
    ids, following, share, value, segment, branch, fork, position, before = arrays
    mask = sight(segment, branch, fork, position).bfloat16()
    return ids.long(), following.long(), share, value, mask, position.long(), before.long()


def losses(model, ids, following, share, value, mask, position, before):
    """Sums of the cross entropy of the next tokens where they are learned, and of the value where it is known."""
    with torch.autocast("cpu", torch.bfloat16):
        logits, value_logit = model(ids, position, mask, before)
    log_probability = logits.float().log_softmax(-1).gather(-1, following)
    error = F.binary_cross_entropy_with_logits(value_logit.float(), value.clamp(min=0), reduction="none")
    return -(share * log_probability).sum(), (error * (value >= 0).float()).sum()


class OwnLines:
    """The rows of own_lines.py, without end, in an order of this process."""

    def __init__(self, seed):
        import own_lines

        with numpy.load(own_lines.FILE) as arrays:
            self.arrays = {name: torch.from_numpy(arrays[name]) for name in arrays}
        self.random, self.order = torch.Generator().manual_seed(seed), []

    def next(self):
        """What `own_losses` takes."""
        count = len(self.arrays["ids"])
        if len(self.order) < OWN_ROWS:
            self.order = torch.randperm(count, generator=self.random).tolist()
        some = [self.order.pop() for _ in range(min(OWN_ROWS, count))]
        ids, value, segment, branch, fork, position, before, pairs = (
            self.arrays[k][some] for k in ("ids", "value", "segment", "branch", "fork", "position", "before", "pairs")
        )
        mask = sight(segment, branch, fork, position).bfloat16()
        return ids.long(), value, mask, position.long(), before.long(), pairs.long()


def own_losses(model, ids, value, mask, position, before, pairs):
    """Sums of the cross entropy of the value where it is known, and of the ranking loss of the pairs of places (-1: none)."""
    with torch.autocast("cpu", torch.bfloat16):
        logit = model.judge(model.read(ids, position, mask, before))
    logit = logit.float()
    error = F.binary_cross_entropy_with_logits(logit, value.clamp(min=0), reduction="none")
    right, wrong = (logit.gather(1, pairs[..., i].clamp(min=0)) for i in (0, 1))
    return (error * (value >= 0).float()).sum(), (F.softplus(wrong - right) * (pairs[..., 0] >= 0).float()).sum()


def average_gradients(parameters, number):
    """Averages the gradients over the processes, in one message, and a number, which it returns."""
    flat = torch.cat([p.grad.flatten() for p in parameters] + [torch.tensor([float(number)])])
    distributed.all_reduce(flat)
    flat /= PROCESSES
    at = 0
    for p in parameters:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p))
        at += p.numel()
    return flat[-1].item()


def save(path, **content):
    """Writes a checkpoint whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    torch.save(content, partial)
    partial.rename(path)


def load(model, path=CHECKPOINT, averaged=True):
    """Takes the weights of a checkpoint, averaged ones if there are; what was spent on them."""
    saved = torch.load(path)
    model.load_state_dict(saved["average" if averaged and "average" in saved else "weights"])
    return saved["note"]


def rate_share(tokens, budget, step, first):
    """The share of the full learning rate at a step."""
    left = (1 - tokens / budget) / FALLING
    return max(0.0, min(1.0, left)) * min(1.0, (step - first + 1) / WARM_UP_STEPS)


def stage(stages, tokens):
    """What is in force after so many tokens."""
    return next(what for until, what in stages if tokens < until)


class Training:
    """One process of the training."""

    def __init__(self, rank, resume, own):
        self.rank, self.model = rank, Reasoner()
        self.note = {"steps": 0, "tokens": 0, "minutes": 0.0}
        parameters = dict(self.model.named_parameters())
        self.parameters = list(parameters.values())
        matrices = [p for n, p in parameters.items() if n.startswith("blocks") and p.ndim == 2 and not n.endswith("mix")]
        matrices.append(self.model.value1.weight)
        others = [p for p in self.parameters if all(p is not m for m in matrices)]
        self.muon = Muon(matrices)
        self.adam = torch.optim.AdamW(others, lr=OTHER_RATE, betas=(0.9, 0.95), weight_decay=0.0)
        if resume:
            saved = torch.load(CHECKPOINT)
            self.model.load_state_dict(saved["weights"])
            self.average, self.note = saved["average"], saved["note"]
            self.adam.load_state_dict(saved["adam"])
            self.muon.velocity = saved["velocity"]
        else:
            self.average = {n: w.clone() for n, w in self.model.state_dict().items()}
        compiled = hasattr(torch, "compile")
        self.losses = torch.compile(losses, dynamic=False) if compiled else losses
        self.own_losses = torch.compile(own_losses, dynamic=False) if compiled else own_losses
        self.own = OwnLines(SEED + rank + self.note["steps"]) if own else None
        self.batches = Batches(SEED + 1000 * (rank + 1) + self.note["steps"], stage(RECALL, self.note["tokens"]))

    def step(self, rounds, share):
        """One step; the mean losses of language, value and ranking, and the tokens that were learned from."""
        parts = [part for _ in range(rounds) for part in self.batches.next()]
        shares = sum(part[2].sum() for part in parts)
        known = sum((part[3] >= 0).sum() for part in parts)
        sums = torch.zeros(3)
        for part in parts:
            language, value = self.losses(self.model, *part)
            (language / shares + VALUE_SHARE * value / known).backward()
            sums[:2] += torch.stack([language.detach() / shares, value.detach() / known])
        for part in [self.own.next() for _ in range(rounds)] if self.own else []:
            judged, pairs = max(1, (part[1] >= 0).sum()) * rounds, max(1, (part[5][..., 0] >= 0).sum()) * rounds
            value, ranking = self.own_losses(self.model, *part)
            (VALUE_SHARE * value / judged + RANKING_SHARE * ranking / pairs).backward()
            sums[2] += ranking.detach() / pairs
        tokens = average_gradients(self.parameters, sum((part[6] >= 0).sum().item() for part in parts)) * PROCESSES
        self.muon.step(MATRIX_RATE * share)
        self.adam.param_groups[0]["lr"] = OTHER_RATE * share
        self.adam.step()
        for p in self.parameters:
            p.grad = None
        kept = min(AVERAGED, (self.note["steps"] + 1) / (self.note["steps"] + 10))
        if self.rank == 0:
            for name, weight in self.model.state_dict().items():
                self.average[name].lerp_(weight, 1 - kept)
        return sums, round(tokens)

    def save(self):
        save(
            CHECKPOINT, weights=self.model.state_dict(), average=self.average, note=self.note,
            adam=self.adam.state_dict(), velocity=self.muon.velocity,
        )

    def run(self, until, budget):
        """Trains until so many of the budget's tokens."""
        note, first = self.note, self.note["steps"]
        start, saved, milestone = time.time() - note["minutes"] * 60, time.time(), note["tokens"] // MILESTONE
        sums, counted, since = torch.zeros(3), 0, (time.time(), note["tokens"])
        while note["tokens"] < until:
            rounds = stage(ROUNDS, note["tokens"])
            self.batches.recall = stage(RECALL, note["tokens"])
            some, tokens = self.step(rounds, rate_share(note["tokens"], budget, note["steps"], first))
            sums, counted = sums + some, counted + 1
            note.update(steps=note["steps"] + 1, tokens=note["tokens"] + tokens, minutes=(time.time() - start) / 60)
            if self.rank:
                continue
            if note["steps"] % 50 == 0:
                language, value, ranking = (sums / counted).tolist()
                speed = (note["tokens"] - since[1]) / (time.time() - since[0])
                print(
                    f"step {note['steps']} tokens {note['tokens']} minutes {note['minutes']:.1f} language {language:.4f}"
                    f" value {value:.4f} ranking {ranking:.4f} tokens/s {speed:.0f} cpu {time.process_time() / 60:.1f}", flush=True,
                )
                sums, counted, since = torch.zeros(3), 0, (time.time(), note["tokens"])
            if time.time() - saved > 120:
                saved = time.time()
                self.save()
            if note["tokens"] // MILESTONE > milestone:
                milestone = note["tokens"] // MILESTONE
                save(CHECKPOINTS / f"at-{note['tokens'] // 1_000_000:03d}M.pt", weights=self.average, note=note)
        if self.rank == 0:
            if until == budget:
                self.average = {n: w.clone() for n, w in self.model.state_dict().items()}  # the rate has fallen to 0
            self.save()
            print(f"done: {note['steps']} steps, {note['tokens']} tokens, {note['minutes']:.1f} minutes", flush=True)


def work(rank, until, budget, resume):
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    distributed.init_process_group("gloo", rank=rank, world_size=PROCESSES)
    Training(rank, resume, until == budget).run(until, budget)
    os._exit(0)  # the batch thread never ends by itself


def train(until, budget, resume):
    """Trains in processes of their own."""
    context = torch.multiprocessing.get_context("spawn")
    settings = until, budget, resume
    workers = [context.Process(target=work, args=(rank, *settings), daemon=True) for rank in range(PROCESSES)]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))  # and with it the workers
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        if worker.exitcode:
            raise SystemExit(f"A training process ended with code {worker.exitcode}.")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tokens", type=float, default=150e6)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    options = parser.parse_args()
    import export
    import own_lines

    tokens = torch.load(CHECKPOINT)["note"]["tokens"] if options.resume else 0
    full = (1 - FALLING) * options.tokens
    if tokens < full:
        train(full, options.tokens, options.resume)
        shutil.copy(CHECKPOINT, CHECKPOINTS / "before-falling.pt")  # from which a training can be given more tokens
        own_lines.FILE.unlink(missing_ok=True)
    if not own_lines.FILE.exists():
        own_lines.main()
    train(options.tokens, options.tokens, True)
    export.main()


if __name__ == "__main__":
    main()
