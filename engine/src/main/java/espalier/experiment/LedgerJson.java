package espalier.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering.Checking;
import espalier.settings.SettingCatalog;
import espalier.thought.Problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The lines of an experiment's file: what defines it, then one finished run each.
final class LedgerJson {

    private static final int FORMAT = 1;

    /// What varies within an experiment, or only says how its results are read.
    private static final Set<String> NOT_DEFINING =
            Set.of("algorithm", "checker", "answer-rule", "expansions", "simulations", "seed");

    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder().maxNestingDepth(16).build())
                            .build());

    private LedgerJson() {}

    /// Everything that two experiments must share for one to go on with the other's runs.
    static ObjectNode header(Experiment experiment) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        json.put("program", experiment.program());
        json.put("family", experiment.family().name());
        var model = json.putObject("model");
        model.put("name", experiment.model().name());
        new TreeMap<>(experiment.model().files()).forEach(model.putObject("files")::put);
        experiment
                .verifiedBy()
                .ifPresent(own -> {
                    var verify = json.putObject("verify");
                    verify.put("name", own.name());
                    new TreeMap<>(own.files()).forEach(verify.putObject("files")::put);
                });
        json.put("seed", experiment.settings().seed());
        var algorithms = json.putArray("algorithms");
        experiment.algorithms().stream().map(Algorithm::label).forEach(algorithms::add);
        var budgets = json.putArray(experiment.budgets().measure().label());
        experiment.budgets().values().forEach(budgets::add);
        json.put("blind-exploration", experiment.blindExploration());
        var settings = json.putObject("settings");
        SettingCatalog.toMap(experiment.settings()).entrySet().stream()
                .filter(e -> !NOT_DEFINING.contains(e.getKey()))
                .forEach(e -> settings.put(e.getKey(), e.getValue()));
        var problems = json.putArray("problems");
        experiment.problems().stream().map(Problem::input).forEach(problems::add);
        return json;
    }

    static JsonNode parse(String line) {
        try {
            var json = MAPPER.readTree(line);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not a JSON object.", e);
        }
        throw new IllegalArgumentException("it is not a JSON object.");
    }

    static String line(RunResult result) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("search", result.key().search());
        json.put("checker", label(result.key().checking()));
        json.put("problem", result.key().problem());
        json.put("seed", result.seed());
        result.verifiedAt().ifPresent(at -> json.put("verifiedAt", at));
        result.failure().ifPresent(sentence -> json.put("failure", sentence));
        var points = json.putArray("points");
        for (int i = 0; i < result.points().size(); i++) {
            write(points.addObject(), result.key().budgets().get(i), result.points().get(i));
        }
        return json.toString();
    }

    private static void write(ObjectNode json, int budget, Standing point) {
        json.put("budget", budget);
        json.put("expansions", point.expansions());
        json.put("simulations", point.simulations());
        json.put("tokens", point.tokens());
        json.put("proposals", point.proposals());
        json.put("illegal", point.illegal());
        json.put("verified", point.verified());
        var right = json.putArray("right");
        point.right().stream().map(AnswerChoice::label).forEach(right::add);
        point.named()
                .ifPresent(rules -> {
                    var named = json.putArray("named");
                    rules.stream().map(AnswerChoice::label).forEach(named::add);
                });
    }

    static RunResult run(JsonNode json) {
        var budgets = new ArrayList<Integer>();
        var points = new ArrayList<Standing>();
        for (JsonNode point : list(json, "points")) {
            budgets.add(whole(point, "budget"));
            points.add(standing(point));
        }
        var key =
                new RunKey(
                        text(json, "search"),
                        checking(text(json, "checker")),
                        budgets,
                        whole(json, "problem"));
        return new RunResult(
                key,
                field(json, "seed").asLong(),
                points,
                json.has("verifiedAt") ? Optional.of(whole(json, "verifiedAt")) : Optional.empty(),
                failure(json));
    }

    private static Standing standing(JsonNode json) {
        return new Standing(
                whole(json, "expansions"),
                whole(json, "simulations"),
                field(json, "tokens").asLong(),
                whole(json, "proposals"),
                whole(json, "illegal"),
                field(json, "verified").asBoolean(),
                rules(json, "right"),
                json.has("named") ? Optional.of(rules(json, "named")) : Optional.empty());
    }

    private static Set<AnswerChoice> rules(JsonNode json, String name) {
        var rules = EnumSet.noneOf(AnswerChoice.class);
        list(json, name).forEach(rule -> rules.add(AnswerChoice.labelled(rule.asText())));
        return rules;
    }

    static String line(FirstThoughts thoughts) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("problem", thoughts.problem());
        thoughts.failure().ifPresent(sentence -> json.put("failure", sentence));
        var samples = json.putArray("firstThoughts");
        for (var sample : thoughts.samples()) {
            samples.addObject()
                    .put("value", sample.value())
                    .put("good", sample.good())
                    .put("draws", sample.draws());
        }
        return json.toString();
    }

    /// Whether a line is one of first thoughts rather than a run.
    static boolean holdsFirstThoughts(JsonNode json) {
        return json.has("firstThoughts");
    }

    static FirstThoughts firstThoughts(JsonNode json) {
        var samples = new ArrayList<FirstThoughts.Sample>();
        for (JsonNode sample : list(json, "firstThoughts")) {
            samples.add(
                    new FirstThoughts.Sample(
                            field(sample, "value").asDouble(),
                            field(sample, "good").asBoolean(),
                            whole(sample, "draws")));
        }
        return new FirstThoughts(whole(json, "problem"), samples, failure(json));
    }

    private static Optional<String> failure(JsonNode json) {
        return json.has("failure") ? Optional.of(text(json, "failure")) : Optional.empty();
    }

    private static String label(Checking checking) {
        return checking.name().toLowerCase(Locale.ROOT);
    }

    private static Checking checking(String label) {
        for (Checking checking : Checking.values()) {
            if (label(checking).equals(label)) {
                return checking;
            }
        }
        throw new IllegalArgumentException(
                "\"checker\" must be on or off, not \"%s\".".formatted(label));
    }

    private static JsonNode field(JsonNode json, String name) {
        var field = json.path(name);
        if (field.isMissingNode()) {
            throw new IllegalArgumentException("\"%s\" is missing.".formatted(name));
        }
        return field;
    }

    private static String text(JsonNode json, String name) {
        return field(json, name).asText();
    }

    private static int whole(JsonNode json, String name) {
        var field = field(json, name);
        if (!field.canConvertToInt() || !field.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a whole number, not %s.".formatted(name, field));
        }
        return field.intValue();
    }

    private static List<JsonNode> list(JsonNode json, String name) {
        var field = field(json, name);
        if (!field.isArray()) {
            throw new IllegalArgumentException("\"%s\" must be a list.".formatted(name));
        }
        var all = new ArrayList<JsonNode>();
        field.forEach(all::add);
        return all;
    }
}
