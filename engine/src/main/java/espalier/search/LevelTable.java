package espalier.search;

import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a search that goes down level by level makes of a tree: what each level compares and what
/// it keeps, by the very rule that keeps. The settings need not be those by which the tree grew;
/// then a level may keep thoughts from which the tree does not go on.
///
/// @param levels from the first below the problem
public record LevelTable(List<Level> levels) {

    public LevelTable {
        levels = List.copyOf(levels);
    }

    /// One level.
    ///
    /// @param number the distance from the problem
    /// @param candidates what could be kept, the best first
    /// @param open what is kept and neither expanded nor finished, in id order
    public record Level(int number, List<Candidate> candidates, List<Integer> open) {

        public Level {
            candidates = List.copyOf(candidates);
            open = List.copyOf(open);
        }

        /// The place of a thought among the candidates, from 1; 0 where it is none.
        public int rank(int thought) {
            for (int i = 0; i < candidates.size(); i++) {
                if (candidates.get(i).thought() == thought) {
                    return i + 1;
                }
            }
            return 0;
        }

        /// What is kept, the best first.
        public List<Integer> kept() {
            return candidates.stream()
                    .filter(one -> one.standing() == Standing.KEPT)
                    .map(Candidate::thought)
                    .toList();
        }
    }

    /// A thought that a level looks at.
    ///
    /// @param score what it is compared by, from its chain's raw values
    public record Candidate(int thought, double score, Standing standing) {}

    /// What a level does with a thought.
    public enum Standing {
        KEPT,
        DROPPED
    }

    /// The table of a tree; without levels where the algorithm does not go by levels.
    public static LevelTable of(ReadableTree tree, SearchSettings settings) {
        if (!(SearchAlgorithm.of(settings.algorithm()) instanceof ByLevel algorithm)) {
            return new LevelTable(List.of());
        }
        var keep = algorithm.keep(tree, settings);
        var levels = new ArrayList<Level>();
        var level = List.of(new Levels.Kept(ThoughtId.ROOT, algorithm.rootThoughts(settings)));
        int finished = 0;
        while (!level.isEmpty()) {
            int number = tree.level(level.getFirst().thought()) + 1;
            finished += Levels.finished(tree, level);
            var below = Levels.below(tree, settings, level, finished, keep);
            level = below.kept();
            if (!below.candidates().isEmpty()) {
                levels.add(level(tree, number, below, algorithm.score(settings)));
            }
        }
        return new LevelTable(levels);
    }

    private static Level level(
            ReadableTree tree, int number, Levels.Below below, ChainScore score) {
        var kept = below.kept().stream().map(Levels.Kept::thought).collect(Collectors.toSet());
        return new Level(
                number,
                below.candidates().stream()
                        .sorted(ChainScores.best(tree, score))
                        .map(id ->
                                new Candidate(
                                        id,
                                        ChainScores.of(tree, id, score),
                                        kept.contains(id) ? Standing.KEPT : Standing.DROPPED))
                        .toList(),
                kept.stream()
                        .filter(id -> !tree.expanded(id) && !tree.finished(id))
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    /// The level of that distance from the problem, where the search comes to it.
    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }
}
