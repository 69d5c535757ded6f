package espalier.problem;

import espalier.thought.Problem;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A target and the numbers to make it from.
///
/// @param numbers ascending
/// @param target what the last number left must be
record NumberProblem(List<Integer> numbers, int target) {

    private static final Pattern STATEMENT =
            Pattern.compile("Make ([0-9]{1,9}) from ([0-9]{1,9}(?: [0-9]{1,9}){0,7})\\.");

    NumberProblem {
        numbers = numbers.stream().sorted().toList();
    }

    /// The numbers and the target that a problem's statement names.
    ///
    /// @throws ProblemFormatException where the statement has another form
    static NumberProblem of(Problem problem) {
        Matcher statement = STATEMENT.matcher(problem.statement());
        if (!statement.matches()) {
            throw new ProblemFormatException(
                    "statement (%s) must read like \"Make 24 from 4 5 6 10.\". Maybe it belongs to another family than %s."
                            .formatted(
                                    Excerpt.of(problem.statement()), Excerpt.of(problem.family())));
        }
        List<Integer> numbers =
                Arrays.stream(statement.group(2).split(" ")).map(Integer::valueOf).toList();
        return new NumberProblem(numbers, Integer.parseInt(statement.group(1)));
    }

    /// This problem as the model reads it, under the name of its family and as a person typed it.
    Problem written(String family, String input) {
        String from = numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new Problem(family, input, "Make %d from %s.".formatted(target, from));
    }
}
