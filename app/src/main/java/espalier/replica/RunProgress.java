package espalier.replica;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// How the figures of a run went: samples at even distances, of which there are never too many to
/// be drawn. When there are, every second one goes and they come half as often.
public final class RunProgress {

    private static final int MOST = 2_048;

    private final List<Sample> samples = new ArrayList<>();
    private List<Sample> published = List.of();
    private int interval = 1;

    /// A run's figures at a moment.
    ///
    /// @param event how many events had happened
    /// @param value the best value of a first thought for who chooses among them, as a share of the
    ///   scale from 0 to 1; 0 where there is none
    /// @param answers finished chains
    /// @param tokens that the model had computed
    public record Sample(int event, double value, int answers, long tokens) {}

    void reached(int event, ReadableTree tree, int answers, long tokens) {
        if (event % interval != 0) {
            return;
        }
        samples.add(new Sample(event, best(tree), answers, tokens));
        if (samples.size() > MOST) {
            interval *= 2;
            samples.removeIf(sample -> sample.event() % interval != 0);
        }
        published = List.copyOf(samples);
    }

    /// The samples so far; this list never changes.
    List<Sample> samples() {
        return published;
    }

    private static double best(ReadableTree tree) {
        double best = 0;
        for (int id = tree.firstChild(ThoughtId.ROOT);
                id != ThoughtId.NONE;
                id = tree.nextSibling(id)) {
            double value = tree.scale().share(tree.scale().seenFromAbove(tree.bestKnownValue(id)));
            best = value > best && !tree.hidden(id) ? value : best;
        }
        return best;
    }
}
