package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.Set;
import java.util.regex.Pattern;

/// Math-Shepherd's labels (Wang et al. 2024): one chain, each step marked as leading to the right
/// answer (+, worth 1) or not (-, worth 0).
final class MathShepherd implements LogReader {

    private static final Pattern STEP = Pattern.compile("(?m)(?:^|(?<=\\s))Step 1:");
    private static final Pattern MARK = Pattern.compile("(?m) ([+-]) *$");
    private static final String ANSWER = "The answer is:";

    @Override
    public String format() {
        return "math-shepherd";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return run.path("input").isTextual() && run.path("label").isTextual() && run.has("task");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        String label = draft.fields().text(run, "label");
        var step = STEP.matcher(label);
        int start = step.find() ? step.start() : 0;
        var mark = MARK.matcher(label);
        int at = ThoughtId.ROOT;
        int from = start;
        while (mark.find(from)) {
            String text = label.substring(from, mark.start()).strip();
            at = draft.add(at, text);
            draft.judge(at, "+".equals(mark.group(1)) ? 1 : 0);
            from = mark.end();
            int answer = text.lastIndexOf(ANSWER);
            if (answer >= 0 && at != Draft.LEFT_OUT) {
                draft.end(at, text.substring(answer + ANSWER.length()).strip());
            }
        }
        if (!label.substring(from).isBlank()) {
            draft.add(at, label.substring(from).strip());
            draft.notice(LogSentence.of("last-unlabelled"));
        }
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(label.substring(0, start)),
                StatedSettings.NONE,
                Scale.UNIT,
                Set.of(Claim.VALUES_IN_RANGE));
    }
}
