package espalier.search;

import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Plays lines to their ends beside the tree and says what they are worth: the checker's word where
/// it gave one, 0 for a wrong step or a dead end, else the end's evaluation.
final class RolloutPlayer {

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

    /// One line from each chain; all of them are played together, a thought of each at a time.
    ///
    /// @param thoughts the ids of the chains' last thoughts, for the draws' seeds
    /// @param visits how often each has been played from before
    /// @throws espalier.thought.GenerationException where the model fails
    List<Rollout> play(List<Chain> chains, List<Integer> thoughts, List<Integer> visits) {
        var player =
                new LinePlayer(
                        roles, settings.expansion().sampling(), settings.answering().checker());
        var lines =
                player.play(
                        chains,
                        (line, step) ->
                                Seeds.of(
                                        settings.seed(),
                                        thoughts.get(line),
                                        DRAW - visits.get(line) * LinePlayer.LONGEST - step));
        double[] values = values(lines);
        var played = new ArrayList<Rollout>();
        for (int i = 0; i < lines.size(); i++) {
            var whole = lines.get(i).chain().lines();
            played.add(
                    new Rollout(
                            whole.subList(chains.get(i).thoughts().size(), whole.size()),
                            values[i]));
        }
        return played;
    }

    private double[] values(List<LinePlayer.Line> lines) {
        double[] values = lines.stream().mapToDouble(RolloutPlayer::proved).toArray();
        var open = new ArrayList<Chain>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                open.add(lines.get(i).chain());
            }
        }
        if (!open.isEmpty()) {
            var evaluations = roles.evaluator().evaluate(open).iterator();
            Arrays.setAll(
                    values, i -> Double.isNaN(values[i]) ? evaluations.next().value() : values[i]);
        }
        return values;
    }

    /// What the end of a line is worth without an evaluation; NaN where nobody has said.
    private static double proved(LinePlayer.Line line) {
        return line.end()
                .map(verdict ->
                        switch (verdict) {
                            case Verdict.Solved _ -> 1.0;
                            case Verdict.Unsolved _, Verdict.Illegal _ -> 0.0;
                            case Verdict.Unproved _, Verdict.Legal _, Verdict.Unchecked _ ->
                                    Double.NaN;
                        })
                .orElse(0.0);
    }
}
