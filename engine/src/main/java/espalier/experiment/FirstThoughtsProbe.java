package espalier.experiment;

import espalier.problem.ProblemFamily;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Asks a model for first thoughts and its values of them, and labels each: good where the family's
/// solver proves that the chain can still end right, and for a family without a solver where at
/// least half of [#CONTINUATIONS] sampled continuations end right. Belongs to the thread that asks.
final class FirstThoughtsProbe {

    /// First thoughts drawn after a problem.
    static final int DRAWS = 16;

    /// Continuations of each, drawn independently at temperature 1.
    static final int CONTINUATIONS = 8;

    /// A continuation of so many thoughts has not ended right.
    private static final int LONGEST = 100;

    /// One open chain and how many of the continuations go through it.
    private record Open(Chain chain, int draws) {}

    private final ProblemFamily family;
    private final Thinker thinker;
    private final SamplingSettings sampling;
    private final BooleanSupplier cancelled;

    FirstThoughtsProbe(
            ProblemFamily family,
            Thinker thinker,
            SamplingSettings sampling,
            BooleanSupplier cancelled) {
        this.family = family;
        this.thinker = thinker;
        this.sampling = sampling;
        this.cancelled = cancelled;
    }

    /// The first thoughts after one problem, or empty where the call was cancelled.
    ///
    /// @param place the problem's place in the experiment, from 0
    Optional<FirstThoughts> ask(int place, Problem problem, long seed) {
        var samples = new ArrayList<FirstThoughts.Sample>();
        Optional<String> failure = Optional.empty();
        try {
            var root = new Chain(problem, List.of());
            var request = new GenerationRequest(root, DRAWS, seed);
            var thoughts = thinker.generator().generate(List.of(request), sampling).getFirst();
            var chains = thoughts.stream().map(root::then).toList();
            var values = thinker.evaluator().evaluate(chains);
            for (int i = 0; i < chains.size() && !cancelled.getAsBoolean(); i++) {
                samples.add(
                        new FirstThoughts.Sample(
                                values.get(i).value(),
                                good(chains.get(i), seed + i + 1),
                                thoughts.get(i).draws()));
            }
        } catch (GenerationException e) {
            samples.clear();
            failure = Optional.of(e.getMessage());
        }
        return cancelled.getAsBoolean()
                ? Optional.empty()
                : Optional.of(new FirstThoughts(place, samples, failure));
    }

    private boolean good(Chain chain, long seed) {
        return family.solver()
                .map(solver -> solver.solvable(chain))
                .orElseGet(() -> 2 * rightContinuations(chain, seed) >= CONTINUATIONS);
    }

    private int rightContinuations(Chain first, long seed) {
        var plain = sampling.withTemperature(1).withReplacement(Replacement.WITH);
        int right = 0;
        var open = List.of(new Open(first, CONTINUATIONS));
        for (int level = 1; level <= LONGEST && !cancelled.getAsBoolean(); level++) {
            var going = new ArrayList<Open>();
            for (Open one : open) {
                var verdict = family.checker().check(one.chain());
                if (verdict instanceof Verdict.Solved) {
                    right += one.draws();
                } else if (!verdict.terminal() && !one.chain().thoughts().getLast().ends()) {
                    going.add(one);
                }
            }
            if (going.isEmpty()) {
                break;
            }
            open = longer(going, plain, seed + 1000L * level);
        }
        return right;
    }

    private List<Open> longer(List<Open> going, SamplingSettings plain, long seed) {
        var next = new ArrayList<Open>();
        for (int i = 0; i < going.size(); i++) {
            var from = going.get(i);
            var request = new GenerationRequest(from.chain(), from.draws(), seed + i);
            for (Thought thought : drawn(request, plain)) {
                next.add(new Open(from.chain().then(thought), thought.draws()));
            }
        }
        return next;
    }

    /// A chain that fills the model's context ends there.
    private List<Thought> drawn(GenerationRequest request, SamplingSettings plain) {
        try {
            return thinker.generator().generate(List.of(request), plain).getFirst();
        } catch (GenerationException _) {
            return List.of();
        }
    }
}
