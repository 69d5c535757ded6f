package espalier.onnx;

import java.util.Arrays;

/// The tokens that one link of a chain adds: the problem's statement or one thought, line end
/// included.
final class Passage {

    /// How a passage's key-values are computed, whenever they are: reading in one run and token by
    /// token differ in the last bits, so each passage is always computed in its own way.
    enum Origin {
        /// Written by a person or a problem: read in one run.
        WRITTEN,
        /// Sampled from this model: run token by token, as when it was sampled.
        SAMPLED
    }

    private final int[] ids;
    private final Origin origin;

    Passage(int[] ids, Origin origin) {
        this.ids = ids;
        this.origin = origin;
    }

    /// The tokens; not to be changed.
    int[] ids() {
        return ids;
    }

    int length() {
        return ids.length;
    }

    Origin origin() {
        return origin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage passage
                && origin == passage.origin
                && Arrays.equals(ids, passage.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
