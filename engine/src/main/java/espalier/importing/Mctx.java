package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.recording.UnstatedProblem;
import espalier.settings.Algorithm;
import espalier.settings.FirstPlayUrgency;
import espalier.settings.StatedSettings;
import espalier.settings.ValueTransform;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.Set;

/// Trees that mctx's tests write (DeepMind 2021): visits, values, rewards and priors of MuZero's
/// and Gumbel MuZero's searches, on the scale of their environment, with a discount. A thought is
/// the action that leads to it; its own visit is the evaluation of it.
final class Mctx implements LogReader {

    /// Beyond this a value is no figure of a game.
    private static final double LARGEST = 1e300;

    private static final String TRANSFORM = "qtransform";
    private static final String BY_SIBLINGS = "qtransform_by_parent_and_siblings";

    @Override
    public String format() {
        return "mctx";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run, "algorithm", "env_config", "tree")
                && run.path("tree").has("child_stats");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        draft.constant("algorithm", run.path("algorithm"));
        draft.constants(run.path("algorithm_config"));
        draft.constants(run.path("algorithm_config").path("qtransform_kwargs"));
        draft.constants(run.path("env_config"));
        var root = run.path("tree");
        figures(draft, ThoughtId.ROOT, root);
        Nested.walk(
                draft,
                root,
                "child_stats",
                (parent, _, child) -> {
                    int id = draft.add(parent, "action " + draft.fields().text(child, "action"));
                    figures(draft, id, child);
                    return id;
                });
        return RunWriter.write(
                draft,
                place,
                format(),
                UnstatedProblem.shown(),
                settings(draft, run),
                range(draft, draft.fields().figure(run.path("env_config"), "discount")),
                Set.of(Claim.ONE_OWN_VISIT, Claim.VALUE_IS_MEAN, Claim.PRIORS_IN_RANGE));
    }

    private static StatedSettings settings(Draft draft, JsonNode run) {
        var config = run.path("algorithm_config");
        return switch (draft.fields().text(run, "algorithm")) {
            case "muzero" -> puct(draft.fields(), config);
            case "gumbel_muzero" -> gumbel(draft.fields(), config);
            default -> StatedSettings.NONE;
        };
    }

    private static StatedSettings puct(FieldUse fields, JsonNode config) {
        var stated =
                new Constants(Algorithm.PUCT.label())
                        .with("exploration", fields.figure(config, "pb_c_init"))
                        .with("exploration-base", fields.figure(config, "pb_c_base"))
                        .with("noise-share", fields.figure(config, "dirichlet_fraction"))
                        .with("noise-concentration", fields.figure(config, "dirichlet_alpha"));
        // This transform compares by the lowest and highest of the family, and puts what is
        // unvisited lowest.
        if (config.path(TRANSFORM).asText().equals(BY_SIBLINGS)) {
            stated.with("value-transform", ValueTransform.MIN_MAX.label())
                    .with("first-play-urgency", FirstPlayUrgency.ZERO.label());
        }
        return stated.stated();
    }

    private static StatedSettings gumbel(FieldUse fields, JsonNode config) {
        var transform = config.path("qtransform_kwargs");
        var stated =
                new Constants(Algorithm.GUMBEL.label())
                        .with(
                                "gumbel-considered",
                                fields.figure(config, "max_num_considered_actions"))
                        .with("gumbel-noise", fields.figure(config, "gumbel_scale"))
                        .with("gumbel-visit-offset", fields.figure(transform, "maxvisit_init"))
                        .with("gumbel-value-scale", fields.figure(transform, "value_scale"));
        var rescaled = transform.path("rescale_values");
        if (rescaled.isBoolean()) {
            stated.with(
                    "gumbel-value-transform",
                    (rescaled.booleanValue() ? ValueTransform.MIN_MAX : ValueTransform.NONE)
                            .label());
        }
        return stated.stated();
    }

    private static void figures(Draft draft, int id, JsonNode from) {
        var entry = draft.at(id);
        var fields = draft.fields();
        entry.statedVisits = fields.count(from, "visit");
        entry.value = fields.figure(from, "value_view");
        double reward = fields.figure(from, "reward");
        entry.reward = Double.isNaN(reward) ? 0 : reward;
        entry.prior = fields.figure(from, "prior");
        entry.expanded = entry.visits() > 0;
        draft.judge(id, fields.figure(from, "raw_value_view"));
    }

    /// The values that occur; the format states no range. What is worth so much to one player is
    /// worth as little to the other.
    private static Scale range(Draft draft, double stated) {
        double discount = stated >= -1 && stated <= 1 ? stated : 1;
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
        double most = Math.max(-lowest, highest);
        return discount < 0
                ? new Scale(-most, most, discount)
                : new Scale(lowest, highest, discount);
    }
}
