package espalier.search;

import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Plays lines to their ends beside the tree: from each chain on, the model draws one thought after
/// another until the checker or the model says that the chain ends. What the end is worth is the
/// checker's word where it gave one, 0 for a wrong step or a dead end, else the end's evaluation.
final class RolloutPlayer {

    /// The length at which a line is given up, in thoughts.
    private static final int LONGEST = 64;

    private static final int DRAW = -3_000_000;

    private final SearchRoles roles;
    private final SearchSettings settings;

    RolloutPlayer(SearchRoles roles, SearchSettings settings) {
        this.roles = roles;
        this.settings = settings;
    }

    /// A line that was played.
    ///
    /// @param value from 0 to 1
    record Rollout(List<String> lines, double value) {}

    /// A line under way.
    private static final class Line {
        private Chain chain;
        private double value = Double.NaN;
        private boolean over;

        Line(Chain chain) {
            this.chain = chain;
        }

        void end(double worth) {
            value = worth;
            over = true;
        }
    }

    /// One line from each chain; all of them are played together, a thought of each at a time.
    ///
    /// @param thoughts the ids of the chains' last thoughts, for the draws' seeds
    /// @param visits how often each has been played from before
    /// @throws espalier.thought.GenerationException where the model fails
    List<Rollout> play(List<Chain> chains, List<Integer> thoughts, List<Integer> visits) {
        var lines = chains.stream().map(Line::new).toList();
        for (int step = 0; step < LONGEST; step++) {
            var open = new TreeMap<Integer, GenerationRequest>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).over) {
                    long seed =
                            Seeds.of(
                                    settings.seed(),
                                    thoughts.get(i),
                                    DRAW - visits.get(i) * LONGEST - step);
                    open.put(i, new GenerationRequest(lines.get(i).chain, 1, seed));
                }
            }
            if (open.isEmpty()) {
                break;
            }
            var drawn =
                    roles.generator()
                            .generate(List.copyOf(open.values()), settings.expansion().sampling());
            int next = 0;
            for (int i : open.keySet()) {
                goOn(lines.get(i), drawn.get(next++));
            }
        }
        evaluateEnds(lines);
        var played = new ArrayList<Rollout>();
        for (int i = 0; i < lines.size(); i++) {
            var whole = lines.get(i).chain.lines();
            played.add(
                    new Rollout(
                            whole.subList(chains.get(i).thoughts().size(), whole.size()),
                            lines.get(i).value));
        }
        return played;
    }

    private void goOn(Line line, List<Thought> drawn) {
        if (drawn.isEmpty()) {
            line.end(0);
            return;
        }
        line.chain = line.chain.then(drawn.getFirst());
        var verdict =
                settings.answering().checker() == Checking.ON
                        ? roles.checker().check(line.chain)
                        : new Verdict.Unchecked();
        switch (verdict) {
            case Verdict.Solved _ -> line.end(1);
            case Verdict.Unsolved _, Verdict.Illegal _ -> line.end(0);
            case Verdict.Unproved _ -> line.over = true;
            case Verdict.Legal _, Verdict.Unchecked _ -> line.over = drawn.getFirst().ends();
        }
    }

    private void evaluateEnds(List<Line> lines) {
        var open = lines.stream().filter(line -> Double.isNaN(line.value)).toList();
        if (open.isEmpty()) {
            return;
        }
        var evaluations =
                roles.evaluator().evaluate(open.stream().map(line -> line.chain).toList());
        for (int i = 0; i < open.size(); i++) {
            open.get(i).value = evaluations.get(i).value();
        }
    }
}
