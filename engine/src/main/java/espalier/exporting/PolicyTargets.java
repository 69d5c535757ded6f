package espalier.exporting;

import com.fasterxml.jackson.core.JsonGenerator;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.io.IOException;
import java.util.List;

/// What a policy is to learn from a search, as in AlphaZero (Silver et al. 2017): for each thought
/// whose children have visits, a line with `prompt`, `thoughts`, their `visits`, the `policy`
/// (their shares of the visits, together 1) and the `value` that the search found there.
final class PolicyTargets {

    private PolicyTargets() {}

    static void write(ExportedRun run, JsonGenerator json) throws IOException {
        ReadableTree tree = run.tree();
        for (int parent = ThoughtId.ROOT; parent < tree.size(); parent++) {
            var children = tree.children(parent).stream().filter(tree::selectable).toList();
            long visits = children.stream().mapToLong(tree::edgeVisits).sum();
            if (visits > 0 && !tree.hidden(parent)) {
                target(run, parent, children, visits, json);
            }
        }
    }

    private static void target(
            ExportedRun run, int parent, List<Integer> children, long visits, JsonGenerator json)
            throws IOException {
        ReadableTree tree = run.tree();
        json.writeStartObject();
        json.writeStringField("prompt", run.prompt(parent));
        json.writeArrayFieldStart("thoughts");
        for (int id : children) {
            json.writeString(tree.thought(id).text());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("visits");
        for (int id : children) {
            json.writeNumber(tree.edgeVisits(id));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("policy");
        for (int id : children) {
            json.writeNumber((double) tree.edgeVisits(id) / visits);
        }
        json.writeEndArray();
        json.writeNumberField("value", tree.value(parent));
        json.writeEndObject();
    }
}
