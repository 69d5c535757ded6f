package espalier.search;

import espalier.settings.Answering.Checking;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Plays lines to their ends beside the tree: from each chain on, the model draws one thought after
/// another until the checker or the model says that the chain ends.
///
/// @param checking whether the checker is asked
record LinePlayer(SearchRoles roles, SamplingSettings sampling, Checking checking) {

    /// The length at which a line is given up, in thoughts.
    static final int LONGEST = 64;

    /// What makes a draw repeatable.
    @FunctionalInterface
    interface Seeding {

        /// The seed of a line's draw.
        ///
        /// @param line which one, from 0
        /// @param step how many thoughts it has got before
        long of(int line, int step);
    }

    /// A line that was played.
    ///
    /// @param chain to its last thought
    /// @param end what is proved of that thought; empty where the model had nothing more to say
    record Line(Chain chain, Optional<Verdict> end) {}

    /// A line under way.
    private static final class Growing {
        private Chain chain;
        private Optional<Verdict> verdict = Optional.of(new Verdict.Unchecked());
        private boolean over;

        Growing(Chain chain) {
            this.chain = chain;
        }
    }

    /// One line from each chain; all of them are played together, a thought of each at a time.
    ///
    /// @throws espalier.thought.GenerationException where the model fails
    List<Line> play(List<Chain> chains, Seeding seeds) {
        var lines = chains.stream().map(Growing::new).toList();
        for (int step = 0; step < LONGEST; step++) {
            var open = new TreeMap<Integer, GenerationRequest>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).over) {
                    open.put(i, new GenerationRequest(lines.get(i).chain, 1, seeds.of(i, step)));
                }
            }
            if (open.isEmpty()) {
                break;
            }
            var drawn = roles.generator().generate(List.copyOf(open.values()), sampling);
            int next = 0;
            for (int i : open.keySet()) {
                goOn(lines.get(i), drawn.get(next++));
            }
        }
        var played = new ArrayList<Line>();
        lines.forEach(line -> played.add(new Line(line.chain, line.verdict)));
        return played;
    }

    private void goOn(Growing line, List<Thought> drawn) {
        if (drawn.isEmpty()) {
            line.verdict = Optional.empty();
            line.over = true;
            return;
        }
        line.chain = line.chain.then(drawn.getFirst());
        var verdict =
                checking == Checking.ON
                        ? roles.checker().check(line.chain)
                        : new Verdict.Unchecked();
        line.verdict = Optional.of(verdict);
        line.over =
                switch (verdict) {
                    case Verdict.Solved _,
                            Verdict.Unsolved _,
                            Verdict.Illegal _,
                            Verdict.Unproved _ ->
                            true;
                    case Verdict.Legal _, Verdict.Unchecked _ -> drawn.getFirst().ends();
                };
    }
}
