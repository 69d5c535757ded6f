package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.ProblemSolver;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Solves ordering problems, exactly, going on from the people who are placed: it never turns back.
/// Whoever was taken back was so for good reason, so no order that fits is lost by it.
final class OrderingSolver implements ProblemSolver {

    @Override
    public Optional<List<String>> completion(Chain chain) {
        OrderingRules rules = OrderingRules.of(chain);
        ChainReading<OrderingState> reading = ChainReading.of(chain, rules);
        return switch (reading.verdict()) {
            case Verdict.Solved _ -> Optional.of(List.of());
            case Verdict.Legal _ ->
                    reading.state()
                            .flatMap(state ->
                                    rules.problem()
                                            .solution(state.order())
                                            .map(order -> lines(rules.problem(), state, order)));
            case Verdict.Illegal _, Verdict.Unsolved _, Verdict.Unproved _, Verdict.Unchecked _ ->
                    Optional.empty();
        };
    }

    private static List<String> lines(
            OrderingProblem problem, OrderingState start, List<String> order) {
        List<String> lines = new ArrayList<>();
        OrderingState state = start;
        for (String person : order.subList(start.order().size(), order.size())) {
            OrderingLine line = OrderingMoves.placed(state, person);
            lines.add(line.toString());
            state = state.after(line);
        }
        lines.add(new OrderingLine.Answered(order.get(problem.asked())).toString());
        return List.copyOf(lines);
    }
}
