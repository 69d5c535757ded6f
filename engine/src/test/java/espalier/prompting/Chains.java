package espalier.prompting;

import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;

import java.util.List;
import java.util.stream.Stream;

/// Chains and settings to test with.
final class Chains {

    static final SamplingSettings SAMPLING = new SamplingSettings(1, 50, Replacement.WITH);

    private Chains() {}

    /// A chain of written thoughts about a free question.
    static Chain free(String... lines) {
        return of("free", "Why?", lines);
    }

    static Chain of(String family, String input, String... lines) {
        Problem problem = ProblemFamilies.named(family).parse(input);
        return new Chain(problem, Stream.of(lines).map(Thought::written).toList());
    }

    static PromptWriter prompts() {
        return new PromptWriter(PromptLibrary.builtIn(), PromptFormat.plain());
    }

    static List<String> texts(List<Thought> thoughts) {
        return thoughts.stream().map(Thought::text).toList();
    }
}
