package espalier.breakpoints;

import espalier.expression.ThoughtCondition;
import espalier.session.Breakpoint;
import espalier.tree.ReadableTree;

import java.util.Optional;
import java.util.regex.Pattern;

/// The one thought at which a breakpoint stands, where its condition begins with the thought's id.
///
/// @param thought its id
/// @param condition what must hold of it besides, so that another run's thought is not taken for it
record ThoughtPlace(int thought, ThoughtCondition condition) {

    private static final Pattern ID = Pattern.compile("id == (\\d{1,9})( && .*)?");

    static Optional<ThoughtPlace> of(Breakpoint breakpoint) {
        var id = ID.matcher(breakpoint.condition());
        return id.matches()
                ? Preset.condition(breakpoint.condition())
                        .map(c -> new ThoughtPlace(Integer.parseInt(id.group(1)), c))
                : Optional.empty();
    }

    /// Whether a tree has that thought.
    boolean in(ReadableTree tree) {
        return thought < tree.size() && condition.holds(tree, thought);
    }
}
