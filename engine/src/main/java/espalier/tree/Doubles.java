package espalier.tree;

import java.util.Arrays;

/// Some numbers of every thought, 0 at first, those of one thought side by side. They are kept in
/// pages: a million thoughts leave no slack and are never copied.
final class Doubles {

    private final int fields;
    private double[][] pages = new double[4][];

    /// @param fields how many there are of each thought
    Doubles(int fields) {
        this.fields = fields;
    }

    double get(int thought, int field) {
        return pages[thought >>> Pages.BITS][(thought & Pages.MASK) * fields + field];
    }

    void set(int thought, int field, double value) {
        pages[thought >>> Pages.BITS][(thought & Pages.MASK) * fields + field] = value;
    }

    /// The same numbers, to go their own way.
    Doubles copy() {
        var copy = new Doubles(fields);
        copy.pages = new double[pages.length][];
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] != null) {
                copy.pages[i] = pages[i].clone();
            }
        }
        return copy;
    }

    /// Makes room for a thought.
    void reach(int thought) {
        int page = thought >>> Pages.BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new double[Pages.SIZE * fields];
        }
    }
}
