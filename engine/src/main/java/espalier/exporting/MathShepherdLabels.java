package espalier.exporting;

import com.fasterxml.jackson.core.JsonGenerator;

import espalier.diagnosis.StepLabels;
import espalier.diagnosis.StepLabels.Label;
import espalier.tree.ReadableTree;

import java.io.IOException;
import java.util.List;

/// Step labels in the form of Math-Shepherd (Wang et al. 2024): a line for each chain, in which
/// every step ends with a mark; in `label` that is + (right) or - (wrong) by [StepLabels]. A step
/// of which nobody knows ends the chain before it, since the form has no third mark.
final class MathShepherdLabels {

    /// Marks the end of a step in `input`.
    private static final String MARK = " ки";

    private MathShepherdLabels() {}

    static void write(ExportedRun run, JsonGenerator json) throws IOException {
        var labels = StepLabels.of(run.tree());
        for (var chain : run.chains()) {
            var known = chain.stream().takeWhile(id -> labels.label(id) != Label.UNKNOWN).toList();
            if (!known.isEmpty()) {
                chain(run.tree(), labels, known, json);
            }
        }
    }

    private static void chain(
            ReadableTree tree, StepLabels labels, List<Integer> chain, JsonGenerator json)
            throws IOException {
        String problem = line(tree.problem().statement());
        var input = new StringBuilder(problem);
        var label = new StringBuilder(problem);
        for (int i = 0; i < chain.size(); i++) {
            int id = chain.get(i);
            String step = (i == 0 ? " " : "\n") + "Step %d: ".formatted(i + 1) + text(tree, id);
            input.append(step).append(MARK);
            label.append(step).append(labels.label(id) == Label.RIGHT ? " +" : " -");
        }
        json.writeStartObject();
        json.writeStringField("input", input.toString());
        json.writeStringField("label", label.toString());
        json.writeStringField("task", tree.problem().family());
        json.writeEndObject();
    }

    private static String text(ReadableTree tree, int id) {
        String text = line(tree.thought(id).text());
        String answer = tree.verdict(id).statedAnswer().orElse("");
        boolean said = answer.isEmpty() || text.contains("The answer is:");
        return said ? text : text + " The answer is: " + line(answer);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
