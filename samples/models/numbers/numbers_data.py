"""Problems, chains and held-out lists of the numbers model; the chains themselves are made by numbers_data.cpp.

    python numbers_data.py 5          print 5 training chains, with the value at each line's end
    python numbers_data.py lists      write the held-out Countdown lists again (they are a function of their seeds)
"""

import ctypes
import re
import subprocess
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
VOCABULARY_SIZE = 96
PAD, BOS, EOS, LINE_END = 0, 1, 2, 20
UNKNOWN = VOCABULARY_SIZE - 1

# Token texts in the order of their ids; numbers_data.cpp counts on this order.
TOKENS = [
    "<pad>", "<bos>", "<eos>", *"0123456789", " ", " + ", " - ", " * ", " / ", " = ", " (left: ", ")\n", ".\n", "Make",
    " from",
]

# The ids that a model may write.
WRITABLE = [i for i in range(len(TOKENS)) if i not in (PAD, BOS)]

LINE = re.compile(r"(\d+) ([-+*/]) (\d+) = (\d+) \(left: (\d+(?: \d+)*)\)")


def library():
    """The compiled generator, built again when its source is newer."""
    source = HERE / "numbers_data.cpp"
    built = HERE / "__pycache__" / "numbers_data.so"
    if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
        built.parent.mkdir(exist_ok=True)
        subprocess.run(["g++", "-std=c++17", "-O3", "-shared", "-fPIC", str(source), "-o", str(built)], check=True)
    lib = ctypes.CDLL(str(built))
    lib.stream_open.restype = ctypes.c_void_p
    lib.stream_open.argtypes = [ctypes.c_uint64, ctypes.c_void_p, ctypes.c_int]
    lib.stream_close.argtypes = [ctypes.c_void_p]
    lib.stream_rows.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int] + [ctypes.c_void_p] * 5
    lib.stream_example.argtypes = [ctypes.c_void_p] * 4
    lib.stream_held_out.argtypes = [ctypes.c_void_p] * 2
    lib.solvable.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
    lib.held_out_countdown.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
    return lib


LIBRARY = library()


def _pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)


def _numbers(state):
    return np.asarray(state, np.int32)


def read_problems(name):
    """Problems of a list beside this file, as (numbers, target); a line is `1 2 3 4` (target 24) or `1 2 3 = 6`."""
    out = []
    for line in (HERE / name).read_text().splitlines():
        if line and not line.startswith("#"):
            numbers, _, target = line.partition("=")
            out.append(([int(n) for n in numbers.split()], int(target or 24)))
    return out


def held_out_games():
    """The multisets of the Game of 24 that training never shows, sorted."""
    return [tuple(sorted(n)) for name in ("held_out_test.txt", "held_out_dev.txt") for n, _ in read_problems(name)]


def solvable(state, target):
    """Whether the numbers can become the target, by positive integers up to 999."""
    array = _numbers(state)
    return bool(LIBRARY.solvable(_pointer(array), len(array), target))


def held_out_countdown(state, target):
    """Whether this is a 5-number problem of the share that training never shows."""
    array = _numbers(state)
    return bool(LIBRARY.held_out_countdown(_pointer(array), len(array), target))


def result(a, op, b):
    """a op b, or None where it is not a positive integer up to 999."""
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a // b if b and a % b == 0 else 0}[op]
    return value if 1 <= value <= 999 else None


def after(state, line):
    """The sorted state after a line, or None if the line is not legal in this state."""
    found = LINE.fullmatch(line)
    if not found:
        return None
    a, b, stated = int(found[1]), int(found[3]), int(found[4])
    left = list(state)
    for operand in (a, b):
        if operand not in left:
            return None
        left.remove(operand)
    if found[2] in "+*":
        a, b = max(a, b), min(a, b)
    left = sorted(left + [stated])
    return left if result(a, found[2], b) == stated and left == sorted(map(int, found[5].split())) else None


def prompt(numbers, target):
    """The text that poses a problem."""
    return f"Make {target} from {' '.join(map(str, sorted(numbers)))}.\n"


def text(ids):
    """The text of token ids."""
    return "".join(TOKENS[i] for i in ids)


class Stream:
    """An endless stream of training chains, a function of its seed."""

    def __init__(self, seed):
        held = np.asarray(held_out_games(), np.int32)
        self._handle = LIBRARY.stream_open(seed, _pointer(held), len(held))

    def close(self):
        LIBRARY.stream_close(self._handle)

    def rows(self, rows, width):
        """Packed rows: ids, next (-100: not learned), value (-1: none), segment (0: padding) and position."""
        out = [np.empty((rows, width), t) for t in (np.int32, np.int32, np.int8, np.int32, np.int32)]
        LIBRARY.stream_rows(self._handle, rows, width, *map(_pointer, out))
        return out

    def example(self):
        """One chain: ids, learned and value for each token."""
        out = [np.empty(256, t) for t in (np.int32, np.int8, np.int8)]
        length = LIBRARY.stream_example(self._handle, *map(_pointer, out))
        return [array[:length] for array in out]

    def held_out_problem(self):
        """A 5-number Countdown problem that training never shows, as (numbers, target)."""
        numbers = np.empty(5, np.int32)
        target = LIBRARY.stream_held_out(self._handle, _pointer(numbers))
        return numbers.tolist(), target


def write_countdown_lists():
    """Writes 100 held-out 5-number problems each for development and test, without overlap."""
    stream, seen = Stream(seed=5), set()
    for name in ("dev", "test"):
        lines = [f"# 5-number Countdown problems for {name}, never trained on; drawn by numbers_data.py"]
        while len(lines) <= 100:
            numbers, target = stream.held_out_problem()
            line = f"{' '.join(map(str, numbers))} = {target}"
            if line not in seen:
                seen.add(line)
                lines.append(line)
        (HERE / f"held_out_countdown_{name}.txt").write_text("\n".join(lines) + "\n")
    stream.close()


def print_examples(count):
    stream = Stream(seed=1)
    for _ in range(count):
        ids, learned, value = stream.example()
        print(text(ids))
        print("learned:", text(ids[learned == 1]).replace("\n", "|"), " values:", value[value >= 0].tolist(), "\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["lists"]:
        write_countdown_lists()
    else:
        print_examples(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
