package espalier.diagnosis;

import espalier.diagnosis.Threshold.Side;
import espalier.search.LevelTable;
import espalier.search.LevelTable.Level;
import espalier.settings.SearchSettings;
import espalier.tree.SearchTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Why a level keeps a thought or drops it, and what would have it decide otherwise: which width,
/// and which value of the thought. The rule itself is asked, on a copy of the tree.
final class LevelChoice {

    private static final int MOST_WIDTH = 256;

    private final SearchTree tree;
    private final int thought;
    private final SearchSettings settings;

    private LevelChoice(SearchTree tree, int thought, SearchSettings settings) {
        this.tree = tree;
        this.thought = thought;
        this.settings = settings;
    }

    static ChoiceDiagnosis of(SearchTree tree, int thought, SearchSettings settings) {
        return new LevelChoice(tree, thought, settings).diagnosis();
    }

    private ChoiceDiagnosis diagnosis() {
        var level = LevelTable.of(tree, settings).level(tree.level(thought));
        if (level.isEmpty() || level.get().rank(thought) == 0) {
            return new ChoiceDiagnosis(
                    thought,
                    Flips.NONE,
                    List.of(new Finding("level-none", List.of(shown(thought)), List.of(thought))));
        }
        boolean kept = level.get().kept().contains(thought);
        var flips = new Flips(Optional.empty(), value(kept), OptionalInt.empty(), width(kept));
        return new ChoiceDiagnosis(thought, flips, findings(level.get(), kept, flips));
    }

    private boolean kept(SearchTree supposed, SearchSettings other) {
        return LevelTable.of(supposed, other)
                .level(tree.level(thought))
                .filter(level -> level.kept().contains(thought))
                .isPresent();
    }

    /// Which value of the thought would turn the rule.
    private Optional<Threshold> value(boolean kept) {
        double now = tree.rawValue(thought);
        if (Double.isNaN(now)) {
            return Optional.empty();
        }
        double end = tree.seenFromProblem(thought, tree.scale().value(kept ? 0 : 1));
        var supposed = tree.copy();
        return Bisection.between(
                now,
                end,
                value -> {
                    supposed.steering().judge(thought, value);
                    return kept(supposed, settings) != kept;
                });
    }

    /// Which width would turn the rule, on what the tree holds.
    private Optional<Threshold> width(boolean kept) {
        var width = settings.algorithm().width();
        if (width.isEmpty()) {
            return Optional.empty();
        }
        int now = width();
        var widths =
                kept
                        ? IntStream.iterate(now - 1, w -> w >= 1, w -> w - 1)
                        : IntStream.rangeClosed(now + 1, MOST_WIDTH);
        return widths.filter(w -> kept(tree, width.get().turned(settings, w)) != kept)
                .mapToObj(w -> new Threshold(kept ? Side.BELOW : Side.ABOVE, w))
                .findFirst();
    }

    private int width() {
        return settings.algorithm().width().orElseThrow().in(settings);
    }

    private List<Finding> findings(Level level, boolean kept, Flips flips) {
        var findings = new ArrayList<Finding>();
        int rank = level.rank(thought);
        var keptOnes = level.kept();
        var words = new ArrayList<String>();
        words.add(shown(thought));
        words.add(String.valueOf(level.number()));
        words.add(String.valueOf(rank));
        words.add(String.valueOf(level.candidates().size()));
        words.add(Words.figure(level.candidates().get(rank - 1).score()));
        words.add(String.valueOf(keptOnes.size()));
        var evidence = new ArrayList<>(List.of(thought));
        if (!kept && !keptOnes.isEmpty()) {
            evidence.add(keptOnes.getLast());
        }
        findings.add(new Finding(kept ? "level-kept" : "level-dropped", words, evidence));
        flips.width()
                .ifPresent(width ->
                        findings.add(
                                new Finding(
                                        kept ? "flip-narrower" : "flip-wider",
                                        List.of(
                                                shown(thought),
                                                Words.figure(width.at()),
                                                String.valueOf(width())),
                                        List.of(thought))));
        flips.value()
                .ifPresent(value ->
                        findings.add(
                                new Finding(
                                        valueFlip(kept, value),
                                        List.of(
                                                shown(thought),
                                                Words.figure(value.at()),
                                                Words.figure(tree.rawValue(thought))),
                                        List.of(thought))));
        return findings;
    }

    private static String valueFlip(boolean kept, Threshold value) {
        if (kept) {
            return value.above() ? "flip-value-dropped-above" : "flip-value-dropped";
        }
        return value.above() ? "flip-value-kept" : "flip-value-kept-below";
    }

    private String shown(int id) {
        return Words.excerpt(tree.thought(id).text());
    }
}
