package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// People, what is said of their order, and the place that is asked for.
///
/// @param people in the order in which the problem names them
/// @param asked the place that is asked for, counted from 0
record OrderingProblem(List<String> people, List<Clue> clues, int asked) {

    OrderingProblem {
        people = List.copyOf(people);
        clues = List.copyOf(clues);
    }

    /// Whether an order holds everybody.
    boolean complete(List<String> order) {
        return order.size() == people.size();
    }

    /// Whether some order of all people begins with `start` and meets this one clue.
    boolean possible(Clue clue, List<String> start) {
        return completion(start, clue::holds).isPresent();
    }

    /// The first clue that no order of all people which begins with `start` can meet.
    Optional<Clue> excluding(List<String> start) {
        return clues.stream().filter(clue -> !possible(clue, start)).findFirst();
    }

    /// An order of all people that begins with `start` and meets every clue.
    Optional<List<String>> solution(List<String> start) {
        return completion(start, this::fits);
    }

    /// Whether an order of all people meets every clue.
    boolean fits(List<String> order) {
        return clues.stream().allMatch(clue -> clue.holds(order));
    }

    /// The first order of all people, by the order in which the problem names them, that begins
    /// with `start` and is wanted.
    Optional<List<String>> completion(List<String> start, Predicate<List<String>> wanted) {
        List<String> order = new ArrayList<>(start);
        return complete(order, wanted) ? Optional.of(List.copyOf(order)) : Optional.empty();
    }

    private boolean complete(List<String> order, Predicate<List<String>> wanted) {
        if (complete(order)) {
            return wanted.test(order);
        }
        for (String person : people) {
            if (!order.contains(person)) {
                order.add(person);
                if (complete(order, wanted)) {
                    return true;
                }
                order.removeLast();
            }
        }
        return false;
    }
}
