package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Logs of Tree of Thoughts' depth-first search on crosswords (Yao et al. 2023): each step names
/// the whole path of words, and how many of the words still to find are impossible; below a path
/// with an impossible word the search does not go.
///
/// A thought is worth 1 where nothing was judged impossible, else 0. Steps of a path that has no
/// entry of its own are ghosts.
final class TotDepthFirst implements LogReader {

    @Override
    public String format() {
        return "tot-dfs";
    }

    @Override
    public boolean recognises(JsonNode first) {
        var step = first.path(0).path(0);
        return Json.has(step, "total_step", "env_step", "actions");
    }

    @Override
    public List<ImportedRun> read(JsonNode value, int place) {
        var runs = new ArrayList<ImportedRun>();
        for (JsonNode steps : value) {
            if (steps.isArray()) {
                runs.add(run(steps, place + runs.size()));
            }
        }
        return runs;
    }

    private ImportedRun run(JsonNode steps, int place) {
        var draft = new Draft();
        draft.at(ThoughtId.ROOT).expanded = true;
        var known = new HashMap<Place, Integer>();
        for (JsonNode step : steps) {
            var actions = Json.texts(step.path("actions"));
            int at = ThoughtId.ROOT;
            for (int i = 0; i < actions.size() && at != Draft.LEFT_OUT; i++) {
                boolean last = i == actions.size() - 1;
                at =
                        last
                                ? leaf(draft, known, at, actions.get(i), step)
                                : passed(draft, known, at, actions.get(i));
            }
        }
        return RunWriter.write(
                draft,
                place,
                format(),
                ForeignProblem.text("Crossword " + place),
                RunWriter.like(Algorithm.DEPTH_FIRST),
                Scale.UNIT,
                Set.of(Claim.VALUES_IN_RANGE));
    }

    /// A word below a thought.
    private record Place(int parent, String word) {}

    private static int passed(Draft draft, Map<Place, Integer> known, int parent, String word) {
        return known.computeIfAbsent(
                new Place(parent, word), p -> draft.addGhost(p.parent, p.word));
    }

    private static int leaf(
            Draft draft, Map<Place, Integer> known, int parent, String word, JsonNode step) {
        int id = draft.add(parent, word);
        if (id == Draft.LEFT_OUT) {
            return id;
        }
        known.put(new Place(parent, word), id);
        var impossible = step.path("count").path("impossible");
        if (impossible.isIntegralNumber()) {
            draft.judge(id, impossible.longValue() == 0 ? 1 : 0);
            draft.at(id).expanded = impossible.longValue() == 0;
        }
        if (Json.figure(step.path("info").path("r_word")) >= 1) {
            draft.right(id, word);
            draft.at(id).expanded = false;
        }
        return id;
    }
}
