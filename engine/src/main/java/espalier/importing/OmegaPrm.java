package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.Set;

/// Trees of OpenR's data (OmegaPRM; Luo et al. 2024): each step with the share of continuations
/// that end right, which is no mean over what stands below.
final class OmegaPrm implements LogReader {

    private static final String BOXED = "\\boxed{";

    @Override
    public String format() {
        return "openr-tree";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run, "question", "reasoning_steps")
                && run.path("reasoning_steps").has("mc_value");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        var root = run.path("reasoning_steps");
        String reference = draft.fields().text(run, "final_answer").strip();
        draft.judge(ThoughtId.ROOT, draft.fields().figure(root, "mc_value"));
        Nested.walk(
                draft,
                root,
                "children",
                (parent, above, child) -> {
                    String text =
                            Json.beyond(
                                    draft.fields().text(above, "text"),
                                    draft.fields().text("text", child.path("text")).orElse(""));
                    int id = draft.add(parent, text);
                    draft.judge(id, draft.fields().figure(child, "mc_value"));
                    if (child.path("children").isEmpty() && text.contains(BOXED)) {
                        end(draft, id, boxed(text), reference);
                    }
                    return id;
                });
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(draft.fields().text(run, "question")),
                StatedSettings.NONE,
                Scale.UNIT,
                Set.of(Claim.VALUES_IN_RANGE));
    }

    private static void end(Draft draft, int id, String answer, String reference) {
        draft.end(id, answer);
        if (!reference.isEmpty() && answer.equals(reference)) {
            draft.right(id, answer);
        }
    }

    /// What stands in the last box, up to the bracket that closes it.
    private static String boxed(String text) {
        int start = text.lastIndexOf(BOXED) + BOXED.length();
        int open = 1;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return text.substring(start, at).strip();
            }
        }
        return text.substring(start).strip();
    }
}
