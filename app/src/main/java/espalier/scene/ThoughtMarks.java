package espalier.scene;

/// What stands out of a thought that is drawn: why, by whom, and what is hidden below it.
///
/// @param selected whether the user looks at it
/// @param hovered whether the pointer is on it
/// @param chosen whether the user has chosen it among others
/// @param marked whether a breakpoint stands at it
/// @param touched whether the search does something to it right now, in slow motion
/// @param found whether it is looked for
/// @param foundFolded how many that are looked for are folded away below it
/// @param folded of what is folded: how many thoughts that hides
public record ThoughtMarks(
        Emphasis emphasis,
        boolean selected,
        boolean hovered,
        boolean chosen,
        boolean marked,
        boolean touched,
        boolean found,
        int foundFolded,
        int folded) {

    /// Why an edge or a thought stands out, the strongest last.
    public enum Emphasis {
        NONE,
        SIMULATED,
        HOVERED,
        BEST
    }

    static final ThoughtMarks NONE =
            new ThoughtMarks(Emphasis.NONE, false, false, false, false, false, false, 0, 0);

    /// The same with neither pointer nor search on it.
    ThoughtMarks still() {
        return new ThoughtMarks(
                emphasis == Emphasis.HOVERED ? Emphasis.NONE : emphasis,
                selected,
                false,
                chosen,
                marked,
                false,
                found,
                foundFolded,
                folded);
    }
}
