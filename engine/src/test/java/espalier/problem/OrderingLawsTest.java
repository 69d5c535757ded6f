package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// What holds for every ordering problem that is drawn, by going through all orders.
class OrderingLawsTest {

    static final List<Integer> SEEDS = Seeds.upTo(2000);

    private final ProblemFamily family = new Ordering();

    private static Chain problem(ProblemFamily family, int seed) {
        return new Chain(family.source().orElseThrow().draw(3 + seed % 4, seed), List.of());
    }

    /// Every order of `rest` after `start`.
    private static List<List<String>> orders(List<String> start, List<String> rest) {
        if (rest.isEmpty()) {
            return List.of(start);
        }
        List<List<String>> orders = new ArrayList<>();
        for (String person : rest) {
            List<String> longer = new ArrayList<>(start);
            longer.add(person);
            List<String> fewer = new ArrayList<>(rest);
            fewer.remove(person);
            orders.addAll(orders(longer, fewer));
        }
        return orders;
    }

    /// Whether a clue, as it is written, is true of an order.
    private static boolean holds(String clue, List<String> order) {
        String[] words = clue.split(" ");
        int first = order.indexOf(words[0]);
        int second = order.indexOf(words[words.length - 1]);
        String what = String.join(" ", List.of(words).subList(2, words.length - 1));
        return switch (what) {
            case "before" -> first < second;
            case "after" -> first > second;
            case "right before" -> first == second - 1;
            case "right after" -> first == second + 1;
            case "next to" -> first == second - 1 || first == second + 1;
            case "not next to" -> first != second - 1 && first != second + 1;
            case "" -> first == place(words[2], order);
            case "not" -> first != place(words[3], order);
            default -> throw new IllegalArgumentException(clue);
        };
    }

    private static int place(String word, List<String> order) {
        return word.equals("last")
                ? order.size() - 1
                : List.of("first", "second", "third", "fourth", "fifth", "sixth").indexOf(word);
    }

    private static List<String> people(Chain chain) {
        String first = chain.problem().input().split("\\.")[0];
        return List.of(first.split(" (stand|wait|finish) ")[0].split(", | and "));
    }

    private static List<String> clues(Chain chain) {
        List<String> sentences = List.of(chain.problem().input().split("\\. "));
        return sentences.subList(1, sentences.size() - 1);
    }

