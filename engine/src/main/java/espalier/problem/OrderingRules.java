package espalier.problem;

import espalier.problem.OrderingLine.Answered;
import espalier.problem.OrderingLine.Excluded;
import espalier.problem.OrderingLine.Placed;
import espalier.problem.OrderingLine.Surveyed;
import espalier.problem.OrderingLine.TurnedBack;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;

/// Checks lines about an order: people are placed from the first place on, and taken back where
/// nobody fits. A single clue decides about each person, so that every line can be seen to be
/// right.
record OrderingRules(OrderingProblem problem) implements LineRules<OrderingState> {

    /// A chain of an ordering problem, read.
    static ChainReading<OrderingState> read(Chain chain) {
        return ChainReading.of(chain, of(chain));
    }

    static OrderingRules of(Chain chain) {
        return new OrderingRules(OrderingText.parse(chain.problem().statement()));
    }

    @Override
    public OrderingState start() {
        return OrderingState.START;
    }

    @Override
    public Mending mending() {
        return Mending.NOTHING;
    }

    @Override
    public Judgement<OrderingState> judge(OrderingState state, String text) {
        Optional<OrderingLine> read = OrderingLine.parse(text);
        if (read.isEmpty()) {
            return new Judgement.Wrong<>(unread(text));
        }
        OrderingLine line = read.get();
        return fault(state, line)
                .<Judgement<OrderingState>>map(Judgement.Wrong::new)
                .orElseGet(() -> new Judgement.Right<>(state.after(line)));
    }

    /// Why a line is none of this family's, right or wrong; empty where it is one.
    static Optional<String> unreadable(String line) {
        return OrderingLine.parse(line).isPresent() ? Optional.empty() : Optional.of(unread(line));
    }

    private static String unread(String line) {
        return "\"%s\" does not read like \"Order: Ann.\".".formatted(Excerpt.of(line));
    }

    @Override
    public Verdict verdict(OrderingState state) {
        if (state.answer().isEmpty()) {
            return new Verdict.Legal(OrderingLine.order(state.order()));
        }
        String right = state.order().get(problem.asked());
        return state.answer().get().equals(right)
                ? new Verdict.Solved(right)
                : new Verdict.Unsolved(
                        "%s is %s, not %s."
                                .formatted(
                                        right,
                                        Ordinals.word(problem.asked()),
                                        state.answer().get()));
    }

    /// What is wrong with a line, as a sentence, where anything is.
    Optional<String> fault(OrderingState state, OrderingLine line) {
        return switch (line) {
            case Excluded excluded -> fault(state, excluded);
            case Surveyed(List<String> sentences) ->
                    problem.complete(state.order())
                            ? Optional.of("Everybody is placed already.")
                            : OrderingSurvey.of(problem, state).fault(sentences);
            case Placed placed -> fault(state, placed);
            case TurnedBack back -> fault(state, back);
            case Answered(String person) ->
                    problem.complete(state.order())
                            ? stranger(person)
                            : Optional.of("Not everybody is placed yet.");
        };
    }

    private Optional<String> fault(OrderingState state, Excluded line) {
        if (problem.complete(state.order())) {
            return Optional.of("Everybody is placed already.");
        }
        if (!line.place().equals(state.nextPlace())) {
            return Optional.of(
                    "The next place is %s, not %s.".formatted(state.nextPlace(), line.place()));
        }
        List<String> named = OrderingLine.named(line.people());
        List<String> excluded = excluded(state);
        return named.stream()
                .filter(person -> !excluded.contains(person))
                .findFirst()
                .map(person ->
                        misplaced(state, person)
                                .orElseGet(
                                        () -> "%s can be %s.".formatted(person, state.nextPlace())))
                .or(() ->
                        excluded.stream()
                                .filter(person -> !named.contains(person))
                                .findFirst()
                                .flatMap(person -> obstacle(state, person)))
                .or(() -> miswritten("list", excluded, line.people()));
    }

    /// Who cannot have the next place, in the problem's order.
    List<String> excluded(OrderingState state) {
        return problem.people().stream()
                .filter(person -> !state.order().contains(person))
                .filter(person -> obstacle(state, person).isPresent())
                .toList();
    }

    private Optional<String> fault(OrderingState state, Placed line) {
        String person = line.people().getLast();
        return misplaced(state, person)
                .or(() -> miswritten("order", state.orderWith(person), line.order()))
                .or(() -> obstacle(state, person));
    }

    private Optional<String> fault(OrderingState state, TurnedBack line) {
        if (state.order().isEmpty()) {
            return Optional.of("Nobody is placed who could be taken back.");
        }
        if (problem.complete(state.order())) {
            return Optional.of("Everybody is placed, so there is no next place.");
        }
        String last = state.order().getLast();
        if (!line.person().equals(last)) {
            return Optional.of("The last one placed is %s, not %s.".formatted(last, line.person()));
        }
        return problem.people().stream()
                .filter(person -> !state.order().contains(person))
                .filter(person -> obstacle(state, person).isEmpty())
                .findFirst()
                .map(person -> "%s can still be %s.".formatted(person, state.nextPlace()))
                .or(() -> miswritten("order", state.shorter(), line.order()));
    }

    /// What keeps a person who is not placed from the next place, where anything does.
    private Optional<String> obstacle(OrderingState state, String person) {
        List<String> longer = state.orderWith(person);
        return state.refuted().contains(longer)
                ? Optional.of("%s %s led nowhere before.".formatted(person, state.nextPlace()))
                : problem.excluding(longer)
                        .map(clue ->
                                "\"%s\" cannot be met with %s %s."
                                        .formatted(clue, person, state.nextPlace()));
    }

    private Optional<String> misplaced(OrderingState state, String person) {
        if (problem.complete(state.order())) {
            return Optional.of("Everybody is placed already.");
        }
        return stranger(person)
                .or(() ->
                        state.order().contains(person)
                                ? Optional.of("%s is placed already.".formatted(person))
                                : Optional.empty());
    }

    private Optional<String> stranger(String person) {
        return problem.people().contains(person)
                ? Optional.empty()
                : Optional.of(
                        "%s is not among %s."
                                .formatted(person, OrderingText.list(problem.people())));
    }

    private static Optional<String> miswritten(String what, List<String> people, String written) {
        return OrderingLine.order(people).equals(written)
                ? Optional.empty()
                : Optional.of(
                        "The %s is %s, not %s."
                                .formatted(what, OrderingLine.order(people), Excerpt.of(written)));
    }
}
