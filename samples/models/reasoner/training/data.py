"""Problems and training chains of all families; the chains themselves are made by generator.cpp.

    python data.py 5            print 5 training chains, with what is learned and the value at each line's end
    python data.py vocabulary   write vocabulary.txt again: every piece of text that the generator can write
    python data.py lists        write the held-out lists of ../../../problems again (a function of their seeds)
    python data.py duplicates   count the test problems among a million training problems
"""

import ctypes
import re
import subprocess
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
PROBLEMS = HERE.parents[2] / "problems"
VOCABULARY = HERE / "vocabulary.txt"
PAD, BOS, EOS = 0, 1, 2
ALTERNATIVES = 8
LONGEST = 512  # tokens of a training chain, and of the rows that begin with one of ordering
SHORT = 256  # tokens of the other rows
PLACES = ["first", "second", "third", "fourth", "fifth", "sixth"]
FAMILIES = ["game24", "countdown", "words", "ordering", "calculation"]
RECALL = "recall"  # the generator's sixth, which is no family of problems

# Pieces with fixed ids; the words of vocabulary.txt follow.
FIXED = [
    "<pad>", "<bos>", "<eos>", *"0123456789", *(f" {digit}" for digit in range(10)), " ", " +", " -", " *", " /", " =",
    " (left:", ")\n", ".\n", "?\n", ".", ",", ":", "?",
]
LINE_ENDS = [FIXED.index(end) for end in (")\n", ".\n", "?\n")]
TOKENS = FIXED + (VOCABULARY.read_text().splitlines() if VOCABULARY.exists() else [])
VOCABULARY_SIZE = (len(TOKENS) + 1 + 31) // 32 * 32
UNKNOWN = VOCABULARY_SIZE - 1

# The ids that a model may write.
WRITABLE = [i for i in range(len(TOKENS)) if i not in (PAD, BOS)]

# A piece of text, as the tokenizer and the generator split it.
PIECE = (
    r" \(left:| [-+*/=]|\)\n|\.\n|\?\n"
    r"| is (?:not next to|right before|right after|next to|not last|before|after|last|not)(?![A-Za-z])"
    r"| ?[A-Za-z]+| ?[0-9]|[ .,:?]"
)

LINE = re.compile(r"(\d+) ([-+*/]) (\d+) = (\d+) \(left: (\d+(?: \d+)*)\)")


def library():
    """The compiled generator, built again when its source is newer."""
    sources = [HERE / "generator.cpp", *HERE.glob("*.h")]
    built = HERE / "__pycache__" / "generator.so"
    if not built.exists() or built.stat().st_mtime < max(s.stat().st_mtime for s in sources):
        built.parent.mkdir(exist_ok=True)
        subprocess.run(["g++", "-std=c++17", "-O3", "-shared", "-fPIC", str(sources[0]), "-o", str(built)], check=True)
    lib = ctypes.CDLL(str(built))
    lib.stream_open.restype = ctypes.c_void_p
    lib.stream_open.argtypes = [ctypes.c_uint64, ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    lib.stream_close.argtypes = [ctypes.c_void_p]
    lib.stream_recall.argtypes = [ctypes.c_void_p, ctypes.c_double]
    lib.stream_rows.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int] + [ctypes.c_void_p] * 9
    lib.stream_example.argtypes = [ctypes.c_void_p, ctypes.c_int] + [ctypes.c_void_p] * 9
    lib.stream_problem.argtypes = [ctypes.c_void_p] + [ctypes.c_int] * 4 + [ctypes.c_char_p, ctypes.c_int]
    lib.stream_missing.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    lib.held_out_text.argtypes = [ctypes.c_char_p]
    lib.solvable.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
    return lib


LIBRARY = library()


def _pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)


