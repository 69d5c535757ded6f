package espalier.experiment;

import espalier.problem.ProblemFamily;
import espalier.problem.ProblemFormatException;
import espalier.problem.ProblemSource;
import espalier.storage.FileTrouble;
import espalier.thought.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;

/// The problems of an experiment: a file with one a line, or generated ones.
public final class ProblemList {

    private static final int EXCERPT = 60;

    /// How many draws in a row may repeat a problem before the family counts as used up.
    private static final int REPEATS = 1000;

    private ProblemList() {}

    /// The problems in `file`, each on a line as a person types it; blank lines and lines that
    /// begin with `#` are passed over.
    ///
    /// @throws IllegalArgumentException with one sentence, and the line's number where one is wrong
    public static List<Problem> read(Path file, ProblemFamily family) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s is no file. Maybe it was moved, or its name is misspelt.".formatted(file));
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(FileTrouble.unread(file, e), e);
        }
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                problems.add(provable(family, family.parse(line)));
            } catch (ProblemFormatException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
            }
        }
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds no problem. Maybe all its lines are comments.".formatted(file));
        }
        return List.copyOf(problems);
    }

    /// So many problems that the family draws, all different.
    ///
    /// @param size what the family's source takes; its usual size where empty
    /// @throws IllegalArgumentException with one sentence where the family draws none, or not so
    ///   many
    public static List<Problem> generate(
            ProblemFamily family, int count, OptionalInt size, long seed) {
        if (count < 1 || count > 100_000) {
            throw new IllegalArgumentException(
                    "generated (%d) must be from 1 to 100000.".formatted(count));
        }
        var source = ProblemSource.of(family);
        var problems = new LinkedHashSet<Problem>();
        int repeats = 0;
        for (long draw = 0; problems.size() < count; draw++) {
            // Far apart, so that two experiments with seeds that follow one another share none.
            long own = seed * 1_000_003 + draw;
            boolean fresh = problems.add(source.draw(size.orElse(source.usual()), own));
            repeats = fresh ? 0 : repeats + 1;
            if (repeats == REPEATS) {
                throw new IllegalArgumentException(
                        "%s has too few problems of this size for %d different ones: %d were found."
                                .formatted(family.title(), count, problems.size()));
            }
        }
        return List.copyOf(problems);
    }

    private static Problem provable(ProblemFamily family, Problem problem) {
        if (!family.proves(problem)) {
            String input = problem.input();
            throw new IllegalArgumentException(
                    "\"%s\" has no known answer, so nobody can say whether it was solved. Maybe write the answer behind it, such as \"= 64\"."
                            .formatted(
                                    input.length() > EXCERPT
                                            ? input.substring(0, EXCERPT) + "…"
                                            : input));
        }
        return problem;
    }
}
