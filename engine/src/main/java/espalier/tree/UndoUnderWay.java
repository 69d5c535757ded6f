package espalier.tree;

import java.util.Set;

/// An undo whose events are under way and which takes thoughts back: the prunes among them are no
/// prunes of the user's. It is over after the events that it has, or, where a recording does not
/// say how many they are, with the first event that cannot be one of them.
///
/// @param left how many of its events are still to come; [#UNTOLD] where nobody says
/// @param last the thought that was taken back last; those of one act go from the highest id down
/// @param brought where what the act brought came from
public record UndoUnderWay(int left, int last, Set<Origin> brought) {

    /// Nobody says how many events there are.
    public static final int UNTOLD = -1;

    /// No undo is under way.
    public static final UndoUnderWay NONE = new UndoUnderWay(0, 0, Set.of());

    /// An undo of so many events.
    ///
    /// @param events 0 where nobody says
    public static UndoUnderWay of(int events, Set<Origin> brought) {
        return new UndoUnderWay(events == 0 ? UNTOLD : events, Integer.MAX_VALUE, brought);
    }

    public UndoUnderWay {
        brought = Set.copyOf(brought);
    }

    /// Whether a prune is one of its events.
    public boolean takesBack(int thought, Origin origin) {
        return left > 0 || (left == UNTOLD && thought < last && brought.contains(origin));
    }

    /// The same after a thought was taken back.
    public UndoUnderWay after(int thought) {
        return left == UNTOLD ? new UndoUnderWay(UNTOLD, thought, brought) : next();
    }

    /// The same after another event, which an undo of untold length may have among its own.
    public UndoUnderWay next() {
        return left > 1 ? new UndoUnderWay(left - 1, last, brought) : left == UNTOLD ? this : NONE;
    }

    /// The same after an event that no undo has among its own.
    public UndoUnderWay beside() {
        return left == UNTOLD ? NONE : this;
    }
}
