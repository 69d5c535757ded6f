package espalier.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reasons that `diagnose --json` gives of a run, worked out anew from its recording.
final class PlainReasons {

    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /// How often each kind of reason was worked out anew.
    private final Map<String, Integer> checked;

    final List<String> wrong = new ArrayList<>();
    private final PlainRun run;
    private int solution;

    PlainReasons(PlainRun run, Map<String, Integer> checked) {
        this.run = run;
        this.checked = checked;
    }

    void check(JsonNode told) {
        for (JsonNode one : told.path("evidence")) {
            var thoughts = new ArrayList<Integer>();
            one.path("thoughts").forEach(id -> thoughts.add(id.asInt()));
            var reason =
                    new Reason(
                            one.path("finding").asText(), one.path("sentence").asText(), thoughts);
            holds(reason)
                    .ifPresent(holds -> {
                        checked.merge(reason.key, 1, Integer::sum);
                        if (!holds) {
                            wrong.add(run.input + ": " + reason);
                        }
                    });
        }
        if (run.numbers() && told.path("outcome").asText().equals("solved")) {
            decided(told);
        }
        if (run.numbers()) {
            levels(told);
        }
    }

    private void decided(JsonNode told) {
        boolean wanted =
                run.path(solution).stream()
                        .skip(1)
                        .anyMatch(t ->
                                run.mostProbable(t) != t && !run.solvable(run.mostProbable(t)));
        boolean said =
                told.path("evidence").findValuesAsText("finding").stream()
                        .anyMatch(key -> key.startsWith("solved-decided"));
        if (wanted != said) {
            wrong.add(run.input + ": whether a step decided it");
        }
    }

    private void levels(JsonNode told) {
        for (JsonNode level : told.path("levels")) {
            var solvable = run.solvableOf(level.path("level").asInt());
            checked.merge("levels", 1, Integer::sum);
            if (level.path("solvableGenerated").asInt() != solvable.size()
                    || level.path("solvableKept").asLong()
                            != solvable.stream().filter(run::kept).count()) {
                wrong.add(run.input + ": " + level + " is not " + solvable);
            }
        }
    }

    private record Reason(String key, String sentence, List<Integer> thoughts) {
        List<Integer> wholes() {
            return WHOLE.matcher(sentence).results().map(m -> Integer.valueOf(m.group())).toList();
        }

        String quoted(int place) {
            return QUOTED.matcher(sentence).results().map(m -> m.group(1)).toList().get(place);
        }

        int first() {
            return thoughts.getFirst();
        }

        /// The number after some words.
        double after(String words) {
            var figure =
                    Pattern.compile(Pattern.quote(words) + "(-?\\d+(\\.\\d+)?)").matcher(sentence);
            return figure.find() ? Double.parseDouble(figure.group(1)) : Double.NaN;
        }
    }

    /// Whether a reason is so; empty where it is not worked out here.
    private Optional<Boolean> holds(Reason reason) {
        return switch (reason.key) {
            case "solved" -> {
                solution = reason.first();
                yield Optional.of(
                        run.numbers() ? run.solvable(solution) : stated().equals(right()));
            }
            case "answer-wrong" ->
                    Optional.of(
                            !run.verdict(reason.first()).equals("solved")
                                    && reason.sentence.endsWith("wanted %s.".formatted(wanted())));
            case "answer-faulty" ->
                    Optional.of(
                            List.of("illegal", "unchecked").contains(run.verdict(reason.first())));
            case "solved-by-value", "solved-against-value" -> Optional.of(byValue(reason));
            case "solved-by-the-likely" ->
                    Optional.of(reason.thoughts.stream().allMatch(t -> run.mostProbable(t) == t));
            case "solved-paid" ->
                    Optional.of(
                            reason.wholes()
                                    .equals(
                                            List.of(
                                                    run.expansions,
                                                    Math.toIntExact(run.tokens),
                                                    run.level(solution))));
            case "solved-late" ->
                    Optional.of(
                            run.stop.equals("VERIFIED_ANSWER")
                                    && reason.wholes()
                                            .equals(
                                                    List.of(
                                                            run.expansions,
                                                            Integer.valueOf(
                                                                    run.settings.get(
                                                                            "expansions")))));
            case "nothing-known" ->
                    Optional.of(run.made.stream().noneMatch(m -> m.verdict().equals("solved")));
            case "no-answer" ->
                    Optional.of(
                            run.made.stream()
                                    .noneMatch(m ->
                                            m.ends()
                                                    || List.of("solved", "unsolved", "unproved")
                                                            .contains(m.verdict())));
            default -> run.numbers() ? ofNumbers(reason) : Optional.empty();
        };
    }

