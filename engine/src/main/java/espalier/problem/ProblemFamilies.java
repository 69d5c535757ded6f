package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;

/// The families of problems that the program knows.
public final class ProblemFamilies {

    private static final List<ProblemFamily> ALL =
            List.of(
                    new GameOf24(),
                    new Countdown(),
                    new Ordering(),
                    new LongCalculation(),
                    new WordProblem(),
                    new FreeText());

    private ProblemFamilies() {}

    /// Every family, in the order of menus and help.
    public static List<ProblemFamily> all() {
        return ALL;
    }

    /// The family of that name.
    ///
    /// @throws IllegalArgumentException where there is none; the message lists those that exist
    public static ProblemFamily named(String name) {
        return ALL.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    /// Whether this version knows a family of that name.
    public static boolean known(String name) {
        return ALL.stream().anyMatch(family -> family.name().equals(name));
    }

    /// Whether this version knows a problem's family and can take the problem.
    public static boolean takes(Problem problem) {
        return known(problem.family()) && named(problem.family()).takes(problem);
    }

    /// The family of a problem of any version's; where this one does not know it, or cannot take
    /// the problem, one that proves nothing.
    public static ProblemFamily of(Problem problem) {
        return takes(problem) ? named(problem.family()) : new UnknownFamily(problem.family());
    }

    /// The checker of all families: each chain is checked by that of its problem's family.
    public static ThoughtChecker checker() {
        return new ThoughtChecker() {
            @Override
            public Verdict check(Chain chain) {
                return ProblemFamilies.of(chain.problem()).checker().check(chain);
            }

            @Override
            public String spelling(Problem problem, String text) {
                return named(problem).spelling(problem, text);
            }

            @Override
            public Optional<String> unreadable(Problem problem, String text) {
                return named(problem).unreadable(problem, text);
            }

            // How a family writes does not depend on whether it can take the problem.
            private static ThoughtChecker named(Problem problem) {
                return known(problem.family())
                        ? ProblemFamilies.named(problem.family()).checker()
                        : new UnknownFamily(problem.family()).checker();
            }
        };
    }

    private static String unknown(String name) {
        List<String> names = ALL.stream().map(ProblemFamily::name).toList();
        String known =
                String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
        return "problem family (%s) must be %s. Maybe the name is misspelt.".formatted(name, known);
    }
}
