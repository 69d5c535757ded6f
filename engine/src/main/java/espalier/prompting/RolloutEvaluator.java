package espalier.prompting;

import espalier.prompting.Rollout.End;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Values a chain by continuing it to its end several times: the share of continuations that are
/// right.
///
/// Right is what the family's checker says is solved. An answer that nobody can prove counts as
/// right where most continuations of this problem, from all chains that are valued together, give
/// the same one (self-consistency; Wang et al. 2023). A continuation that comes to no end within
/// its longest length is wrong.
public final class RolloutEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "rollouts";

    private final ThoughtGenerator generator;
    private final ThoughtChecker checker;
    private final Polling polling;
    private final int longest;

    /// @param polling its count is that of the continuations of a chain, of which temperature 0
    ///   needs only one, and its sampling that of their thoughts
    /// @param longest how many thoughts a continuation may add, at least 1
    public RolloutEvaluator(
            ThoughtGenerator generator, ThoughtChecker checker, Polling polling, int longest) {
        this.generator = generator;
        this.checker = checker;
        this.polling = polling;
        this.longest = longest;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        int each = polling.sampling().temperature() == 0 ? 1 : polling.count();
        List<Rollout> rollouts = new ArrayList<>();
        for (Chain chain : chains) {
            SplittableRandom seeds = new SplittableRandom(polling.seed(chain));
            for (int i = 0; i < each; i++) {
                rollouts.add(Rollout.of(chain, seeds.nextLong(), checker));
            }
        }
        for (int i = 0; i < longest && rollouts.stream().anyMatch(Rollout::open); i++) {
            goOn(rollouts);
        }
        Map<Problem, String> majorities = majorities(rollouts);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < rollouts.size(); i += each) {
            List<Rollout> own = rollouts.subList(i, i + each);
            long right = own.stream().filter(rollout -> right(rollout, majorities)).count();
            evaluations.add(new Evaluation((double) right / each, SOURCE));
        }
        return List.copyOf(evaluations);
    }

    /// Adds a thought to each that is open, all in one call.
    private void goOn(List<Rollout> rollouts) {
        List<GenerationRequest> requests =
                rollouts.stream().filter(Rollout::open).map(Rollout::request).toList();
        List<List<Thought>> thoughts = generator.generate(requests, polling.sampling());
        int next = 0;
        for (int i = 0; i < rollouts.size(); i++) {
            if (rollouts.get(i).open()) {
                rollouts.set(i, rollouts.get(i).then(thoughts.get(next++), checker));
            }
        }
    }

    /// The most frequent unproved answer to each problem, the earliest of equals.
    private static Map<Problem, String> majorities(List<Rollout> rollouts) {
        Map<Problem, Map<String, Long>> votes = new LinkedHashMap<>();
        for (Rollout rollout : rollouts) {
            if (rollout.end() instanceof End.Answered(String answer)) {
                votes.computeIfAbsent(rollout.chain().problem(), _ -> new LinkedHashMap<>())
                        .merge(answer, 1L, Long::sum);
            }
        }
        Map<Problem, String> majorities = new LinkedHashMap<>();
        votes.forEach((problem, answers) ->
                answers.entrySet().stream()
                        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                        .ifPresent(most -> majorities.put(problem, most.getKey())));
        return majorities;
    }

    private static boolean right(Rollout rollout, Map<Problem, String> majorities) {
        return switch (rollout.end()) {
            case End.Right _ -> true;
            case End.Answered(String answer) ->
                    answer.equals(majorities.get(rollout.chain().problem()));
            case End.Wrong _, End.Open _ -> false;
        };
    }
}
