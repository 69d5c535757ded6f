package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.Set;

/// Trees of mcts-reasoning: each state is the full text so far; visits enter at finished thoughts
/// only, and a value is their mean, from 0 to 1. Its search is UCT with the exploration constant
/// that the log states.
final class MctsReasoning implements LogReader {

    @Override
    public String format() {
        return "mcts-reasoning";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run, "question", "simulations_run", "root")
                && run.path("root").has("state");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        draft.simulations(draft.fields().count(run, "simulations_run"));
        for (var field : run.properties()) {
            if (field.getValue().isNumber()) {
                draft.constant(field.getKey(), field.getValue());
            }
        }
        figures(draft, ThoughtId.ROOT, run.path("root"));
        Nested.walk(
                draft,
                run.path("root"),
                "children",
                (parent, above, child) -> {
                    int id = draft.add(parent, beyond(draft, above, child));
                    figures(draft, id, child);
                    if (child.path("is_terminal").asBoolean()) {
                        draft.end(id, draft.fields().text(child, "answer"));
                    }
                    return id;
                });
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(draft.fields().text(run, "question")),
                settings(draft, run),
                Scale.UNIT,
                Set.of(Claim.NO_OWN_VISITS, Claim.VALUE_IS_MEAN, Claim.VALUES_IN_RANGE));
    }

    private static StatedSettings settings(Draft draft, JsonNode run) {
        return new Constants("uct")
                .with("uct-exploration", draft.fields().figure(run, "exploration_constant"))
                .stated();
    }

    private static String beyond(Draft draft, JsonNode above, JsonNode child) {
        String before = draft.fields().text("state", above.path("state")).orElse("");
        return Json.beyond(before, draft.fields().text("state", child.path("state")).orElse(""));
    }

    private static void figures(Draft draft, int id, JsonNode from) {
        draft.at(id).statedVisits = draft.fields().count(from, "visits");
        draft.at(id).value = draft.fields().figure(from, "value");
        draft.at(id).expanded = !from.path("children").isEmpty();
    }
}
