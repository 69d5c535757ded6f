package espalier.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the lines about an order come to.
///
/// @param order the people placed so far, from the first place on
/// @param refuted the orders whose last person was taken back
/// @param listed whether all who cannot, or all who can have the next place were named since the
///   order last changed
/// @param answer the person named as the answer, at the end
record OrderingState(
        List<String> order, Set<List<String>> refuted, boolean listed, Optional<String> answer) {

    static final OrderingState START =
            new OrderingState(List.of(), Set.of(), false, Optional.empty());

    OrderingState {
        order = List.copyOf(order);
        refuted = Set.copyOf(refuted);
    }

    /// The order with one more person.
    List<String> orderWith(String person) {
        List<String> longer = new ArrayList<>(order);
        longer.add(person);
        return List.copyOf(longer);
    }

    /// The order without the person placed last.
    List<String> shorter() {
        return order.subList(0, order.size() - 1);
    }

    /// The word for the next place.
    String nextPlace() {
        return Ordinals.word(order.size());
    }

    OrderingState after(OrderingLine line) {
        return switch (line) {
            case OrderingLine.Excluded _, OrderingLine.Surveyed _ ->
                    new OrderingState(order, refuted, true, answer);
            case OrderingLine.Placed placed ->
                    new OrderingState(placed.people(), refuted, false, answer);
            case OrderingLine.TurnedBack _ ->
                    new OrderingState(shorter(), with(refuted, order), false, answer);
            case OrderingLine.Answered(String person) ->
                    new OrderingState(order, refuted, listed, Optional.of(person));
        };
    }

    private static <T> Set<T> with(Set<T> some, T other) {
        Set<T> more = new HashSet<>(some);
        more.add(other);
        return more;
    }
}
