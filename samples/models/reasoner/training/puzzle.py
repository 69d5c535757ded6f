"""What each line of an ordering chain must say, by trying every order; slow and plain, and independent of the generator."""

import itertools
import re

from data import PLACES, holds


def parse(sentence):
    """The names, the clues and the place asked for, counted from 0, of a puzzle's text."""
    people, *clues = re.findall(r"[^.?]+[.?]", sentence.strip())
    names, asked = re.findall(r"[A-Z][a-z]+", people), re.search(r"Who is (\w+)\?", sentence)[1]
    return names, [c.strip() for c in clues[:-1]], len(names) - 1 if asked == "last" else PLACES.index(asked)


def completions(names, order):
    """Every order that begins so."""
    return [list(order) + list(rest) for rest in itertools.permutations([n for n in names if n not in order])]


def solutions(names, clues):
    """The orders that fit all clues."""
    return [o for o in completions(names, []) if all(holds(c, o) for c in clues)]


def standing(order, who):
    return f"{who} {PLACES[order.index(who)] if who in order else 'open'}"


def survey(names, clues, order, refuted):
    """What must be said of the next place, and who is left."""
    free = [n for n in names if n not in order]
    barred = {c: [n for n in free if not any(holds(c, o) for o in completions(names, order + [n]))] for c in clues}
    parts = [f"{PLACES[len(order)].capitalize()}: " + ", ".join(standing(order, n) for n in names) + f", {len(free)} open"]
    for clue, out in barred.items():
        named = [w for w in re.findall(r"[A-Z][a-z]+", clue)]
        looked = named[1:] if re.search(r" is (right )?after", clue) else named if "next to" in clue else named[:1]
        if not out:
            verdict = "ok"
        elif len(out) == 1 and out[0] in named:
            verdict = f"not {out[0]}"
        elif len(out) == len(free):
            verdict = "nobody"
        else:
            kept = [n for n in free if n not in out]
            verdict = f"only {kept[0]}" if len(kept) == 1 else f"not {' '.join(out)}"
        parts.append(", ".join([clue[:-1], *(standing(order, n) for n in looked), verdict]))
    tried = [n for n in free if tuple(order + [n]) in refuted]
    left = [n for n in free if n not in tried and not any(n in out for out in barred.values())]
    parts += [f"tried {' '.join(tried)}"] * bool(tried) + [f"left {' '.join(left) or 'nobody'}"]
    return ". ".join(parts) + ".\n", left


def judge(names, clues, order, refuted, line):
    """Whether a line is so after an order and the orders that were refuted; the order and the refuted ones after it."""
    if len(order) == len(names):
        return False, order, refuted
    said, left = survey(names, clues, order, refuted)
    if line.split(":")[0].lower() in PLACES:
        return line == said, order, refuted
    if found := re.fullmatch(r"Order: (.*)\.\n", line):
        shown = found[1].split()
        return shown[:-1] == order and shown[-1] in left, shown, refuted
    if found := re.fullmatch(r"Nobody fits, so not (\w+): (.*)\.\n", line):
        who, shown = found.groups()
        ok = order[-1:] == [who] and not left and shown == (" ".join(order[:-1]) or "nobody")
        return ok, order[:-1], refuted | {tuple(order)}
    return False, order, refuted