    private static List<List<String>> fitting(Chain chain, List<String> start) {
        List<String> rest = new ArrayList<>(people(chain));
        rest.removeAll(start);
        Predicate<List<String>> fits =
                order -> clues(chain).stream().allMatch(clue -> holds(clue, order));
        return orders(start, rest).stream().filter(fits).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void drawnProblemHasOneOrderAndNeedsEveryClue(int seed) {
        Chain chain = problem(family, seed);

        assertThat(people(chain)).hasSize(3 + seed % 4).isSorted();
        assertThat(clues(chain)).hasSizeBetween(1, 8).doesNotHaveDuplicates();
        assertThat(fitting(chain, List.of())).hasSize(1);
        for (String clue : clues(chain)) {
            List<String> others = new ArrayList<>(clues(chain));
            others.remove(clue);
            assertThat(orders(List.of(), people(chain)))
                    .filteredOn(order -> others.stream().allMatch(other -> holds(other, order)))
                    .hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void completionEndsWithWhoStandsThere(int seed) {
        Chain chain = problem(family, seed);
        List<String> order = fitting(chain, List.of()).getFirst();
        String asked = chain.problem().input().replaceAll(".*Who is (.*)\\?", "$1");

        List<String> lines = family.solver().orElseThrow().completion(chain).orElseThrow();

        assertThat(family.checker().check(Chains.then(chain, lines)))
                .isEqualTo(new Verdict.Solved(order.get(place(asked, order))));
    }

    /// Walks legal lines at random, turning back wherever that can be done.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void everyLegalLineIsTrueAndAllThatAreTrueAreLegal(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Chain chain = problem(family, seed);
        List<String> right = fitting(chain, List.of()).getFirst();
        List<String> legal = family.legalThoughts(chain);
        int steps = 0;
        while (!legal.isEmpty() && steps++ < 400) {
            List<String> order = order(chain);
            assertThat(legal).doesNotHaveDuplicates();
            List<String> free = placings(legal).stream().map(OrderingLawsTest::lastPerson).toList();
            assertExcluded(chain, legal, free);
            boolean alive = right.subList(0, order.size()).equals(order);
            assertThat(family.solver().orElseThrow().solvable(chain)).isEqualTo(alive);
            boolean canTurnBack = legal.getLast().startsWith("Nobody ");
            assertThat(alive && canTurnBack).isFalse();
            for (String line : steps < 30 ? legal : List.<String>of()) {
                assertThat(family.checker().check(Chains.then(chain, List.of(line))))
                        .as(line)
                        .isNotInstanceOf(Verdict.Illegal.class);
            }
            List<String> drawn =
                    canTurnBack
                            ? List.of(legal.getLast())
                            : random.nextInt(4) == 0 ? legal : placings(legal);
            chain = Chains.then(chain, List.of(drawn.get(random.nextInt(drawn.size()))));
            legal = family.legalThoughts(chain);
        }

        assertThat(family.checker().check(chain).terminal()).isTrue();
        assertThat(family.answer(chain)).isPresent();
        assertThat(placed(chain)).isEqualTo(right);
    }

    /// The lines that are no exclusions.
    private static List<String> placings(List<String> legal) {
        return legal.stream().filter(line -> !line.startsWith("Not ")).toList();
    }

    /// The line that names who cannot have the next place, where there is one, names all who are
    /// neither placed nor free.
    private void assertExcluded(Chain chain, List<String> legal, List<String> free) {
        List<String> rest = new ArrayList<>(people(chain));
        rest.removeAll(order(chain));
        rest.removeAll(free);
        assertThat(legal.stream().filter(line -> line.startsWith("Not ")))
                .allMatch(line ->
                        line.endsWith(
                                ": %s."
                                        .formatted(
                                                rest.isEmpty()
                                                        ? "nobody"
                                                        : String.join(" ", rest))));
    }

    /// Whom a line `Order: A B.` places.
    private static String lastPerson(String line) {
        return line.substring(line.lastIndexOf(' ') + 1, line.length() - 1);
    }

    private List<String> order(Chain chain) {
        String state = ((Verdict.Legal) family.checker().check(chain)).state();
        return state.equals("nobody") ? List.of() : List.of(state.split(" "));
    }

    /// Everybody placed before the answer.
    private List<String> placed(Chain chain) {
        return order(
                new Chain(
                        chain.problem(), chain.thoughts().subList(0, chain.thoughts().size() - 1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void turningBackComesExactlyWhereEverybodyElseIsExcluded(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Chain chain = problem(family, seed);
        while (order(chain).size() < people(chain).size()) {
            List<String> order = order(chain);
            List<String> legal = family.legalThoughts(chain);
            List<String> placings =
                    placings(legal).stream().filter(line -> !line.startsWith("Nobody ")).toList();
            List<String> wanted = new ArrayList<>();
            for (String person : people(chain)) {
                List<String> longer = new ArrayList<>(order);
                longer.add(person);
                List<String> rest = new ArrayList<>(people(chain));
                rest.removeAll(longer);
                boolean free =
                        !order.contains(person)
                                && clues(chain).stream()
                                        .allMatch(clue ->
                                                orders(longer, rest).stream()
                                                        .anyMatch(all -> holds(clue, all)));
                if (free) {
                    wanted.add(person);
                }
            }
            assertThat(placings.stream().map(OrderingLawsTest::lastPerson)).isEqualTo(wanted);
            assertExcluded(chain, legal, wanted);
            assertThat(legal.stream().anyMatch(line -> line.startsWith("Nobody ")))
                    .isEqualTo(wanted.isEmpty());
            if (wanted.isEmpty()) {
                return;
            }
            chain = Chains.then(chain, List.of(placings.get(random.nextInt(placings.size()))));
        }
    }

    /// Walks by surveys, going astray and turning back; each survey is right as a whole and wrong
    /// with any one sentence of another's.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void aSurveyLeavesExactlyThoseWhoCanBePlacedAndEverySentenceOfItCounts(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Chain chain = problem(family, seed);
        List<String> right = fitting(chain, List.of()).getFirst();
        while (order(chain).size() < people(chain).size()) {
            OrderingRules rules = OrderingRules.of(chain);
            OrderingState state = OrderingRules.read(chain).state().orElseThrow();
            OrderingSurvey survey = OrderingSurvey.of(rules.problem(), state);
            List<String> sentences = survey.sentences();
            String left = sentences.getLast().substring("left ".length());
            List<String> placings =
                    placings(family.legalThoughts(chain)).stream()
                            .filter(line -> line.startsWith("Order: "))
                            .map(OrderingLawsTest::lastPerson)
                            .toList();
            assertThat(OrderingLine.named(left)).isEqualTo(placings);
            List<String> damaged = new ArrayList<>(sentences);
            int at = random.nextInt(sentences.size() - 1);
            damaged.set(
                    at,
                    sentences.get(at).replaceFirst(" \\w+$", " " + people(chain).getFirst() + "x"));
            assertThat(check(chain, String.join(". ", damaged) + "."))
                    .isInstanceOf(Verdict.Illegal.class);
            chain = Chains.then(chain, List.of(survey.toString()));
            assertThat(family.checker().check(chain))
                    .as(survey.toString())
                    .isInstanceOf(Verdict.Legal.class);
            List<String> moves = placings(family.legalThoughts(chain));
            chain = Chains.then(chain, List.of(moves.get(random.nextInt(moves.size()))));
        }
        assertThat(order(chain)).isEqualTo(right);
    }

    private Verdict check(Chain chain, String line) {
        return family.checker().check(Chains.then(chain, List.of(line)));
    }
}
