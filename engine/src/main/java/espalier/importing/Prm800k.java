package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Set;

/// PRM800K's labels (Lightman et al. 2023): one chain, and at each step the other steps that were
/// offered, each rated by a person from -1 (bad) to 1 (good). Where a person wrote the step, that
/// one goes on.
final class Prm800k implements LogReader {

    @Override
    public String format() {
        return "prm800k";
    }

    @Override
    public boolean recognises(JsonNode first) {
        return first.path("question").has("problem") && first.path("label").has("steps");
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var draft = new Draft();
        int at = ThoughtId.ROOT;
        for (JsonNode step : value.path("label").path("steps")) {
            at = step(draft, at, step);
        }
        if ("solution".equals(Json.text(value.path("label"), "finish_reason"))
                && at > ThoughtId.ROOT) {
            draft.end(at, draft.at(at).text);
        }
        return List.of(
                RunWriter.write(
                        draft,
                        place,
                        format(),
                        ForeignProblem.text(Json.text(value.path("question"), "problem")),
                        RunWriter.like(Algorithm.GREEDY),
                        new Scale(-1, 1, 1),
                        Set.of(Claim.VALUES_IN_RANGE)));
    }

    /// Adds a step's thoughts; gives the one that the chain goes on from.
    private static int step(Draft draft, int parent, JsonNode step) {
        var chosen = step.path("chosen_completion");
        int next = Draft.LEFT_OUT;
        int first = Draft.LEFT_OUT;
        int place = 0;
        for (JsonNode one : step.path("completions")) {
            int id = draft.add(parent, Json.text(one, "text"));
            draft.judge(id, Json.figure(one.path("rating")));
            first = first == Draft.LEFT_OUT ? id : first;
            next = chosen.isIntegralNumber() && chosen.asInt() == place ? id : next;
            place++;
        }
        var written = step.path("human_completion");
        if (next == Draft.LEFT_OUT && written.isObject()) {
            next = draft.add(parent, Json.text(written, "text"));
            draft.judge(next, Json.figure(written.path("rating")));
        }
        return next == Draft.LEFT_OUT ? first : next;
    }
}
