package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.settings.Algorithm;
import espalier.tree.Scale;

import java.util.Set;

/// Logs of Tree of Thoughts' breadth-first search (Yao et al. 2023), and of Everything of Thoughts
/// (XoT; Ding et al. 2023), which writes the same but names what it kept by place, or has a last
/// step of answers. Other programs write the same within a field `info`.
///
/// @param format the format's name
record TotBreadthFirst(String format) implements LogReader {

    static final TotBreadthFirst TREE_OF_THOUGHTS = new TotBreadthFirst("tot-bfs");
    static final TotBreadthFirst EVERYTHING_OF_THOUGHTS = new TotBreadthFirst("xot");

    /// What one sample of a value can be worth at most.
    private static final double SURE = 20;

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
                new Scale(0, top(run, surroundings), 1),
                Set.of(Claim.VALUES_IN_RANGE));
    }

    /// The highest value: that of all samples of a thought being sure. Where the log does not say
    /// how many there are, it is the lowest such value that holds all its values.
    private static double top(JsonNode run, Surroundings surroundings) {
        double samples = samples(run);
        if (samples >= 1) {
            return SURE * samples;
        }
        double most = 0;
        for (JsonNode other : surroundings.runs()) {
            for (JsonNode step : steps(other)) {
                for (JsonNode value : step.path("values")) {
                    double figure = value.asDouble();
                    most = Double.isFinite(figure) ? Math.max(most, figure) : most;
                }
            }
        }
        return SURE * Math.clamp(Math.ceil(most / SURE - 1e-9), 1, 1e9);
    }

    private static double samples(JsonNode run) {
        String name = "n_evaluate_sample";
        var stated = run.has(name) ? run.path(name) : run.path("args").path(name);
        return stated.isIntegralNumber() ? stated.doubleValue() : 0;
    }
}