def read_problems(name):
    """The problems of a list, one a line, as a person types them."""
    lines = (PROBLEMS / f"{name}.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def held_out_games():
    """The multisets of the Game of 24 that training never shows, sorted."""
    games = read_problems("game24-test") + read_problems("game24-dev")
    return [tuple(sorted(int(n) for n in game.split())) for game in games]


def solvable(state, target):
    """Whether the numbers can become the target, by positive integers up to 999."""
    array = np.asarray(state, np.int32)
    return bool(LIBRARY.solvable(_pointer(array), len(array), target))


def held_out(prompt):
    """Whether this prompt, line end included, is of the share that training never shows."""
    return bool(LIBRARY.held_out_text(prompt.encode()))


def result(a, op, b):
    """a op b, or None where it is not a positive integer up to 999."""
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a // b if b and a % b == 0 else 0}[op]
    return value if 1 <= value <= 999 else None


def after(state, line):
    """The sorted state after a line of a numbers game, or None if the line is not legal in this state."""
    found = LINE.fullmatch(line)
    if not found:
        return None
    a, b, stated = int(found[1]), int(found[3]), int(found[4])
    left = list(state)
    for operand in (a, b):
        if operand not in left:
            return None
        left.remove(operand)
    left = sorted(left + [stated])
    return left if result(a, found[2], b) == stated and left == sorted(map(int, found[5].split())) else None


def prompt(family, problem):
    """The text that poses a problem of a list to the model."""
    if family == "game24":
        return f"Make 24 from {' '.join(map(str, sorted(map(int, problem.split()))))}.\n"
    if family == "countdown":
        numbers, target = problem.split(" = ")
        return f"Make {target} from {' '.join(map(str, sorted(map(int, numbers.split()))))}.\n"
    if family == "calculation":
        return f"Work out {problem}.\n"
    return problem.split(" = ")[0] + "\n"


def holds(clue, order):
    """Whether a clue of an ordering puzzle is true of an order of its people."""
    found = re.fullmatch(r"(\w+) is (not )?(right before|right after|before|after|next to)? ?(\w+)\.", clue)
    who, negated, relation, other = found.groups()
    x = order.index(who)
    if relation:
        y = order.index(other)
        yes = {"before": x < y, "after": x > y, "right before": x + 1 == y, "right after": x == y + 1,
               "next to": abs(x - y) == 1}[relation]
    else:
        yes = x == (len(order) - 1 if other == "last" else PLACES.index(other))
    return yes != bool(negated)


def text(ids):
    """The text of token ids."""
    return "".join(TOKENS[i] for i in ids)


class Stream:
    """An endless stream of training chains, a function of its seed."""

    ARRAYS = ("ids", "next", "share", "value", "segment", "branch", "fork", "position", "before")

    def __init__(self, seed):
        held = np.asarray(held_out_games(), np.int32)
        pieces = "".join(piece + "\x1f" for piece in TOKENS).encode()
        self._handle = LIBRARY.stream_open(seed, _pointer(held), len(held), pieces, LONGEST)

    def close(self):
        LIBRARY.stream_close(self._handle)

    def recall(self, share):
        """From now on so many of the chains in short rows are recall alone."""
        LIBRARY.stream_recall(self._handle, share)

    @staticmethod
    def _arrays(*shape):
        wide = (*shape, ALTERNATIVES)
        floats = {"share": np.float32, "value": np.float32}
        return [np.zeros(wide if n in ("next", "share") else shape, floats.get(n, np.int32)) for n in Stream.ARRAYS]

    def rows(self, rows, width):
        """Packed rows: ids; next and share, what each token learns to be followed by (shares 0: nothing); value (-1:
        none); segment (0: padding), branch and fork, which say what a token sees; position; and before, where in the row
        the token stands that each follows (-1: none)."""
        out = self._arrays(rows, width)
        LIBRARY.stream_rows(self._handle, rows, width, *map(_pointer, out))
        return out

    def example(self, family=None):
        """One chain, with the arrays of `rows` by name."""
        out = self._arrays(LONGEST)
        number = [*FAMILIES, RECALL, None].index(family)
        length = LIBRARY.stream_example(self._handle, number, *map(_pointer, out))
        return {name: array[:length] for name, array in zip(self.ARRAYS, out)}

    def problem(self, family, size=5, small=True, held_out=False):
        """A problem as a person types it."""
        room = ctypes.create_string_buffer(4000)
        number = FAMILIES.index(family)
        length = LIBRARY.stream_problem(self._handle, number, size, small, held_out, room, len(room))
        return room.raw[:length].decode()

    def missing(self):
        """The pieces that were written and are missing from the vocabulary."""
        room = ctypes.create_string_buffer(100000)
        length = LIBRARY.stream_missing(self._handle, room, len(room))
        return room.raw[:length].decode().split("\x1f")[:-1]


# Name of a list, family, size, small target, problems in dev and in test.
LISTS = [
    ("countdown4", "countdown", 4, True, 100, 200),
    ("countdown5", "countdown", 5, True, 100, 200),
    ("countdown6", "countdown", 6, True, 100, 200),
    ("countdown5-large", "countdown", 5, False, 100, 200),
    ("words", "words", 0, True, 100, 200),
    ("ordering4", "ordering", 4, True, 50, 100),
    ("ordering5", "ordering", 5, True, 50, 100),
    ("calculation", "calculation", 0, True, 100, 200),
]


def write_lists():
    """Writes the held-out problems for development and test, without overlap."""
    stream, seen = Stream(seed=5), set()
    for name, family, size, small, dev, test in LISTS:
        for part, count in (("dev", dev), ("test", test)):
            lines = [f"# {family}, for {part}; never trained on. Drawn by samples/models/reasoner/training/data.py."]
            while len(lines) <= count:
                problem = stream.problem(family, size, small, held_out=True)
                if problem not in seen:
                    seen.add(problem)
                    lines.append(problem)
            (PROBLEMS / f"{name}-{part}.txt").write_text("\n".join(lines) + "\n")
    stream.close()


def write_vocabulary():
    """Writes the words that 60,000 chains need."""
    stream = Stream(seed=1)
    for i in range(60_000):
        stream.example([*FAMILIES[2:], RECALL][i % 4])
    for family in ("game24", "countdown"):
        stream.example(family)
    words = TOKENS[len(FIXED):] + sorted(stream.missing())  # known words keep their ids
    VOCABULARY.write_text("".join(word + "\n" for word in words))
    print(len(words), "words")


def count_duplicates():
    """Prints how many test problems also stand among a million problems of the training distribution."""
    stream = Stream(seed=77)
    for name, family, size, small, _, _ in LISTS:
        listed = {prompt(family, p) for p in read_problems(f"{name}-test")}
        drawn = (prompt(family, stream.problem(family, size, small)) for _ in range(1_000_000 // len(LISTS)))
        kept = [p for p in drawn if not held_out(p)]
        print(f"{name}: {sum(p in listed for p in kept)} of {len(listed)} among {len(kept)} that training may show")


def print_examples(count):
    stream = Stream(seed=1)
    for i in range(count):
        e = stream.example(FAMILIES[i % len(FAMILIES)])
        for branch in range(e["branch"].max() + 1):
            at = np.flatnonzero(e["branch"] == branch)
            line = text(e["ids"][at]).replace("\n", "|")
            values = [round(float(v), 2) for v in e["value"][at] if v >= 0]
            print("  beside:" if branch else "", line, values)
        for i, token in enumerate(e["ids"]):
            shares = {TOKENS[n]: round(float(s), 2) for n, s in zip(e["next"][i], e["share"][i]) if s > 0}
            if "-v" in sys.argv:
                print("     ", repr(TOKENS[token]), shares)


if __name__ == "__main__":
    commands = {"vocabulary": write_vocabulary, "lists": write_lists, "duplicates": count_duplicates}
    if sys.argv[1:] and sys.argv[1] in commands:
        commands[sys.argv[1]]()
    else:
        print_examples(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
