package espalier.inspector;

import espalier.replica.EqualThoughts;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/// What there is to say of the thoughts that have the state of a thought.
///
/// @param sentence how many they are; empty where there are none
/// @param others the first of them
/// @param more how many more there are
/// @param twin the one below which the search goes on for this thought, where that is so
record EqualStateText(String sentence, List<Other> others, int more, Optional<Other> twin) {

    static final EqualStateText NONE = new EqualStateText("", List.of(), 0, Optional.empty());

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");
    private static final int SHOWN = 6;

    /// Another thought, to be gone to.
    ///
    /// @param text short enough for a link
    /// @param chain the thoughts to it, one a line
    record Other(int id, String text, String chain) {

        static Other of(ReadableTree tree, int id) {
            return new Other(
                    id,
                    WrittenFigures.brief(tree.thought(id).text()),
                    String.join("\n", tree.chain(id).lines()));
        }
    }

    static EqualStateText of(ReadableTree tree, EqualThoughts equals, int id) {
        int count = equals.others(tree, id);
        if (count == 0) {
            return NONE;
        }
        int twin = tree.link(id);
        return new EqualStateText(
                TEXTS.getString(count == 1 ? "equal.one" : "equal.many").formatted(count),
                equals.of(tree, id, SHOWN).stream().map(other -> Other.of(tree, other)).toList(),
                Math.max(0, count - SHOWN),
                twin == ThoughtId.NONE ? Optional.empty() : Optional.of(Other.of(tree, twin)));
    }
}
