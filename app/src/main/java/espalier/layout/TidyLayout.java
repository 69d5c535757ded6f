package espalier.layout;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/// Where each thought stands: across, from the root's centre to its own, and down, from the root's
/// upper side to its own; in pixels at zoom 1.
///
/// No two boxes overlap; a parent stands over the middle of its first and last child; each subtree
/// is drawn as compactly as its contours allow, whatever the heights of the boxes. What has grown
/// is placed together with all above it, and nothing else: the rest of the tree is never looked at.
///
/// Growing goes in rounds, and a round can be spread over several calls: new ids are taken in, each
/// new family stands in a row below its parent, and then all above them are placed anew, from
/// below. Until a round has ended, neighbouring subtrees may overlap.
public final class TidyLayout {

    private static final int BETWEEN_QUESTIONS = 16;

    private final Boxes boxes;
    private final Spacing spacing;
    private final Places places = new Places();
    private final ContourPlacer placer;

    /// What is to be placed in this round, below [#reached]; the rest of the round is done.
    private BitSet round = new BitSet();

    private int reached;

    /// What is to be placed in the next one.
    private BitSet next = new BitSet();

    /// A layout of nothing yet.
    public TidyLayout(Boxes boxes, Spacing spacing) {
        this.boxes = boxes;
        this.spacing = spacing;
        placer = new ContourPlacer(places, spacing);
    }

    /// Lays out all that is shown, anew.
    public void arrange(Branching tree) {
        places.clear();
        round.clear();
        next.clear();
        reached = 0;
        while (places.size() < tree.size()) {
            join(tree);
        }
        placeAll();
    }

    /// Children before their parents, each subtree as a whole: what a parent asks of it has just
    /// been looked at then.
    private void placeAll() {
        int id = 0;
        while (id != Branching.NONE) {
            while (places.firstChild(id) != Branching.NONE) {
                id = places.firstChild(id);
            }
            placer.place(id);
            while (id != Branching.NONE && places.nextSibling(id) == Branching.NONE) {
                id = places.parent(id);
                if (id != Branching.NONE) {
                    placer.place(id);
                }
            }
            id = id == Branching.NONE ? id : places.nextSibling(id);
        }
    }

    /// Lays out the ids that have come since, and those above them anew.
    public void grow(Branching tree) {
        grow(tree, () -> false);
    }

    /// As [#grow(Branching)], a part at a time.
    ///
    /// @param enough asked every now and then; once it holds, the next call goes on from here
    /// @return whether all is in its place
    public boolean grow(Branching tree, BooleanSupplier enough) {
        while (!settled(tree)) {
            boolean done = reached > 0 ? placeRound(enough) : takeIn(tree, enough);
            if (!done) {
                return false;
            }
        }
        return true;
    }

    private boolean settled(Branching tree) {
        return reached == 0 && next.isEmpty() && places.size() == tree.size();
    }

    /// New ids come in only between rounds: a round walks along contours that they would change.
    private boolean takeIn(Branching tree, BooleanSupplier enough) {
        int family = Branching.NONE;
        boolean all = true;
        while (all && places.size() < tree.size()) {
            int id = join(tree);
            if (places.placed(id)) {
                placer.place(id);
                int parent = places.parent(id);
                if (family != Branching.NONE && family != parent) {
                    placer.placeRow(family);
                }
                family = parent;
                next.set(Math.max(parent, 0));
            }
            all = places.size() % BETWEEN_QUESTIONS != 0 || !enough.getAsBoolean();
        }
        if (family != Branching.NONE) {
            placer.placeRow(family);
        }
        if (all) {
            var empty = round;
            round = next;
            next = empty;
            reached = round.length();
        }
        return all;
    }

    private boolean placeRound(BooleanSupplier enough) {
        int placed = 0;
        for (int id = round.previousSetBit(reached - 1);
                id >= 0;
                id = round.previousSetBit(id - 1)) {
            placer.place(id);
            round.clear(id);
            reached = id;
            if (places.parent(id) != Branching.NONE) {
                round.set(places.parent(id));
            }
            if (++placed % BETWEEN_QUESTIONS == 0 && enough.getAsBoolean()) {
                return false;
            }
        }
        reached = 0;
        return true;
    }

