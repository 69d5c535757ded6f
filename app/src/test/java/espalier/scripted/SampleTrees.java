package espalier.scripted;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Trees to draw, made of events as a search would send them.
public final class SampleTrees {

    public static final Problem PROBLEM =
            new Problem("game24", "4 9 10 13", "Make 24 from 4 9 10 13.");
    private static final int DEEPEST = 18;

    private SampleTrees() {}

    /// A run that has not begun.
    public static TreeReplica empty() {
        return new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
    }

    /// A random tree of so many thoughts, up to 18 levels deep, none of them a solution.
    public static TreeReplica random(int size, int seed) {
        var replica = empty();
        var random = new Random(seed);
        while (replica.tree().size() < size) {
            int at = (int) (replica.tree().size() * Math.pow(random.nextDouble(), 1.2));
            if (replica.tree().level(at) < DEEPEST && !replica.tree().expanded(at)) {
                int count = Math.min(2 + random.nextInt(4), size - replica.tree().size());
                grow(replica, at, count);
                backUp(replica, replica.tree().size() - 1, random.nextDouble());
            }
        }
        return replica;
    }

    /// One thought below another, so many times.
    public static TreeReplica chain(int size) {
        var replica = empty();
        while (replica.tree().size() < size) {
            grow(replica, replica.tree().size() - 1, 1);
        }
        return replica;
    }

    /// Adds so many children of a thought and returns the first one's id.
    public static int grow(TreeReplica replica, int parent, int count) {
        var verdict = new Verdict.Legal("4 4 10");
        int first = replica.tree().size();
        var proposals = new ArrayList<Proposal>();
        for (int id = first; id < first + count; id++) {
            var thought = Thought.written(id + " - 9 = 4 (left: 4 4 10)");
            proposals.add(new Proposal(id, thought, 0.5, verdict));
        }
        replica.apply(new SearchEvent.Expanded(parent, Origin.SEARCH, 10, proposals));
        return first;
    }

    /// A problem with one thought, which says this.
    public static TreeReplica saying(String text) {
        var replica = empty();
        var proposal = new Proposal(1, Thought.written(text), 0.5, new Verdict.Legal(""));
        replica.apply(new SearchEvent.Expanded(0, Origin.SEARCH, 10, List.of(proposal)));
        return replica;
    }

    /// Adds a solution below a thought and returns its id.
    public static int solve(TreeReplica replica, int parent) {
        int id = replica.tree().size();
        var solution =
                new Proposal(
                        id, Thought.written("4 * 6 = 24"), 0.5, new Verdict.Solved("4 * 6 = 24"));
        replica.apply(new SearchEvent.Expanded(parent, Origin.SEARCH, 10, List.of(solution)));
        return id;
    }

    public static void backUp(TreeReplica replica, int thought, double value) {
        replica.apply(new SearchEvent.BackedUp(replica.tree().path(thought), value));
    }

    /// The last thought of the deepest level.
    public static int deepest(TreeReplica replica) {
        int deepest = ThoughtId.ROOT;
        for (int id = 0; id < replica.tree().size(); id++) {
            if (replica.tree().level(id) >= replica.tree().level(deepest)) {
                deepest = id;
            }
        }
        return deepest;
    }
}
