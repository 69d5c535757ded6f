package espalier.problem;

import espalier.problem.OrderingLine.Answered;
import espalier.problem.OrderingLine.Excluded;
import espalier.problem.OrderingLine.Placed;
import espalier.problem.OrderingLine.TurnedBack;
import espalier.thought.Chain;

import java.util.ArrayList;
import java.util.List;

/// The lines about an order that can legally follow.
///
/// To say again who cannot have a place is legal but gets nowhere, so that is left out.
final class OrderingMoves {

    private OrderingMoves() {}

    /// The lines that can follow a chain: who cannot have the next place, then placings, then
    /// turning back; at a full order the answers; none after the end or a wrong line.
    static List<String> after(Chain chain) {
        OrderingRules rules = OrderingRules.of(chain);
        return ChainReading.of(chain, rules)
                .state()
                .filter(state -> state.answer().isEmpty())
                .map(state -> lines(rules, state))
                .orElse(List.of());
    }

    private static List<String> lines(OrderingRules rules, OrderingState state) {
        return candidates(rules, state).stream()
                .filter(line -> rules.fault(state, line).isEmpty())
                .map(OrderingLine::toString)
                .distinct()
                .toList();
    }

    private static List<OrderingLine> candidates(OrderingRules rules, OrderingState state) {
        OrderingProblem problem = rules.problem();
        if (problem.complete(state.order())) {
            return problem.people().stream().<OrderingLine>map(Answered::new).toList();
        }
        List<String> unplaced =
                problem.people().stream()
                        .filter(person -> !state.order().contains(person))
                        .toList();
        List<OrderingLine> lines = new ArrayList<>();
        if (!state.listed()) {
            lines.add(new Excluded(state.nextPlace(), OrderingLine.order(rules.excluded(state))));
        }
        for (String person : unplaced) {
            lines.add(placed(state, person));
        }
        if (!state.order().isEmpty()) {
            lines.add(new TurnedBack(state.order().getLast(), OrderingLine.order(state.shorter())));
        }
        return lines;
    }

    /// The line that puts a person in the next place.
    static Placed placed(OrderingState state, String person) {
        return new Placed(OrderingLine.order(state.orderWith(person)));
    }
}
