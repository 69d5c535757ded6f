package espalier.scripted;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scene.Lines;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One tree with everything that is drawn of a tree: thoughts that are right, wrong, finished,
/// solved, pruned, pinned, linked and written by the user, with priors, values and tokens. It is
/// the same each time it is grown.
public final class GoldenTree {

    private static final int SIMULATIONS = 140;
    private static final int LEVELS = 6;

    private final TreeReplica replica = SampleTrees.empty();
    private final Random random = new Random(7);

    private GoldenTree() {}

    /// Grows it: about 500 thoughts.
    public static TreeReplica grown() {
        var golden = new GoldenTree();
        for (int i = 0; i < SIMULATIONS; i++) {
            golden.simulate();
        }
        golden.steer();
        return golden.replica;
    }

    /// The line to its solution, from the root on.
    public static List<Integer> bestLine(TreeReplica replica) {
        return replica.tree().path(solution(replica));
    }

    /// The id of its solution.
    public static int solution(TreeReplica replica) {
        for (int id = 0; id < replica.tree().size(); id++) {
            if (replica.tree().verdict(id) instanceof Verdict.Solved) {
                return id;
            }
        }
        throw new AssertionError("The golden tree has no solution.");
    }

    private void simulate() {
        ReadableTree tree = replica.tree();
        int at = ThoughtId.ROOT;
        while (tree.expanded(at) && tree.hasSelectableChild(at)) {
            at = chosen(at);
        }
        if (tree.level(at) < LEVELS) {
            expand(at);
        }
        double opinion = opinion(at);
        replica.apply(
                new SearchEvent.Evaluated("golden", List.of(new SearchEvent.Opinion(at, opinion))));
        SampleTrees.backUp(replica, at, opinion);
    }

    /// The child with the best score, as PUCT has it.
    private int chosen(int id) {
        ReadableTree tree = replica.tree();
        int best = ThoughtId.NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int child : tree.children(id)) {
            double value = tree.visits(child) == 0 ? 0.4 : tree.value(child);
            double bonus =
                    tree.prior(child) * Math.sqrt(tree.visits(id)) / (1 + tree.visits(child));
            if (tree.selectable(child) && value + bonus > most) {
                best = child;
                most = value + bonus;
            }
        }
        return best;
    }

    private double opinion(int id) {
        ReadableTree tree = replica.tree();
        int parent = tree.parent(id);
        double above = parent == ThoughtId.NONE ? 0.5 : tree.bestKnownValue(parent);
        return Math.clamp(above + 0.5 * (random.nextDouble() - 0.5), 0.02, 0.98);
    }

    private void expand(int id) {
        List<Proposal> proposals = new ArrayList<>();
        double left = 1;
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            int child = replica.tree().size() + proposals.size();
            double prior = left * (0.2 + 0.4 * random.nextDouble());
            left -= prior;
            Verdict verdict =
                    random.nextInt(7) == 0
                            ? new Verdict.Illegal("4 is there once only.")
                            : new Verdict.Legal("4 4 10");
            proposals.add(new Proposal(child, thought(), prior, verdict));
        }
        replica.apply(new SearchEvent.Expanded(id, Origin.SEARCH, 40, proposals));
    }

    private Thought thought() {
        int a = 1 + random.nextInt(13);
        int b = 1 + random.nextInt(13);
        int c = 1 + random.nextInt(13);
        String step =
                switch (random.nextInt(3)) {
                    case 0 -> a + " + " + b + " = " + (a + b);
                    case 1 -> a + " * " + b + " = " + a * b;
                    default -> (a + b) + " - " + b + " = " + a;
                };
        String text = step + " (left: " + c + " " + (a + c) + ")";
        List<TokenProbability> tokens = new ArrayList<>();
        double sum = 0;
        for (String word : text.split("(?<= )")) {
            double logProbability = -2.5 * Math.pow(random.nextDouble(), 3);
            sum += logProbability;
            tokens.add(new TokenProbability(word.length(), word, logProbability, List.of()));
        }
        return new Thought(text, tokens, sum, 1, false);
    }

    /// What the user did, and what the checker found.
    private void steer() {
        ReadableTree tree = replica.tree();
        List<Integer> line = new ArrayList<>(Lines.line(tree, ThoughtId.ROOT));
        int solution = SampleTrees.solve(replica, line.getLast());
        for (int i = 0; i < 12; i++) {
            SampleTrees.backUp(replica, solution, 1);
        }
        List<Integer> first = tree.children(ThoughtId.ROOT);
        List<Integer> others =
                first.stream().filter(id -> !line.contains(id) && tree.childCount(id) > 1).toList();
        replica.apply(new SearchEvent.Pruned(tree.firstChild(others.getLast())));
        replica.apply(new SearchEvent.Pinned(tree.firstChild(others.getFirst())));
        int id = tree.size();
        var written = Thought.written("13 - 10 = 3 (left: 3 4 9), as a person would begin");
        var proposal = new Proposal(id, written, 0.2, new Verdict.Legal("3 4 9"));
        replica.apply(
                new SearchEvent.Expanded(ThoughtId.ROOT, Origin.WRITTEN, 0, List.of(proposal)));
    }
}
