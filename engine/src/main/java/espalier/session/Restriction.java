package espalier.session;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// Something the user has laid down that keeps the search from going where it would.
///
/// @param kind what
/// @param thought of which thought
/// @param wayOut what lifts it
public record Restriction(Kind kind, int thought, Command wayOut) {

    /// What can be laid down.
    public enum Kind {
        /// The search goes on below this thought alone.
        ONLY_HERE,
        /// The thought and all below are out of the search.
        PRUNED,
        /// The thought gets at least its share.
        PINNED,
        /// The user's value stands in place of the model's.
        JUDGED
    }

    /// All that are in force, the widest first. To be asked on the thread that owns the tree; takes
    /// time in proportion to its size.
    public static List<Restriction> of(ReadableTree tree) {
        var all = new ArrayList<Restriction>();
        if (tree.focus() != ThoughtId.ROOT) {
            all.add(
                    new Restriction(
                            Kind.ONLY_HERE, tree.focus(), new Command.OnlyHere(ThoughtId.ROOT)));
        }
        for (int id = 1; id < tree.size(); id++) {
            if (tree.pruned(id)) {
                all.add(new Restriction(Kind.PRUNED, id, new Command.Restore(id)));
            }
        }
        for (int id = 1; id < tree.size(); id++) {
            if (tree.pinned(id)) {
                all.add(new Restriction(Kind.PINNED, id, new Command.Unpin(id)));
            }
        }
        for (int id = 0; id < tree.size(); id++) {
            if (!Double.isNaN(tree.judgement(id))) {
                all.add(new Restriction(Kind.JUDGED, id, new Command.Unjudge(id)));
            }
        }
        return List.copyOf(all);
    }
}
