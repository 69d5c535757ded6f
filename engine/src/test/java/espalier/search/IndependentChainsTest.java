package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.ChainSettings;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Best-of-n and self-consistency, which draw alike and answer by different rules.
class IndependentChainsTest {

    private static KnownTree fiveChains(Algorithm algorithm) {
        var known = new KnownTree(algorithm);
        known.settings =
                known.settings
                        .with(known.settings.algorithms().with(new ChainSettings(5)))
                        .with(
                                known.settings
                                        .expansion()
                                        .withSampling(
                                                new SamplingSettings(1, 64, Replacement.WITHOUT)));
        return known;
    }

    private static Choice draws(KnownTree known, int id, int count) {
        return new Choice.Expand(
                known.tree.path(id), count, new SamplingSettings(1, 64, Replacement.WITH));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEST_OF_N", "SELF_CONSISTENCY"})
    void thoughtIsAskedForAsManyDrawsAsChainsGoThroughIt(Algorithm algorithm) {
        var known = fiveChains(algorithm);
        assertThat(known.next()).isEqualTo(draws(known, 0, 5));
        int thrice =
                known.add(0, new Thought("a", List.of(), -1, 3, false), new Verdict.Legal("s"));
        int twice = known.add(0, new Thought("b", List.of(), -1, 2, false), new Verdict.Legal("s"));
        known.expanded(0);

        assertThat(known.next()).isEqualTo(draws(known, thrice, 3));
        known.tree.enter(known.tree.path(thrice));
        assertThat(known.next()).isEqualTo(draws(known, twice, 2));
        known.tree.leave(known.tree.path(thrice));
        known.expanded(thrice, twice);
        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }

    @ParameterizedTest
    @EnumSource(names = {"BEST_OF_N", "SELF_CONSISTENCY"})
    void finishedWrongAndPrunedChainsAreNotGoneOnWith(Algorithm algorithm) {
        var known = fiveChains(algorithm);
        known.finished(0);
        known.add(0, 0.5, new Verdict.Illegal("no"));
        known.tree.steering().prune(known.legal(0, 0.5));
        known.expanded(0);

        assertThat(known.next()).isEqualTo(new Choice.Nothing());
    }
}
