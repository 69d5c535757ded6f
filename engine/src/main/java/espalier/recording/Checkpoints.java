package espalier.recording;

import espalier.tree.SearchTree;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Copies of a growing tree at some moments, so that any moment is a few events from one. When they
/// take more memory than they may, every second one goes and they come half as often from there on.
final class Checkpoints {

    private static final int FIRST_INTERVAL = 1024;
    private static final int BYTES_A_THOUGHT = 64;
    private static final int PAGE = 1024;

    private final long mostBytes;
    // Replaced rather than changed, so that copies share it.
    private NavigableMap<Integer, SearchTree> trees = Collections.emptyNavigableMap();
    private int interval = FIRST_INTERVAL;
    private long bytes;

    /// @param mostBytes how much memory they may take, about
    Checkpoints(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// The same checkpoints, to go their own way, on another thread if need be; takes no time to
    /// speak of.
    Checkpoints copy() {
        var copy = new Checkpoints(mostBytes);
        copy.trees = trees;
        copy.interval = interval;
        copy.bytes = bytes;
        return copy;
    }

    /// Hears that the tree now stands after `events` events.
    void reached(int events, SearchTree tree) {
        if (events % interval != 0) {
            return;
        }
        var more = new TreeMap<>(trees);
        more.put(events, tree.copy());
        bytes += bytes(tree);
        while (bytes > mostBytes && more.size() > 1) {
            interval *= 2;
            more.entrySet()
                    .removeIf(entry -> {
                        boolean goes = entry.getKey() % interval != 0;
                        if (goes) {
                            bytes -= bytes(entry.getValue());
                        }
                        return goes;
                    });
        }
        trees = Collections.unmodifiableNavigableMap(more);
    }

    /// The latest checkpoint at or before a moment: how many events it stands after; 0 where there
    /// is none.
    int before(int events) {
        var key = trees.floorKey(events);
        return key == null ? 0 : key;
    }

    /// A copy of the tree of a checkpoint that is there.
    SearchTree tree(int events) {
        var tree = trees.get(events);
        if (tree == null) {
            throw new IllegalArgumentException("There is no checkpoint at " + events + ".");
        }
        return tree.copy();
    }

    private static long bytes(SearchTree tree) {
        return (tree.size() / PAGE + 1L) * PAGE * BYTES_A_THOUGHT;
    }
}
