package espalier.diagnosis;

import espalier.search.SelectionTable;
import espalier.search.SelectionTable.Row;
import espalier.search.SelectionTable.Standing;
import espalier.settings.Course;
import espalier.settings.Dial;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Why the highest score among siblings goes next, and what would have another one go.
///
/// A score is a_i + c b_i, so a rival r is chosen for the c of one interval, whose middle follows
/// from two tables. From there on, and for the value, the rule itself is asked: a value is supposed
/// as the user would judge it, on a copy of the tree, and more visits are backed up there.
final class ScoredChoice {

    private static final int MOST_VISITS = 1000;

    /// The highest constant that the settings take.
    private static final double MOST_EXPLORATION = 100;

    private final SearchTree tree;
    private final int parent;
    private final SearchSettings settings;
    private final Course.Scored course;
    private final SelectionTable table;

    private ScoredChoice(
            SearchTree tree, int parent, SearchSettings settings, Course.Scored course) {
        this.tree = tree;
        this.parent = parent;
        this.settings = settings;
        this.course = course;
        table = SelectionTable.of(tree, parent, settings);
    }

    static ChoiceDiagnosis of(
            SearchTree tree, int thought, SearchSettings settings, Course.Scored course) {
        return new ScoredChoice(tree, tree.parent(thought), settings, course).diagnosis(thought);
    }

    private ChoiceDiagnosis diagnosis(int thought) {
        if (table.rows().isEmpty()) {
            return new ChoiceDiagnosis(thought, Flips.NONE, List.of());
        }
        var sentences = new ScoreSentences(tree, settings, course.formula());
        var next = only(row -> row.standing() == Standing.NEXT);
        var own = only(row -> row.thought() == thought).orElseThrow();
        if (own.standing() == Standing.EXCLUDED || next.isEmpty()) {
            return said(
                    thought,
                    tree.reachable(thought) ? sentences.beside(own) : sentences.cannot(own));
        }
        if (own.standing() == Standing.SPENT) {
            return said(thought, sentences.settled(own, next.get()));
        }
        var rival = own.equals(next.get()) ? second() : Optional.of(own);
        if (rival.isEmpty()) {
            return said(thought, sentences.alone(own));
        }
        var flips =
                new Flips(
                        exploration(rival.get()),
                        value(rival.get()),
                        visits(next.get()),
                        Optional.empty());
        var findings = new ArrayList<>(sentences.standing(next.get(), rival.get()));
        findings.addAll(sentences.flips(flips, next.get(), rival.get(), afterVisits(flips)));
        return new ChoiceDiagnosis(thought, flips, findings);
    }

    private static ChoiceDiagnosis said(int thought, Finding finding) {
        return new ChoiceDiagnosis(thought, Flips.NONE, List.of(finding));
    }

    private Optional<Row> only(Predicate<Row> wanted) {
        return table.rows().stream().filter(wanted).findFirst();
    }

    private Optional<Row> second() {
        return table.rows().stream()
                .filter(row -> row.standing() == Standing.OPEN)
                .max(Comparator.comparingDouble(Row::score));
    }

    private static int chosen(ReadableTree tree, int parent, SearchSettings settings) {
        return SelectionTable.of(tree, parent, settings).rows().stream()
                .filter(row -> row.standing() == Standing.NEXT)
                .findFirst()
                .map(Row::thought)
                .orElse(-1);
    }

    /// Which c would have the rival chosen.
    private Optional<Threshold> exploration(Row rival) {
        return course.exploration().flatMap(constant -> exploration(rival, constant));
    }

    private Optional<Threshold> exploration(Row rival, Dial<Double> constant) {
        var without = SelectionTable.of(tree, parent, constant.turned(settings, 0.0)).rows();
        var with = SelectionTable.of(tree, parent, constant.turned(settings, 1.0)).rows();
        int place = table.rows().indexOf(rival);
        double low = 0;
        double high = MOST_EXPLORATION;
        for (int i = 0; i < with.size(); i++) {
            boolean open =
                    with.get(i).standing() == Standing.OPEN
                            || with.get(i).standing() == Standing.NEXT;
            if (i != place && open) {
                double ahead = without.get(i).score() - without.get(place).score();
                double gain = slope(without, with, place) - slope(without, with, i);
                if (gain > 0) {
                    low = Math.max(low, ahead / gain);
                } else if (gain < 0) {
                    high = Math.min(high, ahead / gain);
                }
            }
        }
        double inside = high == MOST_EXPLORATION ? Math.min(high, low * 2 + 1) : (low + high) / 2;
        return low > high
                ? Optional.empty()
                : Bisection.between(
                        constant.in(settings),
                        inside,
                        other ->
                                chosen(tree, parent, constant.turned(settings, other))
                                        == rival.thought());
    }

    private static double slope(List<Row> without, List<Row> with, int place) {
        return with.get(place).score() - without.get(place).score();
    }

    /// Which value would have the rival chosen.
    private Optional<Threshold> value(Row rival) {
        double now = tree.bestKnownValue(rival.thought());
        var scale = tree.scale();
        // The rules take the highest of what is backed up, which two players see from two sides.
        double best = scale.twoPlayers() ? scale.lowest() : scale.highest();
        if (Double.isNaN(now) || now == best) {
            return Optional.empty();
        }
        var supposed = tree.copy();
        return Bisection.between(
                now,
                best,
                value -> {
                    supposed.steering().judge(rival.thought(), value);
                    return chosen(supposed, parent, settings) == rival.thought();
                });
    }

    /// How many more visits of the thought that goes next turn the rule to another one.
    private OptionalInt visits(Row next) {
        var supposed = tree.copy();
        double worth = tree.bestKnownValue(next.thought());
        if (Double.isNaN(worth)) {
            return OptionalInt.empty();
        }
        var path = supposed.path(next.thought());
        for (int more = 1; more <= MOST_VISITS; more++) {
            supposed.backUp(path, worth);
            if (chosen(supposed, parent, settings) != next.thought()) {
                return OptionalInt.of(more);
            }
        }
        return OptionalInt.empty();
    }

    /// The thought to which the rule turns after those visits.
    private int afterVisits(Flips flips) {
        var supposed = tree.copy();
        int next = chosen(tree, parent, settings);
        if (flips.visits().isPresent()) {
            double worth = tree.bestKnownValue(next);
            for (int i = 0; i < flips.visits().getAsInt(); i++) {
                supposed.backUp(supposed.path(next), worth);
            }
        }
        return chosen(supposed, parent, settings);
    }
}
