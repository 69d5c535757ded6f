package espalier.exporting;

import com.fasterxml.jackson.core.JsonGenerator;

import espalier.diagnosis.StepLabels;
import espalier.diagnosis.StepLabels.Label;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.io.IOException;
import java.util.List;

/// Step labels in the form of PRM800K (Lightman et al. 2023, "Let's Verify Step by Step"): a line
/// for each chain, and at each step all thoughts that were proposed there, each rated 1 (right), 0
/// (nobody knows) or -1 (wrong) by [StepLabels].
final class Prm800kLabels {

    private Prm800kLabels() {}

    static void write(ExportedRun run, JsonGenerator json) throws IOException {
        var labels = StepLabels.of(run.tree());
        for (var chain : run.chains()) {
            chain(run.tree(), labels, chain, json);
        }
    }

    private static void chain(
            ReadableTree tree, StepLabels labels, List<Integer> chain, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("question");
        json.writeStringField("problem", tree.problem().statement());
        var end = tree.verdict(chain.getLast());
        json.writeStringField(
                "ground_truth_answer", end instanceof Verdict.Solved(var answer) ? answer : null);
        json.writeEndObject();
        json.writeObjectFieldStart("label");
        json.writeArrayFieldStart("steps");
        for (int id : chain) {
            step(tree, labels, id, json);
        }
        json.writeEndArray();
        json.writeStringField("finish_reason", reason(tree, labels, chain.getLast()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void step(ReadableTree tree, StepLabels labels, int chosen, JsonGenerator json)
            throws IOException {
        var siblings = tree.children(tree.parent(chosen));
        json.writeStartObject();
        json.writeArrayFieldStart("completions");
        for (int id : siblings) {
            json.writeStartObject();
            json.writeStringField("text", tree.thought(id).text());
            json.writeNumberField("rating", rating(labels.label(id)));
            json.writeBooleanField("flagged", false);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNullField("human_completion");
        json.writeNumberField("chosen_completion", siblings.indexOf(chosen));
        json.writeEndObject();
    }

    private static int rating(Label label) {
        return switch (label) {
            case RIGHT -> 1;
            case UNKNOWN -> 0;
            case WRONG -> -1;
        };
    }

    private static String reason(ReadableTree tree, StepLabels labels, int end) {
        if (labels.label(end) == Label.WRONG) {
            return "found_error";
        }
        return tree.finished(end) ? "solution" : "give_up";
    }
}
