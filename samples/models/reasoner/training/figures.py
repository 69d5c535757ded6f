"""Measures the figures of the model's card on the test lists, with the program's default settings, and writes them into it.

    python figures.py                 measures what is not measured yet (an hour on two cores), then rewrites the card's table
    python figures.py game24 words    these rows alone

Each row is one `espalier evaluate`; its runs are kept in the folder `figures` beside this file, so a measurement that was
broken off goes on where it was. ESPALIER names the program where it is not on the path.
"""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CARD = HERE.parent / "README.md"
PROBLEMS = HERE.parents[2] / "problems"
KEPT = HERE / "figures"
BEGIN = "<!-- figures: python training/figures.py -->\n"
END = "<!-- end of figures -->\n"

# Row: name on the card, family, list, budgets.
ROWS = {
    "game24": ("Game of 24, 100 hard games", "game24", "game24-test.txt", (10, 30, 100)),
    "countdown4": ("Countdown, 4 numbers, 200", "countdown", "countdown4-test.txt", (10, 30, 100)),
    "countdown5": ("**Countdown, 5 numbers, 200**", "countdown", "countdown5-test.txt", (10, 30, 100)),
    "countdown6": ("Countdown, 6 numbers, 200", "countdown", "countdown6-test.txt", (30, 100)),
    "ordering4": ("ordering, 4 people, 100", "ordering", "ordering4-test.txt", (10, 30, 100)),
    "ordering5": ("ordering, 5 people, 100", "ordering", "ordering5-test.txt", (10, 30, 100)),
    "words": ("word problems, 200", "words", "words-test.txt", (10, 30)),
    "calculation": ("long calculations, 200", "calculation", "calculation-test.txt", (10, 30)),
}
COLUMNS = (10, 30, 100)


def measure(row):
    """One row's figures, measured now or kept from before."""
    _, family, problems, budgets = ROWS[row]
    kept = KEPT / f"{row}.json"
    if not kept.exists():
        KEPT.mkdir(exist_ok=True)
        command = shlex.split(os.environ.get("ESPALIER", "espalier")) + [
            "evaluate", "--family", family, "--problems", str(PROBLEMS / problems), "--algorithm", "greedy,puct",
            "--budgets", ",".join(map(str, budgets)), "--seed", "1", "--out", str(KEPT / f"{row}.jsonl"), "--json",
        ]  # fmt: skip
        run = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
        kept.write_text(run.stdout)
    return json.loads(kept.read_text())


def percent(share):
    return f"{100 * share:.0f}"


def cell(figure):
    """A share with its interval, both in percent."""
    return f"{percent(figure['share'])} ({percent(figure['low'])}-{percent(figure['high'])})"


def line(row, told):
    """The card's line of a row."""
    curves = {(curve["search"], curve["checker"]): curve["cells"] for curve in told["curves"]}

    def cells(search, checker, shown):
        by_budget = {one.get("budget"): one for one in curves.get((search, checker), [])}
        return " / ".join(shown(by_budget[b]) if b in by_budget else "-" for b in COLUMNS)

    greedy = curves.get(("greedy", "off")) or curves["greedy", "on"]
    blind = cells("blind", "on", lambda one: percent(one["share"]))
    return "| " + " | ".join(
        [ROWS[row][0], cell(greedy[0]), cells("puct", "on", cell), cells("puct", "off", cell), blind if any(c.isdigit() for c in blind) else "-"]
    ) + " |\n"  # fmt: skip


def main(rows):
    """Measures rows and rewrites the table with all that are measured."""
    for row in rows or ROWS:
        measure(row)
    measured = [row for row in ROWS if (KEPT / f"{row}.json").exists()]
    table = (
        "| test list | greedy | PUCT with checker: 10 / 30 / 100 expansions | without checker: 10 / 30 / 100 |"
        " blind with checker: 10 / 30 / 100 |\n|---|---|---|---|---|\n"
    ) + "".join(line(row, measure(row)) for row in measured)
    card = CARD.read_text()
    before, rest = card.split(BEGIN)
    _, after = rest.split(END)
    CARD.write_text(before + BEGIN + table + END + after)


if __name__ == "__main__":
    main(sys.argv[1:])
