package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that can be said of the next place before somebody is placed there, in sentences: where
/// everybody stands, each clue with where those stand on whom it depends and whom it leaves, who
/// led nowhere there before, and who is left.
///
/// `Second: Ann first, Bob open, Cleo open, 2 open. Cleo is right after Ann, Ann first, only Cleo.
/// Bob is not first, Bob open, ok. left Cleo.`
///
/// @param order the people placed so far
/// @param tried who led nowhere in the next place, in the problem's order
record OrderingSurvey(OrderingProblem problem, List<String> order, List<String> tried) {

    static OrderingSurvey of(OrderingProblem problem, OrderingState state) {
        return new OrderingSurvey(
                problem,
                state.order(),
                problem.people().stream()
                        .filter(person -> state.refuted().contains(state.orderWith(person)))
                        .toList());
    }

    /// The sentences of a survey as it is written, without the full stops.
    static List<String> sentences(String text) {
        return List.of(text.substring(0, text.length() - 1).split("\\. "));
    }

    /// The first word of the survey of a place, counted from 0.
    static String head(int place) {
        String word = Ordinals.word(place);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// Who is not placed, in the problem's order.
    private List<String> open() {
        return problem.people().stream().filter(person -> !order.contains(person)).toList();
    }

    private List<String> barred(Clue clue) {
        return open().stream().filter(person -> !problem.possible(clue, with(person))).toList();
    }

    private List<String> with(String person) {
        List<String> longer = new ArrayList<>(order);
        longer.add(person);
        return longer;
    }

    /// What must be said, sentence by sentence.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<String> open = open();
        List<String> all = problem.people().stream().map(this::standing).toList();
        sentences.add(
                "%s: %s, %d open"
                        .formatted(head(order.size()), String.join(", ", all), open.size()));
        List<String> left = new ArrayList<>(open);
        left.removeAll(tried);
        for (Clue clue : problem.clues()) {
            List<String> barred = barred(clue);
            left.removeAll(barred);
            List<String> parts = new ArrayList<>(List.of(clue.toString()));
            decisive(clue).forEach(person -> parts.add(standing(person)));
            parts.add(verdict(clue, open, barred));
            sentences.add(String.join(", ", parts));
        }
        if (!tried.isEmpty()) {
            sentences.add("tried " + OrderingLine.order(tried));
        }
        sentences.add("left " + OrderingLine.order(left));
        return List.copyOf(sentences);
    }

    private String standing(String person) {
        int place = order.indexOf(person);
        return person + " " + (place < 0 ? "open" : Ordinals.word(place));
    }

    /// The people on whose places it depends what a clue says of the next place.
    private static List<String> decisive(Clue clue) {
        return switch (clue) {
            case Clue.Between(String first, Clue.Relation relation, String second) ->
                    switch (relation) {
                        case BEFORE, RIGHT_BEFORE -> List.of(first);
                        case AFTER, RIGHT_AFTER -> List.of(second);
                        case NEXT_TO, NOT_NEXT_TO -> List.of(first, second);
                    };
            case Clue.At(String person, _, _) -> List.of(person);
            case Clue.NotAt(String person, _, _) -> List.of(person);
        };
    }

    private static boolean names(Clue clue, String person) {
        return switch (clue) {
            case Clue.Between(String first, _, String second) ->
                    first.equals(person) || second.equals(person);
            case Clue.At(String who, _, _) -> who.equals(person);
            case Clue.NotAt(String who, _, _) -> who.equals(person);
        };
    }

    /// Whom a clue leaves: all, all but one whom it names, nobody, or one only.
    private static String verdict(Clue clue, List<String> open, List<String> barred) {
        if (barred.isEmpty()) {
            return "ok";
        }
        if (barred.size() == 1 && names(clue, barred.getFirst())) {
            return "not " + barred.getFirst();
        }
        if (barred.size() == open.size()) {
            return "nobody";
        }
        List<String> free = open.stream().filter(person -> !barred.contains(person)).toList();
        return free.size() == 1 ? "only " + free.getFirst() : "not " + OrderingLine.order(barred);
    }

    /// The first thing that a written survey gets wrong, as a sentence.
    Optional<String> fault(List<String> written) {
        List<String> right = sentences();
        for (int i = 0; i < Math.max(right.size(), written.size()); i++) {
            if (i >= written.size()) {
                return Optional.of("\"%s\" is missing.".formatted(Excerpt.of(right.get(i))));
            }
            if (i >= right.size()) {
                return Optional.of("\"%s\" is one too many.".formatted(Excerpt.of(written.get(i))));
            }
            if (!written.get(i).equals(right.get(i))) {
                return Optional.of(
                        "It is \"%s\", not \"%s\"."
                                .formatted(Excerpt.of(right.get(i)), Excerpt.of(written.get(i))));
            }
        }
        return Optional.empty();
    }

    /// The line that says all this.
    @Override
    public String toString() {
        return String.join(". ", sentences()) + ".";
    }
}
