package espalier.expression;

import espalier.tree.ReadableTree;

import java.util.Locale;

/// Says of each thought whether it is looked for.
@FunctionalInterface
public interface ThoughtFilter {

    /// Whether it holds for a thought. To be asked on the thread that owns the tree.
    ///
    /// @param thought its id
    boolean holds(ReadableTree tree, int thought);

    /// Thoughts whose text has `part` in it, capitals or not.
    static ThoughtFilter containing(String part) {
        String sought = part.toLowerCase(Locale.ROOT);
        return (tree, thought) ->
                tree.thought(thought).text().toLowerCase(Locale.ROOT).contains(sought);
    }

    /// Thoughts in whose text a regular expression (RE2's syntax) finds something.
    ///
    /// @throws ConditionException where it is none, or one that would take too long
    static ThoughtFilter matching(String expression) {
        var pattern = BoundedPattern.compile(expression, 0);
        return (tree, thought) -> pattern.find(tree.thought(thought).text());
    }

    /// Both this and `other`.
    default ThoughtFilter and(ThoughtFilter other) {
        return (tree, thought) -> holds(tree, thought) && other.holds(tree, thought);
    }
}
