package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Logs of Tree of Thoughts' breadth-first search (Yao et al. 2023), and of Everything of Thoughts
/// (XoT; Ding et al. 2023), which writes the same but names what it kept by place, or has a last
/// step of answers. Other programs write the same within a field `info`.
///
/// @param format the format's name
record TotBreadthFirst(String format) implements LogReader {

    static final TotBreadthFirst TREE_OF_THOUGHTS = new TotBreadthFirst("tot-bfs");
    static final TotBreadthFirst EVERYTHING_OF_THOUGHTS = new TotBreadthFirst("xot");

    @Override
    public boolean recognises(JsonNode run) {
        var steps = steps(run);
        if (!Json.has(steps.path(0), "x", "ys", "new_ys")) {
            return false;
        }
        return !this.equals(EVERYTHING_OF_THOUGHTS) || marked(steps);
    }

    private static boolean marked(JsonNode steps) {
        return steps.path(0).has("select")
                || Json.has(steps.path(steps.size() - 1), "thoughts", "answer");
    }

    static JsonNode steps(JsonNode run) {
        var steps = run.path("steps");
        return steps.isArray() ? steps : run.path("info").path("steps");
    }

    @Override
    public ImportedRun read(JsonNode run, int place, Surroundings surroundings) {
        var draft = new Draft();
        var reading = new TotSteps(draft, run);
        reading.read();
        return RunWriter.write(
                draft,
                Json.index(run.path("idx"), place),
                format,
                reading.problem(),
                new Constants(Algorithm.BREADTH_FIRST.label())
                        .with("width", reading.width())
                        .stated(),
                WordValues.scale(samples(run), judged(surroundings)),
                Set.of(Claim.VALUES_IN_RANGE));
    }

    /// The steps of all runs of the log, which are judged alike.
    private static List<JsonNode> judged(Surroundings surroundings) {
        var judged = new ArrayList<JsonNode>();
        for (JsonNode run : surroundings.runs()) {
            steps(run).forEach(judged::add);
        }
        return judged;
    }

    /// How often each thought was judged; 0 where the log does not say.
    private static int samples(JsonNode run) {
        String name = "n_evaluate_sample";
        var stated = run.has(name) ? run.path(name) : run.path("args").path(name);
        return stated.canConvertToInt() && stated.isIntegralNumber()
                ? Math.max(0, stated.intValue())
                : 0;
    }
}
