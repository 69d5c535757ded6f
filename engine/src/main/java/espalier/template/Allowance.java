package espalier.template;

/// What one rendering may still do. Work is counted in characters read; a step of the interpreter
/// counts as many.
final class Allowance {

    /// The most evaluations, if nothing else is done.
    static final int MOST_STEPS = 5_000_000;

    /// The longest text, the output included, in characters.
    static final int LONGEST_TEXT = 16 << 20;

    /// How deep expressions, blocks and macros may lie in each other while they are rendered.
    static final int DEEPEST = 400;

    private static final int STEP = 64;
    private static final int WRITTEN = 8;
    private static final int SEARCHED = 16;
    private static final int ITEM = 256;

    private long work = (long) MOST_STEPS * STEP;
    private int depth;

    /// Before each evaluation.
    void step() {
        spend(STEP);
    }

    /// Before text of a length is read through.
    void read(long characters) {
        spend(characters);
    }

    /// Before a part is looked for in text; a long part may be compared again and again.
    void search(String text, String part) {
        spend(text.length() * (1L + part.length() / SEARCHED));
    }

    /// Before text of a length is made.
    void write(long characters) {
        if (characters > LONGEST_TEXT) {
            throw new Fault(
                    ("the template makes a text of more than %d characters. "
                                    + "Maybe a loop in it does not end.")
                            .formatted(LONGEST_TEXT));
        }
        spend(characters * WRITTEN);
    }

    /// Before two numbers are multiplied, divided or the like.
    ///
    /// @param bits how long the first is
    /// @param others how long the second is
    void multiply(long bits, long others) {
        spend((bits / Integer.SIZE) * (others / Integer.SIZE));
    }

    /// Before a list or dict of a size is made or gone through.
    void items(long count) {
        spend(Math.min(count, MOST_STEPS) * ITEM);
    }

    private void spend(long characters) {
        work -= characters;
        if (work < 0) {
            throw new Fault(
                    "the template does more than %d steps of work. Maybe a loop in it does not end."
                            .formatted(MOST_STEPS));
        }
    }

    /// Goes one deeper; [#leave] is called on the way back.
    void enter() {
        if (++depth > DEEPEST) {
            throw new Fault(
                    ("expressions, blocks or macros lie more than %d deep in each other. "
                                    + "Maybe a macro calls itself without end.")
                            .formatted(DEEPEST));
        }
    }

    void leave() {
        depth--;
    }
}
