package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Free text: anything that a model can be asked. Nothing is checked; a chain ends where its
/// generator says so, and its last line is the answer.
final class FreeText implements ProblemFamily {

    private static final int LONGEST = 4000;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    @Override
    public String name() {
        return "free";
    }

    @Override
    public String title() {
        return "Free text";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "What is the capital of Australia?",
                "Name three primes between 20 and 50.",
                "A bat and a ball cost 110 cents, the bat 100 cents more than the ball. What does"
                        + " the ball cost?",
                "Is every square a rectangle? Say why.",
                "Which weighs more, a kilogram of feathers or a pound of iron?");
    }

    @Override
    public Problem parse(String input) {
        String line = LINE_BREAKS.matcher(input).replaceAll(" ").strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            throw new ProblemFormatException(
                    "Free text expects 1 to %d characters; %d came. Maybe %s."
                            .formatted(
                                    LONGEST,
                                    line.length(),
                                    line.isEmpty() ? "ask something" : "shorten it"));
        }
        return new Problem(name(), line, line);
    }

    @Override
    public ThoughtChecker checker() {
        return chain ->
                answer(chain)
                        .<Verdict>map(Verdict.Unproved::new)
                        .orElseGet(() ->
                                chain.thoughts().isEmpty()
                                        ? new Verdict.Legal(chain.problem().input())
                                        : new Verdict.Unchecked());
    }

    /// Nobody checks a step here, nor where it ends.
    @Override
    public Legality legality(Chain chain) {
        return chain.thoughts().isEmpty() ? new Legality.Sound("") : new Legality.Unchecked();
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
        return chain.thoughts().isEmpty()
                ? Optional.empty()
                : Optional.of(chain.thoughts().getLast()).filter(Thought::ends).map(Thought::text);
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return List.of();
    }
}
