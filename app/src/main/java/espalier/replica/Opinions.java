package espalier.replica;

import espalier.event.SearchEvent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each evaluator said of each thought, as far as the screen has heard.
public final class Opinions {

    private final Map<String, double[]> bySource = new LinkedHashMap<>();

    /// One evaluator's opinion of one thought.
    ///
    /// @param source the evaluator's name
    /// @param value raw value from 0 to 1
    public record Opinion(String source, double value) {}

    Opinions copy() {
        var copy = new Opinions();
        bySource.forEach((source, values) -> copy.bySource.put(source, values.clone()));
        return copy;
    }

    void hear(SearchEvent.Evaluated event) {
        double[] values = bySource.getOrDefault(event.source(), new double[0]);
        for (SearchEvent.Opinion opinion : event.opinions()) {
            values = withRoomFor(opinion.thought(), values);
            values[opinion.thought()] = opinion.value();
        }
        bySource.put(event.source(), values);
    }

    /// The opinions of one thought, in the order in which the evaluators first spoke.
    public List<Opinion> of(int thought) {
        var found = new ArrayList<Opinion>();
        bySource.forEach((source, values) -> {
            if (thought < values.length && !Double.isNaN(values[thought])) {
                found.add(new Opinion(source, values[thought]));
            }
        });
        return found;
    }

    private static double[] withRoomFor(int thought, double[] values) {
        if (thought < values.length) {
            return values;
        }
        double[] larger = Arrays.copyOf(values, Math.max(thought + 1, values.length * 3 / 2));
        Arrays.fill(larger, values.length, larger.length, Double.NaN);
        return larger;
    }
}
