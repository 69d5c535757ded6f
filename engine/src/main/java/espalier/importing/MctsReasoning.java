package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Set;

/// Trees of mcts-reasoning: each state is the full text so far; visits enter at finished thoughts
/// only, and a value is their mean, from 0 to 1.
final class MctsReasoning implements LogReader {

    @Override
    public String format() {
        return "mcts-reasoning";
    }

    @Override
    public boolean recognises(JsonNode first) {
        return Json.has(first, "question", "simulations_run", "root")
                && first.path("root").has("state");
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var draft = new Draft();
        figures(draft, ThoughtId.ROOT, value.path("root"));
        Nested.walk(
                value.path("root"),
                "children",
                (parent, above, child) -> {
                    String text = Json.beyond(Json.text(above, "state"), Json.text(child, "state"));
                    int id = draft.add(parent, text);
                    figures(draft, id, child);
                    if (child.path("is_terminal").asBoolean()) {
                        draft.end(id, Json.text(child, "answer"));
                    }
                    return id;
                });
        return List.of(
                RunWriter.write(
                        draft,
                        place,
                        format(),
                        ForeignProblem.text(Json.text(value, "question")),
                        RunWriter.like(Algorithm.UCT),
                        Scale.UNIT,
                        Set.of(Claim.NO_OWN_VISITS, Claim.VALUE_IS_MEAN, Claim.VALUES_IN_RANGE)));
    }

    private static void figures(Draft draft, int id, JsonNode from) {
        draft.at(id).statedVisits = Json.counted(from.path("visits"));
        draft.at(id).value = Json.figure(from.path("value"));
        draft.at(id).expanded = !from.path("children").isEmpty();
    }
}
