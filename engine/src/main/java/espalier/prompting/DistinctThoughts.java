package espalier.prompting;

import espalier.thought.Thought;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Thoughts after one chain, put together: spellings of one text are one thought.
final class DistinctThoughts {

    private static final Comparator<Thought> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble(Thought::logProbability)
                    .reversed()
                    .thenComparing(Thought::text);

    private DistinctThoughts() {}

    /// The most probable first, equal ones merged.
    static List<Thought> of(Collection<Thought> thoughts) {
        Map<String, Thought> byText = new TreeMap<>();
        for (Thought thought : thoughts) {
            byText.merge(thought.text(), thought, DistinctThoughts::merged);
        }
        return byText.values().stream().sorted(MOST_PROBABLE_FIRST).toList();
    }

    /// One thought of two spellings: the tokens of the likelier, the probability of both.
    private static Thought merged(Thought one, Thought other) {
        Thought likelier = one.logProbability() >= other.logProbability() ? one : other;
        double less = Math.min(one.logProbability(), other.logProbability());
        double sum =
                likelier.logProbability() + Math.log1p(Math.exp(less - likelier.logProbability()));
        return new Thought(
                likelier.text(),
                likelier.tokens(),
                Math.min(0, sum),
                one.draws() + other.draws(),
                likelier.ends());
    }
}
