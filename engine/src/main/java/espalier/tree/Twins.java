package espalier.tree;

import java.util.List;

/// The thoughts of a tree that stand for one another: one that is linked to another of its level
/// and an equal state has the search go on below that one, its twin.
public final class Twins {

    private final Columns columns;
    private final Links links;
    private final Statistics statistics;

    Twins(Columns columns, Links links, Statistics statistics) {
        this.columns = columns;
        this.links = links;
        this.statistics = statistics;
    }

    /// Links a thought to another one of the same level and an equal state.
    ///
    /// @throws IllegalArgumentException where they cannot be linked; nothing has changed then
    public void link(int id, int twin) {
        requireLinkable(id, twin);
        unlink(id);
        links.add(id, columns.ownVisits(id), twin, columns.visits(twin));
        recompute(id, twin);
    }

    /// Links a thought as it was before its link was taken back.
    ///
    /// @param visits how many simulations came by its own edge
    /// @throws IllegalArgumentException where they cannot be linked, or fewer came to the twin;
    ///   nothing has changed then
    public void relink(int id, int twin, int visits) {
        requireLinkable(id, twin);
        int there = links.shared(twin) ? links.edge(twin) : columns.visits(twin);
        if (links.twin(id) == twin) {
            there += links.edge(id);
        }
        if (visits < 0 || visits > there) {
            throw new IllegalArgumentException(
                    "The visits of a link (%d) must be from 0 to %d.".formatted(visits, there));
        }
        unlink(id);
        links.addAgain(id, visits, twin, there);
        recompute(id, twin);
    }

    private void requireLinkable(int id, int twin) {
        if (twin == id
                || columns.level(id) != columns.level(twin)
                || links.twin(twin) != ThoughtId.NONE
                || links.shared(id)) {
            throw new IllegalArgumentException(
                    "Thought %d can't be linked to %d, which must be another one of its level, and no link."
                            .formatted(id, twin));
        }
    }

    private void recompute(int id, int twin) {
        statistics.recompute(id);
        statistics.recompute(columns.parent(twin));
    }

    /// Takes a link back; nothing where there is none.
    public void unlink(int id) {
        int twin = links.twin(id);
        if (twin != ThoughtId.NONE) {
            links.remove(id);
            recompute(id, twin);
        }
    }

    /// The thought that one is linked to, in force or not, or [ThoughtId#NONE].
    public int twin(int id) {
        return links.twin(id);
    }

    /// How many simulations came by the own edge of a thought that is linked, in force or not.
    public int linkVisits(int id) {
        return links.edge(id);
    }

    /// Whether another thought is linked to this one.
    public boolean shared(int id) {
        return links.shared(id);
    }

    /// Whether this thought is linked to another one, in force or not.
    public boolean isLinked(int id) {
        return links.twin(id) != ThoughtId.NONE;
    }

    /// The thoughts that are linked, in force or not, in id order.
    public List<Integer> linked() {
        return links.all();
    }
}
