package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.StatedSettings;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Labelled chains of Thought Anchors (Bogdan et al. 2025): one chain in sentences, each worth the
/// share of right answers among the continuations that were drawn from there. The problem, and
/// whether the chain is right, stand in files beside; a folder of them is one log.
final class ThoughtAnchors implements LogReader {

    private static final String CHUNKS = "chunks_labeled.json";

    /// The file of a folder that holds its chain.
    ///
    /// @throws ImportException where there is none
    static Path in(Path folder) {
        Path chunks = folder.resolve(CHUNKS);
        if (!Files.isRegularFile(chunks)) {
            throw new ImportException(LogSentence.of("refused-folder", folder, CHUNKS));
        }
        return chunks;
    }

    @Override
    public String format() {
        return "thought-anchors";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run.path(0), "chunk", "chunk_idx", "accuracy");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        int at = ThoughtId.ROOT;
        for (JsonNode chunk : run) {
            at = draft.add(at, draft.fields().text("chunk", chunk.path("chunk")).orElse(""));
            draft.judge(at, draft.fields().figure(chunk, "accuracy"));
        }
        var beside = surroundings.beside();
        end(draft, at, beside);
        String problem =
                beside.apply("problem.json")
                        .map(file -> draft.fields().text(file, "problem"))
                        .orElse("");
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text(problem),
                StatedSettings.NONE,
                Scale.UNIT,
                Set.of(Claim.VALUES_IN_RANGE));
    }

    private static void end(Draft draft, int id, Function<String, Optional<JsonNode>> beside) {
        var solution = beside.apply("base_solution.json");
        if (solution.isEmpty() || id <= ThoughtId.ROOT) {
            return;
        }
        String answer = draft.fields().text(solution.get(), "answer");
        switch (Judgement.of(solution.get().path("is_correct"))) {
            case RIGHT -> draft.right(id, answer);
            case WRONG -> draft.wrong(id, "The log says that this is wrong.");
            case UNSTATED -> draft.end(id, answer);
        }
    }
}
