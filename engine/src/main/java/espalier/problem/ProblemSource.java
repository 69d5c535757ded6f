package espalier.problem;

import espalier.thought.Problem;

import java.util.SplittableRandom;

/// Draws problems of a family at random, each with a right answer. Pure: equal sizes and seeds give
/// equal problems.
public final class ProblemSource {

    private final ProblemFamily family;
    private final String sizeNoun;
    private final Sizes sizes;
    private final Drawing drawing;

    /// Draws one problem as a person types it.
    @FunctionalInterface
    interface Drawing {

        String input(int size, SplittableRandom random);
    }

    /// How large problems may be.
    ///
    /// @param usual the size where nobody says one
    record Sizes(int smallest, int usual, int largest) {}

    /// @param sizeNoun what a problem's size counts, such as `numbers`
    ProblemSource(ProblemFamily family, String sizeNoun, Sizes sizes, Drawing drawing) {
        this.family = family;
        this.sizeNoun = sizeNoun;
        this.sizes = sizes;
        this.drawing = drawing;
    }

    /// The source of a family's problems.
    ///
    /// @throws IllegalArgumentException where the family has none
    public static ProblemSource of(ProblemFamily family) {
        return family.source()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "problem family (%s) must be one whose problems can be drawn at random. Maybe give a list of problems instead."
                                        .formatted(family.name())));
    }

    /// What a problem's size counts, such as `numbers`.
    public String sizeNoun() {
        return sizeNoun;
    }

    /// The smallest size.
    public int smallest() {
        return sizes.smallest;
    }

    /// The size where nobody says one.
    public int usual() {
        return sizes.usual;
    }

    /// The largest size.
    public int largest() {
        return sizes.largest;
    }

    /// A problem of the usual size.
    public Problem draw(long seed) {
        return draw(usual(), seed);
    }

    /// A problem of that size.
    ///
    /// @throws IllegalArgumentException where the size is not from [#smallest] to [#largest]
    public Problem draw(int size, long seed) {
        if (size < smallest() || size > largest()) {
            throw new IllegalArgumentException(
                    "size (%d) must be from %d to %d %s. Maybe leave it out: %d is usual."
                            .formatted(size, smallest(), largest(), sizeNoun, usual()));
        }
        return family.parse(drawing.input(size, new SplittableRandom(seed)));
    }
}
