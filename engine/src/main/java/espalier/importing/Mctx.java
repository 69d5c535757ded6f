package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Set;

/// Trees that mctx's tests write (DeepMind 2021): visits, values, rewards and priors of MuZero's
/// and Gumbel MuZero's searches, on the scale of their environment, with a discount. A thought is
/// the action that leads to it; its own visit is the evaluation of it.
final class Mctx implements LogReader {

    /// Beyond this a value is no figure of a game.
    private static final double LARGEST = 1e300;

    @Override
    public String format() {
        return "mctx";
    }

    @Override
    public boolean recognises(JsonNode first) {
        return Json.has(first, "algorithm", "env_config", "tree")
                && first.path("tree").has("child_stats");
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var draft = new Draft();
        var root = value.path("tree");
        figures(draft, ThoughtId.ROOT, root);
        Nested.walk(
                root,
                "child_stats",
                (parent, _, child) -> {
                    int id = draft.add(parent, "action " + Json.text(child, "action"));
                    figures(draft, id, child);
                    return id;
                });
        double discount = Json.figure(value.path("env_config").path("discount"));
        return List.of(
                RunWriter.write(
                        draft,
                        place,
                        format(),
                        ForeignProblem.text("A game, searched by " + Json.text(value, "algorithm")),
                        RunWriter.like(
                                Json.text(value, "algorithm").startsWith("gumbel")
                                        ? Algorithm.GUMBEL
                                        : Algorithm.PUCT),
                        range(draft, discount >= 0 && discount <= 1 ? discount : 1),
                        Set.of(Claim.ONE_OWN_VISIT, Claim.VALUE_IS_MEAN, Claim.PRIORS_IN_RANGE)));
    }

    private static void figures(Draft draft, int id, JsonNode from) {
        var entry = draft.at(id);
        entry.statedVisits = Json.counted(from.path("visit"));
        entry.value = Json.figure(from.path("value_view"));
        double reward = Json.figure(from.path("reward"));
        entry.reward = Double.isNaN(reward) ? 0 : reward;
        entry.prior = Json.figure(from.path("prior"));
        entry.expanded = entry.visits() > 0;
        draft.judge(id, Json.figure(from.path("raw_value_view")));
    }

    /// The values that occur; the format states no range.
    private static Scale range(Draft draft, double discount) {
        double lowest = 0;
        double highest = 1;
        for (var entry : draft.entries()) {
            for (double value : new double[] {entry.rawValue, entry.value}) {
                if (Math.abs(value) <= LARGEST) {
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
        }
        return new Scale(lowest, highest, discount);
    }
}