    private Optional<Boolean> ofNumbers(Reason reason) {
        int level =
                Optional.of(reason.after("evel ")).filter(Double::isFinite).orElse(-1.0).intValue();
        return switch (reason.key) {
            case "unsolvable" -> Optional.of(!run.solvableAtAll());
            case "solved-decided", "solved-decided-wrong" -> Optional.of(decides(reason));
            case "solved-either-way" ->
                    Optional.of(
                            reason.thoughts.stream().anyMatch(t -> run.mostProbable(t) != t)
                                    && reason.thoughts.stream()
                                            .allMatch(t -> run.solvable(run.mostProbable(t))));
            case "solved-narrowly" ->
                    Optional.of(
                            reason.thoughts.size() == 1
                                    && reason.thoughts.equals(run.solvableOf(level))
                                    && reason.wholes().getLast() == run.ofLevel(level).size());
            case "never-generated" -> {
                var before = run.solvableOf(level - 1).stream().filter(run::kept).toList();
                yield Optional.of(
                        !before.isEmpty()
                                && reason.thoughts.equals(before)
                                && run.solvableOf(level).isEmpty()
                                && reason.wholes().getLast()
                                        == before.stream()
                                                .mapToInt(p -> run.children(p).size())
                                                .sum());
            }
            case "missing" -> {
                String line = reason.quoted(1);
                var after =
                        run.state(reason.first()).flatMap(state -> PlainNumbers.after(state, line));
                yield Optional.of(
                        after.filter(run::reaches).isPresent()
                                && run.children(reason.first()).stream()
                                        .noneMatch(c -> run.text(c).equals(line)));
            }
            case "spoilt" -> Optional.of(run.state(reason.first()).isEmpty());
            case "dropped" -> Optional.of(lost(reason, level));
            case "still-open" -> Optional.of(lost(reason, level));
            case "out-of-budget" ->
                    Optional.of(
                            lost(reason, level)
                                    && reason.sentence.contains(
                                            "expansion %d,".formatted(run.expansions)));
            default -> Optional.empty();
        };
    }

    /// All that could still lead on at a level, and none of it was gone on with.
    private boolean lost(Reason reason, int level) {
        return reason.thoughts.equals(run.solvableOf(level))
                && reason.thoughts.stream().noneMatch(run::kept);
    }

    private boolean decides(Reason reason) {
        int step = reason.first();
        int other = reason.thoughts.getLast();
        boolean rest =
                run.path(step).stream()
                        .skip(1)
                        .filter(t -> t != step)
                        .allMatch(t -> run.solvable(run.mostProbable(t)));
        return rest
                && run.path(solution).contains(step)
                && run.mostProbable(step) == other
                && run.prior(other) > run.prior(step)
                && !run.solvable(other)
                && reason.key.endsWith("wrong") == run.verdict(other).equals("illegal")
                && percent(reason.after("gave "), run.prior(step))
                && percent(reason.after("\" ("), run.prior(other));
    }

    private static boolean percent(double said, double share) {
        return Math.abs(said - 100 * share) <= (share < 0.01 ? 0.0501 : 0.501)
                || (Double.isNaN(said) && share < 0.0005);
    }

    private boolean byValue(Reason reason) {
        int thought = reason.first();
        double own = run.value(thought);
        var valued =
                run.siblings(thought).stream()
                        .filter(c -> !run.verdict(c).equals("illegal"))
                        .filter(run.values::containsKey)
                        .toList();
        long higher = valued.stream().filter(c -> run.value(c) > own).count();
        double said =
                reason.after(reason.key.equals("solved-by-value") ? "value V, " : "value V is ");
        return (higher == 0) == reason.key.equals("solved-by-value")
                && Math.abs(said - own) <= 0.0006
                && reason.sentence.contains("%d that".formatted(valued.size()))
                && (higher == 0 || reason.after("there, ") == higher);
    }

    private String stated() {
        return run.text(solution).replaceAll("^Answer:\\s*|\\.$", "").strip();
    }

    private String wanted() {
        return switch (run.family) {
            case "game24" -> "24";
            case "countdown" -> run.input.split("=", -1)[1].strip();
            default -> right();
        };
    }

    private String right() {
        return switch (run.family) {
            case "ordering" -> PlainRiddles.ordering(run.input);
            case "calculation" -> PlainRiddles.calculation(run.input);
            default -> run.input.substring(run.input.lastIndexOf('=') + 1).strip();
        };
    }
}
