package espalier.tree;

import java.util.Arrays;

/// Some whole numbers of every thought, 0 at first, those of one thought side by side. They are
/// kept in pages: a million thoughts leave no slack and are never copied.
final class Ints {

    private final int fields;
    private int[][] pages = new int[4][];

    /// @param fields how many there are of each thought
    Ints(int fields) {
        this.fields = fields;
    }

    int get(int thought, int field) {
        return pages[thought >>> Pages.BITS][(thought & Pages.MASK) * fields + field];
    }

    void set(int thought, int field, int value) {
        pages[thought >>> Pages.BITS][(thought & Pages.MASK) * fields + field] = value;
    }

    /// The same numbers, to go their own way.
    Ints copy() {
        var copy = new Ints(fields);
        copy.pages = new int[pages.length][];
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
            pages[page] = new int[Pages.SIZE * fields];
        }
    }
}
