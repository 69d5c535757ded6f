package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.List;
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
    public boolean recognises(JsonNode first) {
        return Json.has(first.path("root"), "node_id", "children");
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var draft = new Draft();
        var root = value.path("root");
        figures(draft, ThoughtId.ROOT, root);
        Nested.walk(
                root,
                "children",
                (parent, _, child) -> {
                    int id = draft.add(parent, text(child));
                    figures(draft, id, child);
                    return id;
                });
        return List.of(
                RunWriter.write(
                        draft,
                        place,
                        format(),
                        ForeignProblem.text(Json.text(root, "message")),
                        RunWriter.like(Algorithm.BEST_FIRST),
                        REWARDS,
                        Set.of(Claim.VALUES_IN_RANGE)));
    }

    private static void figures(Draft draft, int id, JsonNode from) {
        var entry = draft.at(id);
        entry.statedVisits = Json.counted(from.path("visits"));
        entry.value = Json.figure(from.path("value")) / Math.max(1, entry.visits());
        entry.expanded = !from.path("children").isEmpty();
        var reward = from.path("reward");
        draft.judge(id, Json.figure(reward.isObject() ? reward.path("value") : reward));
    }

    /// What a person would call the action: its reasons, else its name.
    private static String text(JsonNode child) {
        var action = child.path("action");
        return Stream.of("thoughts", "scratch_pad", "action_name", "action_args_class")
                .map(name -> Json.text(action, name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> "node " + Json.text(child, "node_id"));
    }
}
