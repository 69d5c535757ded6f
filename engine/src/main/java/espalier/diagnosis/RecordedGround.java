package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A recorded tree that plays the model: it proposes, values and proves what was recorded, and
/// nothing else. Of equal siblings it knows the first.
final class RecordedGround implements ThoughtGenerator, ThoughtEvaluator, ThoughtChecker {

    private final ReadableTree tree;
    private final Map<List<String>, Integer> ids = new HashMap<>();

    RecordedGround(ReadableTree tree) {
        this.tree = tree;
        for (int id = 0; id < tree.size(); id++) {
            ids.putIfAbsent(tree.chain(id).lines(), id);
        }
    }

    /// Something was needed that was never recorded.
    static final class LeftException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int thought;

        LeftException(int thought) {
            super("Thought %d was never expanded or valued.".formatted(thought));
            this.thought = thought;
        }

        /// The recorded thought at which it was.
        int thought() {
            return thought;
        }
    }

    /// The recorded thought that ends a chain of recorded thoughts.
    int id(Chain chain) {
        return Objects.requireNonNull(ids.get(chain.lines()));
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        var thoughts = new ArrayList<List<Thought>>();
        for (GenerationRequest request : requests) {
            int id = id(request.chain());
            if (!tree.expanded(id)) {
                throw new LeftException(id);
            }
            thoughts.add(
                    tree.children(id).stream()
                            .filter(child -> tree.origin(child) == Origin.SEARCH)
                            .map(this::proposal)
                            .toList());
        }
        return thoughts;
    }

    /// The thought with its recorded prior, which may be that of several spellings.
    private Thought proposal(int id) {
        var thought = tree.thought(id);
        return thought.probability() == tree.prior(id)
                ? thought
                : new Thought(
                        thought.text(),
                        thought.tokens(),
                        Math.log(tree.prior(id)),
                        thought.draws(),
                        thought.ends());
    }

    @Override
    public long tokens() {
        return 0;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        return chains.stream()
                .map(chain -> {
                    int id = id(chain);
                    double value = tree.modelValue(id);
                    // Nobody goes into a wrong step, so its value does not matter.
                    boolean wrong = tree.verdict(id) instanceof Verdict.Illegal;
                    if (Double.isNaN(value) && !wrong) {
                        throw new LeftException(id);
                    }
                    return new Evaluation(wrong ? 0 : value, "");
                })
                .toList();
    }

    @Override
    public Verdict check(Chain chain) {
        var recorded = tree.verdict(id(chain));
        return recorded instanceof Verdict.Unchecked
                ? ProblemFamilies.checker().check(chain)
                : recorded;
    }

    @Override
    public String spelling(Problem problem, String text) {
        return ProblemFamilies.checker().spelling(problem, text);
    }

    @Override
    public void cancel() {
        // Nothing here takes long.
    }
}
