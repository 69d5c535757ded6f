package espalier.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

/// Says in words which sibling goes first, by how much, and what would make another go first.
///
/// With k = U / c, a rival b overtakes the leader a where Q(b) + c k(b) > Q(a) + c k(a): above or
/// below c* = (Q(a) - Q(b)) / (k(b) - k(a)), or with a value above score(a) - U(b).
final class ChoiceText {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    /// A smaller constant would be written as 0.
    private static final double LEAST_EXPLORATION = 0.005;

    /// A smaller lead would be written as 0.
    private static final double LEAST_LEAD = 0.005;

    private ChoiceText() {}

    /// @param selected the rival to compare the leader with, unless it is the leader itself
    /// @param exploration c, where another c would change nothing but the bonus
    static String of(List<SelectionRow> rows, int selected, OptionalDouble exploration) {
        var leader = rows.stream().filter(SelectionRow::next).findFirst();
        if (leader.isEmpty()) {
            return TEXTS.getString("choice.none");
        }
        var settled = rows.stream().filter(r -> r.id() == selected && r.spent()).findFirst();
        if (settled.isPresent()) {
            return TEXTS.getString("choice.settled").formatted(quoted(settled.get()));
        }
        var rival = rival(rows, leader.get(), selected);
        if (rival.isEmpty()) {
            return TEXTS.getString("choice.only").formatted(quoted(leader.get()));
        }
        if (leader.get().score().first()) {
            return TEXTS.getString("choice.unvisited").formatted(quoted(leader.get()));
        }
        if (rival.get().score().waiting()) {
            return TEXTS.getString("choice.waiting")
                    .formatted(quoted(leader.get()), quoted(rival.get()));
        }
        double lead = leader.get().score().score() - rival.get().score().score();
        if (lead < 0) {
            return TEXTS.getString("choice.pinned").formatted(quoted(leader.get()));
        }
        String first =
                lead < LEAST_LEAD
                        ? TEXTS.getString("choice.hair")
                                .formatted(quoted(leader.get()), quoted(rival.get()))
                        : TEXTS.getString("choice.leads")
                                .formatted(quoted(leader.get()), lead, quoted(rival.get()));
        if (exploration.isEmpty()) {
            return first;
        }
        return first + " " + flip(leader.get(), rival.get(), exploration.getAsDouble());
    }

    /// Where a search that compares chains by their values goes among siblings, if it goes there.
    ///
    /// @param selected the sibling that is asked about
    /// @param tense the ending of the keys: none for what comes next, `.then` for what was chosen
    /// @param rule how the search chooses
    static String compared(List<SelectionRow> rows, int selected, String tense, String rule) {
        var leader = rows.stream().filter(SelectionRow::next).findFirst();
        var asked = rows.stream().filter(r -> r.id() == selected).findFirst();
        String goes =
                leader.map(row -> TEXTS.getString("choice.goes" + tense).formatted(quoted(row)))
                        .orElseGet(() -> TEXTS.getString("choice.elsewhere" + tense));
        String dropped =
                asked.filter(SelectionRow::dropped)
                        .map(row -> " " + TEXTS.getString("choice.dropped").formatted(quoted(row)))
                        .orElse("");
        return goes + dropped + " " + rule;
    }

    private static Optional<SelectionRow> rival(
            List<SelectionRow> rows, SelectionRow leader, int selected) {
        var others =
                rows.stream()
                        .filter(r -> r.id() != leader.id() && !r.excluded() && !r.spent())
                        .toList();
        return others.stream()
                .filter(r -> r.id() == selected)
                .findFirst()
                .or(() -> others.stream().max(Comparator.comparingDouble(r -> r.score().score())));
    }

    private static String flip(SelectionRow leader, SelectionRow rival, double c) {
        double ahead = leader.score().value() - rival.score().value();
        double steeper = c > 0 ? (rival.score().bonus() - leader.score().bonus()) / c : 0;
        double value = leader.score().score() - rival.score().bonus();
        boolean byValue = value < 1;
        if (steeper > 0 && ahead > 0) {
            return flipText(byValue ? "flip.above.value" : "flip.above", ahead / steeper, value);
        }
        if (steeper < 0 && ahead / steeper >= LEAST_EXPLORATION) {
            return flipText(byValue ? "flip.below.value" : "flip.below", ahead / steeper, value);
        }
        return byValue ? TEXTS.getString("flip.value").formatted(value) : "";
    }

    private static String flipText(String key, double exploration, double value) {
        return TEXTS.getString(key).formatted(exploration, value);
    }

    private static String quoted(SelectionRow row) {
        return WrittenFigures.brief(row.text());
    }
}
