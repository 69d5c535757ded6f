package espalier.find;

import espalier.expression.ThoughtFilter;
import espalier.selection.Matches;
import espalier.tree.ReadableTree;

import java.util.function.LongSupplier;

/// Asks a filter of one thought after another, a slice at a time.
final class Sweep {

    /// How many thoughts are asked between two looks at the clock.
    private static final int STRIDE = 64;

    private final ThoughtFilter filter;
    private final Matches found;
    private int next;

    /// @param found takes in the thoughts for which the filter holds
    Sweep(ThoughtFilter filter, Matches found) {
        this.filter = filter;
        this.found = found;
    }

    /// Another one that goes on where this one is.
    Sweep into(Matches other) {
        var sweep = new Sweep(filter, other);
        sweep.next = next;
        return sweep;
    }

    /// Another one from the beginning.
    Sweep anew(Matches other) {
        return new Sweep(filter, other);
    }

    /// Goes on until all thoughts that there are have been asked, or it is that late.
    void go(ReadableTree tree, LongSupplier clock, long end) {
        int size = tree.size();
        while (next < size) {
            int stop = Math.min(size, next + STRIDE);
            while (next < stop) {
                if (filter.holds(tree, next)) {
                    found.add(tree, next);
                }
                next++;
            }
            if (clock.getAsLong() - end >= 0) {
                return;
            }
        }
    }

    /// Whether all thoughts that there are have been asked.
    boolean done(ReadableTree tree) {
        return next >= tree.size();
    }
}
