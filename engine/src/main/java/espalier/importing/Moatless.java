package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.Set;
import java.util.stream.Stream;

/// Trees of moatless-tree-search (Antoniades et al. 2024): actions of a program that mends
/// programs; a node's value is the sum of the rewards, from -100 to 100, that came through it.
final class Moatless implements LogReader {

    static final Scale REWARDS = new Scale(-100, 100, 1);

    @Override
    public String format() {
        return "moatless";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run.path("root"), "node_id", "children");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        var root = run.path("root");
        draft.constants(run);
        draft.constants(run.path("selector"));
        figures(draft, ThoughtId.ROOT, root);
        Nested.walk(
                draft,
                root,
                "children",
                (parent, _, child) -> {
                    int id = draft.add(parent, text(draft.fields(), child));
                    figures(draft, id, child);
                    return id;
                });
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(draft.fields().text(root, "message")),
                StatedSettings.NONE,
                REWARDS,
                Set.of(Claim.VALUES_IN_RANGE));
    }

    private static void figures(Draft draft, int id, JsonNode from) {
        var entry = draft.at(id);
        entry.statedVisits = draft.fields().count(from, "visits");
        entry.value = draft.fields().figure(from, "value") / Math.max(1, entry.visits());
        entry.expanded = !from.path("children").isEmpty();
        var reward = from.path("reward");
        draft.judge(
                id,
                draft.fields().figure("reward", reward.isObject() ? reward.path("value") : reward));
    }

    /// What a person would call the action: its reasons, else its name.
    private static String text(FieldUse fields, JsonNode child) {
        var action = child.path("action");
        return Stream.of("thoughts", "scratch_pad", "action_name", "action_args_class")
                .map(name -> fields.text(action, name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> "node " + fields.text(child, "node_id"));
    }
}
