package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Set;

/// Labelled chains of Thought Anchors (Bogdan et al. 2025): one chain in sentences, each worth the
/// share of right answers among the continuations that were drawn from there.
final class ThoughtAnchors implements LogReader {

    @Override
    public String format() {
        return "thought-anchors";
    }

    @Override
    public boolean recognises(JsonNode first) {
        return Json.has(first.path(0), "chunk", "chunk_idx", "accuracy");
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var draft = new Draft();
        int at = ThoughtId.ROOT;
        for (JsonNode chunk : value) {
            at = draft.add(at, Json.text(chunk, "chunk"));
            draft.judge(at, Json.figure(chunk.path("accuracy")));
        }
        return List.of(
                RunWriter.write(
                        draft,
                        place,
                        format(),
                        ForeignProblem.text(""),
                        RunWriter.like(Algorithm.GREEDY),
                        Scale.UNIT,
                        Set.of(Claim.VALUES_IN_RANGE)));
    }
}
