"""Trains the reasoner and writes model.onnx.

    pip install -r requirements.txt
    python train.py --minutes 106
    python train.py --minutes 200 --resume     goes on from the checkpoint, for 94 minutes more

Two processes of one thread each share the rows of a step and average their gradients. The learning rate follows the
clock and is 0 when the minutes are over, so a slower machine trains on fewer tokens: two free cores see some 600,000
tokens a minute.
"""

import argparse
import os
import queue
import threading
import time
from pathlib import Path

# Must stand before torch is imported, in every process. The MALLOC settings keep freed memory: about a tenth less time.
os.environ.update(OMP_NUM_THREADS="1", OMP_WAIT_POLICY="passive", GLOO_SOCKET_IFNAME="lo")
os.environ.update(MALLOC_ARENA_MAX="1", MALLOC_MMAP_MAX_="0")
os.environ.update(MALLOC_TRIM_THRESHOLD_=str(1 << 40), MALLOC_TOP_PAD_=str(1 << 28))
os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
os.environ.setdefault("MASTER_PORT", "29524")

import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
from torch import distributed  # noqa: E402

from model import Reasoner, sight  # noqa: E402
from data import LONGEST, Stream  # noqa: E402

PROCESSES, ROWS = 2, 32  # rows of a step in one process
SEED = 24
MATRIX_RATE, OTHER_RATE, WARM_UP_STEPS = 3e-3, 3e-3, 100
VALUE_SHARE = 1.0
CHECKPOINT = Path(__file__).resolve().parent / "checkpoints" / "reasoner.pt"


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
    """Batches of one process, made ahead on a thread."""

    def __init__(self, seed):
        self.stream = Stream(seed)
        self.ready = queue.Queue(maxsize=4)
        threading.Thread(target=self._fill, daemon=True).start()

    def _fill(self):
        while True:
            self.ready.put([torch.from_numpy(a) for a in self.stream.rows(ROWS, LONGEST)])

    def next(self):
        """Ids, next tokens and their shares, values, mask, positions; and how many tokens are no padding."""
        ids, following, share, value, segment, branch, fork, position = self.ready.get()
        mask = sight(segment, branch, fork, position).bfloat16()
        return ids.long(), following.long(), share, value, mask, position.long(), (segment > 0).sum().item()


def losses(model, ids, following, share, value, mask, position):
    """Mean cross entropy of the next tokens where they are learned, and of the value where it is known."""
    with torch.autocast("cpu", torch.bfloat16):
        logits, value_logit = model(ids, position, mask)
    log_probability = logits.float().log_softmax(-1).gather(-1, following)
    language = -(share * log_probability).sum() / share.sum()
    known = (value >= 0).float()
    error = F.binary_cross_entropy_with_logits(value_logit.float(), value.clamp(min=0), reduction="none")
    return language, (error * known).sum() / known.sum()


def average_gradients(parameters, elapsed):
    """Averages the gradients over the processes, in one message; so are the elapsed seconds, which it returns."""
    flat = torch.cat([p.grad.flatten() for p in parameters] + [torch.tensor([elapsed])])
    distributed.all_reduce(flat)
    flat /= PROCESSES
    at = 0
    for p in parameters:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p))
        at += p.numel()
    return flat[-1].item()


def save(model, note):
    CHECKPOINT.parent.mkdir(exist_ok=True)
    partial = CHECKPOINT.with_suffix(".part")
    torch.save({"weights": model.state_dict(), "note": note}, partial)
    partial.rename(CHECKPOINT)


def load(model):
    """Takes the weights that were saved last; what was spent on them."""
    saved = torch.load(CHECKPOINT)
    model.load_state_dict(saved["weights"])
    return saved["note"]


def work(rank, seconds, resume):
    """One process of the training."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    distributed.init_process_group("gloo", rank=rank, world_size=PROCESSES)
    model = Reasoner()
    note = load(model) if resume else {"steps": 0, "tokens": 0, "minutes": 0.0}
    parameters = list(model.parameters())
    matrices = [p for b in model.blocks for p in b.parameters() if p.ndim == 2] + [model.value1.weight]
    others = [p for p in parameters if all(p is not m for m in matrices)]
    muon = Muon(matrices)
    adam = torch.optim.AdamW(others, lr=OTHER_RATE, betas=(0.9, 0.95), weight_decay=0.0)
    compiled = torch.compile(losses, dynamic=False)
    batches = Batches(SEED + 1000 * (rank + 1) + note["steps"])
    step, tokens, elapsed, first = note["steps"], note["tokens"], note["minutes"] * 60, note["steps"]
    start, saved = time.time() - elapsed, elapsed
    sums = torch.zeros(2)
    while elapsed < seconds:
        *batch, count = batches.next()
        language, value = compiled(model, *batch)
        (language + VALUE_SHARE * value).backward()
        elapsed = average_gradients(parameters, time.time() - start)
        share = max(0.0, 1 - elapsed / seconds) * min(1.0, (step - first + 1) / WARM_UP_STEPS)
        muon.step(MATRIX_RATE * share)
        adam.param_groups[0]["lr"] = OTHER_RATE * share
        adam.step()
        for p in parameters:
            p.grad = None
        step, tokens = step + 1, tokens + PROCESSES * count
        sums += torch.stack([language.detach(), value.detach()])
        if rank == 0 and step % 25 == 0:
            language, value = (sums / 25).tolist()
            sums.zero_()
            spent = f"step {step} tokens {tokens} minutes {elapsed / 60:.2f}"
            print(f"{spent} language {language:.4f} value {value:.4f}", flush=True)
        if rank == 0 and elapsed - saved > 60:
            saved = elapsed
            save(model, {"steps": step, "tokens": tokens, "minutes": elapsed / 60})
    if rank == 0:
        save(model, {"steps": step, "tokens": tokens, "minutes": elapsed / 60})
        print(f"done: {step} steps, {tokens} tokens, {elapsed / 60:.1f} minutes", flush=True)
    os._exit(0)  # the batch thread never ends by itself


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    options = parser.parse_args()
    context = torch.multiprocessing.get_context("spawn")
    settings = options.minutes * 60, options.resume
    workers = [context.Process(target=work, args=(rank, *settings)) for rank in range(PROCESSES)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        if worker.exitcode:
            raise SystemExit(f"A training process ended with code {worker.exitcode}.")
    import export

    export.main()


if __name__ == "__main__":
    main()
