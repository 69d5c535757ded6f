package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.recording.UnstatedProblem;
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
/// A thought is worth 1 where nothing was judged impossible, else 0: the search goes below a path
/// only where that count is 0, and looks at nothing else of its judgement. What the log also
/// states, `r_letter` and `r_word`, is how much of the hidden solution stands on the board: the
/// truth, which the search never saw. Steps of a path that has no entry of its own are ghosts.
final class TotDepthFirst implements LogReader {

    @Override
    public String format() {
        return "tot-dfs";
    }

    @Override
    public boolean recognises(JsonNode run) {
        return Json.has(run.path(0), "total_step", "env_step", "actions");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        draft.at(ThoughtId.ROOT).expanded = true;
        var known = new HashMap<Place, Integer>();
        for (JsonNode step : run) {
            var actions = texts(draft.fields(), step);
            int at = ThoughtId.ROOT;
            for (int i = 0; i < actions.size() && at != Draft.LEFT_OUT; i++) {
                boolean last = i == actions.size() - 1;
                at =
                        last
                                ? leaf(draft, known, at, actions, step)
                                : passed(draft, known, at, actions.get(i));
            }
        }
        return RunWriter.write(
                draft,
                place,
                format(),
                UnstatedProblem.shown(),
                new Constants(Algorithm.DEPTH_FIRST.label()).stated(),
                Scale.UNIT,
                Set.of(Claim.VALUES_IN_RANGE));
    }

    private static List<String> texts(FieldUse fields, JsonNode step) {
        var texts = new ArrayList<String>();
        for (JsonNode action : fields.list(step, "actions")) {
            fields.text("actions", action).ifPresent(texts::add);
        }
        return texts;
    }

    /// A word below a thought.
    private record Place(int parent, String word) {}

    private static int passed(Draft draft, Map<Place, Integer> known, int parent, String word) {
        return known.computeIfAbsent(
                new Place(parent, word), p -> draft.addGhost(p.parent, p.word));
    }

    private static int leaf(
            Draft draft,
            Map<Place, Integer> known,
            int parent,
            List<String> actions,
            JsonNode step) {
        String word = actions.getLast();
        int id = draft.add(parent, word);
        if (id == Draft.LEFT_OUT) {
            return id;
        }
        known.put(new Place(parent, word), id);
        double impossible = draft.fields().figure(step.path("count"), "impossible");
        if (!Double.isNaN(impossible)) {
            draft.judge(id, impossible == 0 ? 1 : 0);
            draft.at(id).expanded = impossible == 0;
        }
        double words = draft.fields().figure(step.path("info"), "r_word");
        if (!Double.isNaN(words)) {
            draft.truthStated();
        }
        if (words >= 1) {
            draft.right(id, new CrosswordBoard(actions).rows());
            draft.at(id).expanded = false;
        }
        return id;
    }
}
