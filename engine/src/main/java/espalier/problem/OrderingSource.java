package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Draws ordering problems with exactly one order: true clues are added at random until only one is
/// left, then those that are not needed are dropped.
final class OrderingSource {

    private static final int MOST_CLUES = 8;
    private static final List<String> NAMES =
            List.of(
                    "Ann", "Bob", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hana", "Ivan", "Jane",
                    "Kim", "Leo", "Mia", "Nora", "Omar", "Pia", "Quinn", "Rosa", "Sam", "Tom",
                    "Uma", "Vera", "Will", "Zoe");
    private static final List<String> DOINGS =
            List.of("stand in a row", "wait in a queue", "finish a race");

    private OrderingSource() {}

    static String input(int size, SplittableRandom random) {
        List<String> people =
                NumberSources.shuffled(NAMES, random).stream().limit(size).sorted().toList();
        List<String> order = NumberSources.shuffled(people, random);
        List<Clue> clues = clues(people, order, random);
        while (clues.size() > MOST_CLUES) {
            clues = clues(people, order, random);
        }
        return "%s %s. %s. Who is %s?"
                .formatted(
                        OrderingText.list(people),
                        DOINGS.get(random.nextInt(DOINGS.size())),
                        clues.stream().map(Clue::toString).collect(Collectors.joining(". ")),
                        Ordinals.word(random.nextInt(size)));
    }

    private static List<Clue> clues(
            List<String> people, List<String> order, SplittableRandom random) {
        List<Clue> clues = new ArrayList<>();
        while (!unique(people, clues, order)) {
            Clue clue = clue(people, random);
            if (clue.holds(order) && !clues.contains(clue)) {
                clues.add(clue);
            }
        }
        for (Clue clue : List.copyOf(clues)) {
            List<Clue> fewer = new ArrayList<>(clues);
            fewer.remove(clue);
            if (unique(people, fewer, order)) {
                clues = fewer;
            }
        }
        return clues;
    }

    private static boolean unique(List<String> people, List<Clue> clues, List<String> order) {
        OrderingProblem problem = new OrderingProblem(people, clues, 0);
        return problem.completion(List.of(), other -> problem.fits(other) && !other.equals(order))
                .isEmpty();
    }

    /// A clue of any kind, true or not.
    private static Clue clue(List<String> people, SplittableRandom random) {
        Clue.Relation[] relations = Clue.Relation.values();
        int kind = random.nextInt(relations.length + 2);
        List<String> two = NumberSources.shuffled(people, random).subList(0, 2);
        if (kind < relations.length) {
            return new Clue.Between(two.getFirst(), relations[kind], two.getLast());
        }
        int place = random.nextInt(people.size());
        boolean last = place == people.size() - 1 && random.nextBoolean();
        String word = last ? "last" : Ordinals.word(place);
        return kind == relations.length
                ? new Clue.At(two.getFirst(), place, word)
                : new Clue.NotAt(two.getFirst(), place, word);
    }
}
