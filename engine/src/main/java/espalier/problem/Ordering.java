package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.List;
import java.util.Optional;

/// Ordering: who stands where, from clues; people are placed one after the other, and taken back
/// where nobody fits.
final class Ordering implements ProblemFamily {

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public String title() {
        return "Ordering";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Ann, Bob and Cleo stand in a row. Bob is before Ann. Cleo is last. Who is first?",
                "Ann, Bob, Cleo and Dan stand in a row. Dan is before Bob. Cleo is right after Ann."
                        + " Bob is not last. Who is third?",
                "Eva, Gus, Kim and Leo wait in a queue. Kim is next to Leo. Eva is not next to Gus."
                        + " Leo is right before Gus. Who is last?",
                "Dan, Ivan, Mia, Omar and Sam finish a race. Mia is third. Sam is after Omar. Dan"
                        + " is right before Ivan. Omar is not next to Mia. Who is second?",
                "Uma, Nora, Omar, Rosa and Eva wait in a queue. Rosa is before Nora. Omar is after"
                        + " Eva. Omar is before Rosa. Uma is right after Rosa. Who is fourth?");
    }

    @Override
    public Problem parse(String input) {
        String tidy = OrderingText.tidy(input);
        OrderingProblem problem = OrderingText.parse(tidy);
        String answer =
                problem.solution(List.of())
                        .map(order -> order.get(problem.asked()))
                        .orElseThrow(() ->
                                OrderingText.failure(
                                        "no order fits all clues. Maybe one of them is wrong."));
        problem.completion(
                        List.of(),
                        order -> problem.fits(order) && !order.get(problem.asked()).equals(answer))
                .ifPresent(order -> {
                    throw OrderingText.failure(
                            "%s and %s can both be %s. Maybe a clue is missing."
                                    .formatted(
                                            answer,
                                            order.get(problem.asked()),
                                            Ordinals.word(problem.asked())));
                });
        return new Problem(name(), tidy, tidy);
    }

    @Override
    public ThoughtChecker checker() {
        return new LineChecker(
                OrderingRules::read,
                line -> OrderingLine.parse(line).map(OrderingLine::toString),
                OrderingRules::unreadable);
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.of(new OrderingSolver());
    }

    @Override
    public Optional<ProblemSource> source() {
        return Optional.of(
                new ProblemSource(
                        this, "people", new ProblemSource.Sizes(3, 5, 6), OrderingSource::input));
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return OrderingRules.read(chain).state().flatMap(OrderingState::answer);
    }

    @Override
    public Optional<String> namedAnswer(Chain chain) {
        return ChainReading.lastLine(chain)
                .flatMap(OrderingLine::parse)
                .flatMap(line ->
                        line instanceof OrderingLine.Answered(String person)
                                ? Optional.of(person)
                                : Optional.empty());
    }

    @Override
    public Optional<String> rightAnswer(Problem problem) {
        OrderingProblem read = OrderingText.parse(problem.statement());
        return read.solution(List.of()).map(order -> order.get(read.asked()));
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return OrderingMoves.after(chain);
    }
}
