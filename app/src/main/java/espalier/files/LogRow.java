package espalier.files;

import espalier.importing.ImportedRun;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.Comparator;
import java.util.Locale;

/// A run of another program's log in the list of its runs.
///
/// @param place its place in the file, from 0
/// @param number the log's own number for it
/// @param problem what is to be solved
/// @param thoughts how many the log holds
/// @param levels of its longest chain
/// @param end what its chains came to
record LogRow(int place, long number, String problem, int thoughts, int levels, End end) {

    private static final int LONGEST = 200;

    /// What the best of a run's chains came to, by the word of the log or of a checker.
    enum End {
        SOLVED,
        /// It answers, and nobody says whether that is right.
        UNCHECKED,
        /// Each of its finished chains is wrong.
        FAILED,
        /// No chain is finished.
        OPEN
    }

    static LogRow of(ImportedRun run, int place) {
        var tree = run.tree();
        var problem = tree.problem();
        String asked = problem.input().strip().replaceAll("\\s+", " ");
        String line = asked.isEmpty() ? "\u2013" : asked;
        return new LogRow(
                place,
                run.index(),
                line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…",
                ImportedRun.thoughts(tree),
                ImportedRun.depth(tree),
                end(tree));
    }

    private static End end(ReadableTree tree) {
        return tree.finishedThoughts()
                .mapToObj(id -> end(tree.verdict(id)))
                .min(Comparator.naturalOrder())
                .orElse(End.OPEN);
    }

    private static End end(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Solved _ -> End.SOLVED;
            case Verdict.Unproved _, Verdict.Legal _, Verdict.Unchecked _ -> End.UNCHECKED;
            case Verdict.Unsolved _, Verdict.Illegal _ -> End.FAILED;
        };
    }

    /// Whether its number or its problem holds a text, whatever its letters' case.
    boolean holds(String text) {
        return String.valueOf(number).contains(text)
                || problem.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
