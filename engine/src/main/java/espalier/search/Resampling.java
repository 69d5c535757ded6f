package espalier.search;

import espalier.event.SearchEvent;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Asks the model again what comes after a thought, as evidence that never enters the tree.
final class Resampling {

    /// Keeps its draws apart from those of the search.
    private static final int DRAW = -2_000_000;

    private Resampling() {}

    /// @param already how many draws were resampled here before
    static SearchEvent.Resampled of(Inquiry inquiry, int thought, int draws, int already) {
        var tree = inquiry.tree();
        var roles = inquiry.roles();
        var chain = tree.chain(thought);
        long before = roles.generator().tokens();
        var requests = new ArrayList<GenerationRequest>(draws);
        for (int i = 0; i < draws; i++) {
            long seed = Seeds.of(inquiry.settings().seed(), thought, DRAW - already - i);
            requests.add(new GenerationRequest(chain, 1, seed));
        }
        var drawn = roles.generator().generate(requests, inquiry.settings().expansion().sampling());
        long tokens = roles.generator().tokens() - before;
        var samples = new LinkedHashMap<String, SearchEvent.Sample>();
        for (var thoughts : drawn) {
            for (Thought one : thoughts) {
                samples.merge(
                        one.text(),
                        sample(inquiry, chain, one),
                        (first, other) ->
                                new SearchEvent.Sample(
                                        first.text(),
                                        first.draws() + other.draws(),
                                        first.probability(),
                                        first.verdict()));
            }
        }
        return new SearchEvent.Resampled(thought, tokens, new ArrayList<>(samples.values()));
    }

    private static SearchEvent.Sample sample(Inquiry inquiry, Chain chain, Thought thought) {
        return new SearchEvent.Sample(
                thought.text(),
                thought.draws(),
                thought.probability(),
                inquiry.verdict(chain, thought));
    }
}
