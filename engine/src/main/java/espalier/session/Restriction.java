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

    /// All that are in force, the widest first. To be asked on the thread that owns the tree.
    public static List<Restriction> of(ReadableTree tree) {
        var all = new ArrayList<Restriction>();
        if (tree.focus() != ThoughtId.ROOT) {
            all.add(
                    new Restriction(
                            Kind.ONLY_HERE, tree.focus(), new Command.OnlyHere(ThoughtId.ROOT)));
        }
        for (int id : tree.prunedThoughts()) {
            all.add(new Restriction(Kind.PRUNED, id, new Command.Restore(id)));
        }
        for (int id : tree.pinnedThoughts()) {
            all.add(new Restriction(Kind.PINNED, id, new Command.Unpin(id)));
        }
        for (int id : tree.judgedThoughts()) {
            all.add(new Restriction(Kind.JUDGED, id, new Command.Unjudge(id)));
        }
        return List.copyOf(all);
    }
}
