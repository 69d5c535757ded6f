package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether raw values tell thoughts apart at all.
///
/// They do not where eight thoughts or more have one, and the highest is above the lowest by a
/// tenth of the scale at most, and by half of what it is itself above the scale's lowest at most:
/// on a scale from 0 to 60, 0.001 and 3 are far apart.
final class JudgeSignal {

    private static final int ENOUGH = 8;
    private static final double SHARE = 0.1;
    private static final double HALF = 0.5;

    private JudgeSignal() {}

    static Optional<Finding> of(ReadableTree tree) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int least = ThoughtId.NONE;
        int most = ThoughtId.NONE;
        int count = 0;
        for (int id = 1; id < tree.size(); id++) {
            double value = tree.modelValue(id);
            if (Double.isNaN(value)) {
                continue;
            }
            count++;
            if (value < lowest) {
                lowest = value;
                least = id;
            }
            if (value > highest) {
                highest = value;
                most = id;
            }
        }
        var scale = tree.scale();
        double apart = highest - lowest;
        if (count < ENOUGH
                || apart > SHARE * (scale.highest() - scale.lowest())
                || apart > HALF * (highest - scale.lowest())) {
            return Optional.empty();
        }
        var words = new ArrayList<>(List.of(String.valueOf(count), Words.figure(lowest)));
        if (apart == 0) {
            return Optional.of(new Finding("judge-says-one-thing", words, List.of(least)));
        }
        words.add(Words.figure(highest));
        return Optional.of(new Finding("judge-without-signal", words, List.of(least, most)));
    }
}