    /// Asks for an id's box anew; [#grow] makes room for it.
    public void resize(int id) {
        double breadth = boxes.breadth(id);
        double depth = boxes.depth(id);
        if (breadth != places.breadth(id) || depth != places.depth(id)) {
            places.setBox(id, breadth, depth);
            next.set(id);
        }
    }

    private int join(Branching tree) {
        int id = places.size();
        places.add();
        if (tree.shown(id)) {
            places.join(id, tree.parent(id));
            places.setBox(id, boxes.breadth(id), boxes.depth(id));
        }
        return id;
    }

    /// How many ids the tree had when it was laid out.
    public int size() {
        return places.size();
    }

    /// Whether the id was laid out: it can be folded away, or newer than the layout.
    public boolean placed(int id) {
        return places.placed(id);
    }

    /// From the root's centre to the id's own. Takes time linear in the id's level.
    public double across(int id) {
        double sum = 0;
        for (int at = id; at != Branching.NONE; at = places.parent(at)) {
            sum += places.offset(at);
        }
        return sum;
    }

    /// From the root's upper side to the id's own. Takes time linear in the id's level.
    public double down(int id) {
        double sum = 0;
        for (int at = places.parent(id); at != Branching.NONE; at = places.parent(at)) {
            sum += stride(at);
        }
        return sum;
    }

    /// How far an id stands to the right of its parent.
    public double offset(int id) {
        return places.offset(id);
    }

    /// From an id's upper side to those of its children.
    public double stride(int id) {
        return places.depth(id) + spacing.level();
    }

    /// The box's extent across.
    public double breadth(int id) {
        return places.breadth(id);
    }

    /// The box's extent down.
    public double depth(int id) {
        return places.depth(id);
    }

    /// How far the subtree reaches to the left of the id's centre; at most 0.
    public double before(int id) {
        return places.before(id);
    }

    /// How far the subtree reaches to the right of the id's centre; at least 0.
    public double after(int id) {
        return places.after(id);
    }

    /// From the id's upper side to the lowest side in its subtree.
    public double deep(int id) {
        return places.deep(id);
    }

    /// The parent, or [Branching#NONE].
    public int parent(int id) {
        return places.parent(id);
    }

    /// The first child that was laid out, or [Branching#NONE].
    public int firstChild(int id) {
        return places.firstChild(id);
    }

    /// The next sibling that was laid out, or [Branching#NONE].
    public int nextSibling(int id) {
        return places.nextSibling(id);
    }

    /// The neighbour to the left on the same level, or [Branching#NONE].
    public int leftNeighbour(int id) {
        return neighbour(id, Side.LEFT);
    }

    /// The neighbour to the right on the same level, or [Branching#NONE].
    public int rightNeighbour(int id) {
        return neighbour(id, Side.RIGHT);
    }

    private enum Side {
        LEFT,
        RIGHT
    }

    /// Climbs until there are siblings on that side, and looks for the level below the nearest.
    private int neighbour(int id, Side side) {
        int levels = 0;
        for (int at = id; at != Branching.NONE; at = places.parent(at)) {
            for (int sibling = beside(at, side);
                    sibling != Branching.NONE;
                    sibling = beside(sibling, side)) {
                int found = outermost(sibling, levels, side);
                if (found != Branching.NONE) {
                    return found;
                }
            }
            levels++;
        }
        return Branching.NONE;
    }

    private int beside(int id, Side side) {
        if (side == Side.RIGHT) {
            return places.nextSibling(id);
        }
        int parent = places.parent(id);
        int before = Branching.NONE;
        if (parent != Branching.NONE) {
            for (int c = places.firstChild(parent); c != id; c = places.nextSibling(c)) {
                before = c;
            }
        }
        return before;
    }

    /// The id that many levels below `id` that is nearest to where the walk comes from.
    private int outermost(int id, int levels, Side side) {
        int at = id;
        int depth = 0;
        while (depth != levels) {
            int inward = side == Side.RIGHT ? places.firstChild(at) : places.lastChild(at);
            if (inward != Branching.NONE) {
                at = inward;
                depth++;
            } else {
                while (at != id && beside(at, side) == Branching.NONE) {
                    at = places.parent(at);
                    depth--;
                }
                if (at == id) {
                    return Branching.NONE;
                }
                at = beside(at, side);
            }
        }
        return at;
    }
}
