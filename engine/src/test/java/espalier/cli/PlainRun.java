package espalier.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.cli.PlainNumbers.Fraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A recording as its lines of JSON say it, read apart from the program.
final class PlainRun {

    private static final List<String> VERDICTS =
            List.of("legal", "illegal", "solved", "unsolved", "unproved");

    /// A thought as it was proposed.
    record Made(
            int parent,
            String text,
            Optional<Double> prior,
            String origin,
            String verdict,
            boolean ends) {}

    final String family;
    final String input;
    final Map<String, String> settings = new HashMap<>();
    final List<Made> made = new ArrayList<>();
    final Map<Integer, Double> values = new HashMap<>();
    final Set<Integer> expanded = new HashSet<>();
    final Map<Integer, Integer> links = new HashMap<>();
    int expansions;
    long tokens;
    String stop = "";
    private final Optional<PlainNumbers> game;
    private List<Fraction> start = List.of();

    PlainRun(Path file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        var header = lines.getFirst();
        family = header.path("problem").path("family").asText();
        input = header.path("problem").path("input").asText();
        set(header.path("settings"));
        made.add(
                new Made(
                        -1,
                        header.path("problem").path("statement").asText(),
                        Optional.of(1.0),
                        "SEARCH",
                        "legal",
                        false));
        lines.stream().skip(1).forEach(this::hear);
        game = game();
    }

    private Optional<PlainNumbers> game() {
        if (family.equals("game24")) {
            start = PlainNumbers.numbers(input);
            return Optional.of(new PlainNumbers(Fraction.of(24, 1)));
        }
        if (family.equals("countdown")) {
            var sides = input.split("=", -1);
            start = PlainNumbers.numbers(sides[0]);
            return Optional.of(new PlainNumbers(Fraction.of(sides[1].strip())));
        }
        return Optional.empty();
    }

    private void set(JsonNode changed) {
        changed.properties().forEach(one -> settings.put(one.getKey(), one.getValue().asText()));
    }

    private void hear(JsonNode event) {
        switch (event.path("event").asText()) {
            case "expanded" -> {
                tokens += event.path("tokens").asLong();
                if (event.path("origin").asText().equals("SEARCH")) {
                    expanded.add(event.path("parent").asInt());
                    expansions++;
                }
                event.path("proposals").forEach(one -> made.add(made(event, one)));
            }
            case "evaluated" ->
                    event.path("opinions")
                            .forEach(one ->
                                    values.put(
                                            one.path("thought").asInt(),
                                            one.path("value").asDouble()));
            case "rolled-out" -> tokens += event.path("tokens").asLong();
            case "stopped" -> stop = event.path("reason").asText();
            case "linked" -> links.put(event.path("thought").asInt(), event.path("twin").asInt());
            case "settings-changed" -> set(event.path("settings"));
            default -> {}
        }
    }

    private Made made(JsonNode event, JsonNode one) {
        if (one.path("id").asInt() != made.size()) {
            throw new IllegalStateException("ids are counted up: " + one);
        }
        return new Made(
                event.path("parent").asInt(),
                one.path("text").asText(),
                one.has("prior") ? Optional.of(one.path("prior").asDouble()) : Optional.empty(),
                event.path("origin").asText(),
                VERDICTS.stream().filter(one::has).findFirst().orElse("unchecked"),
                one.path("ends").asBoolean());
    }

    boolean numbers() {
        return game.isPresent();
    }

    String text(int id) {
        return made.get(id).text();
    }

    String verdict(int id) {
        return made.get(id).verdict();
    }

    double value(int id) {
        return values.getOrDefault(id, Double.NaN);
    }

    double prior(int id) {
        return made.get(id).prior().orElseThrow();
    }

    int level(int id) {
        return path(id).size() - 1;
    }

    List<Integer> path(int id) {
        var path = new ArrayList<Integer>();
        for (int at = id; at >= 0; at = made.get(at).parent()) {
            path.addFirst(at);
        }
        return path;
    }

    List<Integer> children(int id) {
        return IntStream.range(1, made.size())
                .filter(c -> made.get(c).parent() == id)
                .boxed()
                .toList();
    }

    List<Integer> ofLevel(int level) {
        return IntStream.range(0, made.size()).filter(i -> level(i) == level).boxed().toList();
    }

    /// The numbers left after a thought; empty after a wrong step.
    Optional<List<Fraction>> state(int id) {
        var state = Optional.of(start);
        for (int at : path(id).subList(1, level(id) + 1)) {
            state = state.flatMap(numbers -> PlainNumbers.after(numbers, text(at)));
        }
        return state;
    }

    boolean reaches(List<Fraction> state) {
        return game.orElseThrow().reaches(state);
    }

    boolean solvable(int id) {
        return state(id).filter(this::reaches).isPresent();
    }

    boolean solvableAtAll() {
        return reaches(start);
    }

    List<Integer> solvableOf(int level) {
        return ofLevel(level).stream().filter(this::solvable).toList();
    }

    boolean kept(int id) {
        return id == 0
                || expanded.contains(links.getOrDefault(id, id))
                || expanded.contains(id)
                || Set.of("solved", "unsolved", "unproved").contains(verdict(id));
    }

    /// The siblings among which a model could choose, with the thought.
    List<Integer> siblings(int id) {
        return children(made.get(id).parent()).stream()
                .filter(c -> !made.get(c).origin().equals("WRITTEN"))
                .filter(c -> made.get(c).prior().isPresent())
                .toList();
    }

    int mostProbable(int id) {
        int most = id;
        for (int c : siblings(id)) {
            most = prior(c) > prior(most) ? c : most;
        }
        return most;
    }
}
