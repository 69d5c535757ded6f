"""The network: a small Llama-like decoder with a second head that says how probably a chain can still end right."""

import torch
import torch.nn.functional as F
from torch import nn

from data import VOCABULARY_SIZE

WIDTH, LAYERS, HEADS, INNER, CONTEXT = 192, 6, 6, 512, 512
TAPS = 3  # earlier tokens that each token is mixed with before attention
HEAD_WIDTH = WIDTH // HEADS
EPSILON, THETA = 1e-5, 10000.0
HIDDEN = -1e4  # finite, so that a row of padding has no NaN


def rotary_tables():
    """cos and signed sin of every position, CONTEXT x HEAD_WIDTH: x * cos + (x with halves swapped) * sin rotates x."""
    frequency = THETA ** (-torch.arange(0, HEAD_WIDTH, 2).double() / HEAD_WIDTH)
    angle = torch.arange(CONTEXT).double()[:, None] * frequency
    cos = torch.cat([angle.cos(), angle.cos()], 1)
    sin = torch.cat([-angle.sin(), angle.sin()], 1)
    return cos.float(), sin.float()


class Norm(nn.Module):
    """Root-mean-square norm (Zhang and Sennrich 2019)."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        return x * (x.square().mean(-1, keepdim=True) + EPSILON).rsqrt() * self.weight


class Block(nn.Module):
    """Each token's stream mixed with those of the tokens before it (a depthwise causal convolution, as in Canon layers;
    Allen-Zhu 2025), so that a name and what stands behind it can be looked up as one; then attention with rotary
    positions, then a gated inner layer, each on the normed stream."""

    def __init__(self):
        super().__init__()
        self.mix = nn.Parameter(torch.zeros(TAPS, WIDTH))  # from the nearest on
        self.norm1, self.norm2 = Norm(), Norm()
        for name in ("query", "key", "value", "out"):
            setattr(self, name, nn.Linear(WIDTH, WIDTH, bias=False))
        self.gate, self.up = nn.Linear(WIDTH, INNER, bias=False), nn.Linear(WIDTH, INNER, bias=False)
        self.down = nn.Linear(INNER, WIDTH, bias=False)

    def heads(self, x):
        return x.view(*x.shape[:2], HEADS, HEAD_WIDTH).transpose(1, 2)

    def forward(self, x, earlier, cos, sin, mask):
        x = x + sum(taken(x, at) * weight for at, weight in zip(earlier, self.mix))
        h = self.norm1(x)
        query, key, value = self.heads(self.query(h)), self.heads(self.key(h)), self.heads(self.value(h))
        query, key = rotate(query, cos, sin), rotate(key, cos, sin)
        scores = (query * HEAD_WIDTH**-0.5) @ key.transpose(2, 3) + mask
        mixed = scores.float().softmax(-1).to(value.dtype) @ value
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        h = self.norm2(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


def taken(x, at):
    """The stream of other tokens of the row, rows x tokens; 0 where `at` is -1."""
    rows, tokens, _ = x.shape
    row = torch.arange(rows, device=x.device)[:, None] * tokens
    found = F.embedding(at.clamp(min=0) + row, x.reshape(rows * tokens, WIDTH))
    return found * (at >= 0).unsqueeze(-1).to(x.dtype)


def nearest(before):
    """For each token where the last one, the one before it and so on stand, TAPS lists of rows x tokens; -1: none."""
    found, at = [], before
    for _ in range(TAPS):
        found.append(at)
        at = torch.where(at < 0, at, before.gather(1, at.clamp(min=0)))
    return found


def rotate(x, cos, sin):
    first, second = x.chunk(2, -1)
    return x * cos + torch.cat([second, first], -1) * sin


class Reasoner(nn.Module):
    """Logits and the value's logit at every token; the output matrix is the embedding's."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY_SIZE, WIDTH)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.norm = Norm()
        self.value1, self.value2 = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1)
        cos, sin = rotary_tables()
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        self.apply(initialise)
        for block in self.blocks:
            nn.init.normal_(block.out.weight, std=0.02 / (2 * LAYERS) ** 0.5)
            nn.init.normal_(block.down.weight, std=0.02 / (2 * LAYERS) ** 0.5)

    def read(self, ids, position, mask, before):
        """What both heads look at: rows x tokens x width.

        `before` says where in its row the token stands that each follows, -1: nowhere."""
        earlier = nearest(before)
        cos, sin = self.cos[position].unsqueeze(1), self.sin[position].unsqueeze(1)
        x = self.embedding(ids)
        for block in self.blocks:
            x = block(x, earlier, cos, sin, mask)
        return self.norm(x)

    def judge(self, x):
        """The value's logit at what `read` gives."""
        return self.value2(F.silu(self.value1(x))).squeeze(-1)

    def forward(self, ids, position, mask, before):
        x = self.read(ids, position, mask, before)
        return F.linear(x, self.embedding.weight), self.judge(x)


def initialise(module):
    if isinstance(module, (nn.Linear, nn.Embedding)):
        nn.init.normal_(module.weight, std=0.02)


def sight(segment, branch, fork, position):
    """Rows x 1 x tokens x tokens: 0 where a token may see another, else HIDDEN. It may see the earlier tokens of its own
    chain, and if it stands beside the chain, those of its own line and those of the chain up to where it forks off."""
    same = segment[:, :, None] == segment[:, None, :]
    own = branch[:, :, None] == branch[:, None, :]
    stem = (branch[:, None, :] == 0) & (position[:, None, :] < fork[:, :, None])
    earlier = torch.ones(segment.shape[1], segment.shape[1], dtype=torch.bool).tril()
    seen = same & (own | stem) & earlier
    return torch.zeros(seen.shape).masked_fill(~seen, HIDDEN).unsqueeze(1)
