package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Set;

/// PRM800K's labels (Lightman et al. 2023): one chain, and at each step the other steps that were
/// offered, each rated by a person from -1 (bad) to 1 (good). Where a person wrote the step, that
/// one goes on.
final class Prm800k implements LogReader {

    private static final String ANSWER = "# Answer";

    @Override
    public String format() {
        return "prm800k";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return run.path("question").has("problem") && run.path("label").has("steps");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        int at = ThoughtId.ROOT;
        for (JsonNode step : draft.fields().list(run.path("label"), "steps")) {
            at = step(draft, at, step);
        }
        if ("solution".equals(draft.fields().text(run.path("label"), "finish_reason"))
                && at > ThoughtId.ROOT) {
            end(draft, at, run.path("question"));
        }
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(draft.fields().text(run.path("question"), "problem")),
                StatedSettings.NONE,
                new Scale(-1, 1, 1),
                Set.of(Claim.VALUES_IN_RANGE));
    }

    /// The chain's end is right where it is the answer that the log refers to.
    private static void end(Draft draft, int id, JsonNode question) {
        String text = draft.at(id).text;
        int at = text.lastIndexOf(ANSWER);
        String answer = at < 0 ? text : text.substring(at + ANSWER.length()).strip();
        draft.end(id, answer);
        String reference = draft.fields().text(question, "ground_truth_answer").strip();
        if (!reference.isEmpty() && answer.equals(reference)) {
            draft.right(id, answer);
        }
    }

    /// Adds a step's thoughts; gives the one that the chain goes on from.
    private static int step(Draft draft, int parent, JsonNode step) {
        var chosen = step.path("chosen_completion");
        int next = Draft.LEFT_OUT;
        int first = Draft.LEFT_OUT;
        int place = 0;
        for (JsonNode one : draft.fields().list(step, "completions")) {
            int id = draft.add(parent, draft.fields().text("text", one.path("text")).orElse(""));
            draft.judge(id, draft.fields().figure(one, "rating"));
            first = first == Draft.LEFT_OUT ? id : first;
            next = chosen.isIntegralNumber() && chosen.asInt() == place ? id : next;
            place++;
        }
        var written = step.path("human_completion");
        if (next == Draft.LEFT_OUT && written.isObject()) {
            next = draft.add(parent, draft.fields().text(written, "text"));
            draft.judge(next, draft.fields().figure(written, "rating"));
        }
        if (next != Draft.LEFT_OUT) {
            draft.keep(draft.level(next), List.of(next));
        }
        return next == Draft.LEFT_OUT ? first : next;
    }
}
