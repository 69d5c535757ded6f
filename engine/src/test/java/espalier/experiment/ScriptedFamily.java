package espalier.experiment;

import espalier.problem.ProblemFamily;
import espalier.problem.ProblemSource;
import espalier.search.ScriptedModel;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtGenerator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A family without solver and legal moves whose checker is the scripted model's, and that model
/// with chains that say where they end.
final class ScriptedFamily implements ProblemFamily {

    private static final int LAST_LEVEL = 4;

    /// A worker's own scripted model.
    static Thinker thinker() {
        var model = new ScriptedModel();
        return new Thinker(new Ending(model), model, () -> {});
    }

    private record Ending(ScriptedModel model) implements ThoughtGenerator {

        @Override
        public List<List<Thought>> generate(
                List<GenerationRequest> requests, SamplingSettings sampling) {
            var all = model.generate(requests, sampling);
            return IntStream.range(0, requests.size())
                    .mapToObj(i -> {
                        boolean last = requests.get(i).chain().thoughts().size() + 1 == LAST_LEVEL;
                        return all.get(i).stream()
                                .map(t ->
                                        new Thought(
                                                t.text(),
                                                t.tokens(),
                                                t.logProbability(),
                                                t.draws(),
                                                last))
                                .toList();
                    })
                    .toList();
        }

        @Override
        public long tokens() {
            return model.tokens();
        }
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public String title() {
        return "Scripted";
    }

    @Override
    public List<String> examples() {
        return List.of("1");
    }

    @Override
    public Problem parse(String input) {
        return new Problem(name(), input, "Do " + input + ".");
    }

    @Override
    public ThoughtChecker checker() {
        return new ScriptedModel();
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.empty();
    }

    @Override
    public Optional<ProblemSource> source() {
        return Optional.empty();
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return Optional.empty();
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return List.of();
    }
}
