package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Thought;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chains to test with.
final class Chains {

    private Chains() {}

    static Chain of(ProblemFamily family, String input, String... lines) {
        return new Chain(family.parse(input), Stream.of(lines).map(Thought::written).toList());
    }

    static Chain then(Chain chain, List<String> lines) {
        return new Chain(
                chain.problem(),
                Stream.concat(chain.thoughts().stream(), lines.stream().map(Thought::written))
                        .toList());
    }

    /// `count` numbers from 1 to `largest`, as a person types them.
    static String numbers(RandomGenerator random, int count, int largest) {
        return random.ints(count, 1, largest + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    static Operation operation(RandomGenerator random) {
        return Operation.of("+-*/".substring(random.nextInt(4)).substring(0, 1));
    }
}
