package espalier.settings;

import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Truncation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All settings by name, in the order in which a person meets them.
public final class SettingCatalog {

    private static final List<Setting> ALL =
            List.of(
                    choice(
                            "algorithm",
                            labels(Algorithm.values(), Algorithm::label),
                            s -> s.algorithm().label(),
                            (s, v) -> s.with(Algorithm.labelled(v))),
                    decimal(
                            "exploration",
                            s -> s.selection().exploration(),
                            (s, v) -> s.with(new Selection(v, s.selection().firstPlayUrgency()))),
                    choice(
                            "first-play-urgency",
                            labels(FirstPlayUrgency.values(), FirstPlayUrgency::label),
                            s -> s.selection().firstPlayUrgency().label(),
                            (s, v) ->
                                    s.with(
                                            new Selection(
                                                    s.selection().exploration(),
                                                    FirstPlayUrgency.labelled(v)))),
                    whole(
                            "thoughts",
                            s -> s.expansion().thoughts(),
                            (s, v) -> s.with(s.expansion().withThoughts(count(v)))),
                    whole(
                            "root-thoughts",
                            s -> s.expansion().rootThoughts(),
                            (s, v) -> s.with(s.expansion().withRootThoughts(count(v)))),
                    whole(
                            "chains",
                            s -> s.expansion().chains(),
                            (s, v) -> s.with(s.expansion().withChains(count(v)))),
                    decimal(
                            "temperature",
                            s -> sampling(s).temperature(),
                            (s, v) -> withSampling(s, sampling(s).withTemperature(v))),
                    whole(
                            "top-k",
                            s -> truncation(s).topK(),
                            (s, v) -> withTruncation(s, truncation(s).withTopK(count(v)))),
                    decimal(
                            "top-p",
                            s -> truncation(s).topP(),
                            (s, v) -> withTruncation(s, truncation(s).withTopP(v))),
                    decimal(
                            "min-p",
                            s -> truncation(s).minimumProbability(),
                            (s, v) -> withTruncation(s, truncation(s).withMinimumProbability(v))),
                    decimal(
                            "repetition-penalty",
                            s -> sampling(s).repetitionPenalty(),
                            (s, v) -> withSampling(s, sampling(s).withRepetitionPenalty(v))),
                    whole(
                            "maximum-tokens",
                            s -> sampling(s).maximumTokens(),
                            (s, v) -> withSampling(s, sampling(s).withMaximumTokens(count(v)))),
                    onOff(
                            "distinct",
                            s -> sampling(s).replacement() == Replacement.WITHOUT,
                            (s, on) ->
                                    withSampling(
                                            s,
                                            sampling(s)
                                                    .withReplacement(
                                                            on
                                                                    ? Replacement.WITHOUT
                                                                    : Replacement.WITH))),
                    choice(
                            "generator",
                            labels(GeneratorChoice.values(), GeneratorChoice::label),
                            s -> s.casting().generator().label(),
                            (s, v) ->
                                    s.with(s.casting().withGenerator(GeneratorChoice.labelled(v)))),
                    choice(
                            "separator",
                            labels(StepEnd.values(), StepEnd::label),
                            s -> s.casting().separator().label(),
                            (s, v) -> s.with(s.casting().withSeparator(StepEnd.labelled(v)))),
                    choice(
                            "evaluator",
                            labels(EvaluatorChoice.values(), EvaluatorChoice::label),
                            s -> s.casting().evaluator().label(),
                            (s, v) ->
                                    s.with(s.casting().withEvaluator(EvaluatorChoice.labelled(v)))),
                    choice(
                            "second-evaluator",
                            labels(EvaluatorChoice.values(), EvaluatorChoice::label),
                            s -> s.casting().second().label(),
                            (s, v) -> s.with(s.casting().withSecond(EvaluatorChoice.labelled(v)))),
                    decimal(
                            "second-share",
                            s -> s.casting().secondShare(),
                            (s, v) -> s.with(s.casting().withSecondShare(v))),
                    whole(
                            "opinions",
                            s -> s.casting().opinions(),
                            (s, v) -> s.with(s.casting().withOpinions(count(v)))),
                    onOff(
                            "checker",
                            s -> s.answering().checker() == Checking.ON,
                            (s, on) ->
                                    s.with(
                                            s.answering()
                                                    .withChecker(on ? Checking.ON : Checking.OFF))),
                    choice(
                            "answer-rule",
                            labels(AnswerChoice.values(), AnswerChoice::label),
                            s -> s.answering().rule().label(),
                            (s, v) -> s.with(s.answering().withRule(AnswerChoice.labelled(v)))),
                    onOff(
                            "stop-at-verified",
                            s -> s.answering().stopAtVerified() == AtVerified.STOP,
                            (s, on) ->
                                    s.with(
                                            s.answering()
                                                    .withStopAtVerified(
                                                            on
                                                                    ? AtVerified.STOP
                                                                    : AtVerified.GO_ON))),
                    whole(
                            "expansions",
                            s -> s.budget().expansions(),
                            (s, v) -> s.with(s.budget().withExpansions(count(v)))),
                    whole(
                            "simulations",
                            s -> s.budget().simulations(),
                            (s, v) -> s.with(s.budget().withSimulations(count(v)))),
                    whole(
                            "thought-limit",
                            s -> s.budget().thoughts(),
                            (s, v) -> s.with(s.budget().withThoughts(count(v)))),
                    whole(
                            "token-limit",
                            s -> s.budget().tokens(),
                            (s, v) -> s.with(s.budget().withTokens(v))),
                    decimal(
                            "seconds",
                            s -> s.budget().seconds(),
                            (s, v) -> s.with(s.budget().withSeconds(v))),
                    whole(
                            "memory-limit",
                            s -> s.budget().megabytes(),
                            (s, v) -> s.with(s.budget().withMegabytes(count(v)))),
                    whole(
                            "converged-after",
                            s -> s.budget().convergedAfter(),
                            (s, v) -> s.with(s.budget().withConvergedAfter(count(v)))),
                    whole("seed", SearchSettings::seed, SearchSettings::withSeed));

    private SettingCatalog() {}

    /// Every setting.
    public static List<Setting> all() {
        return ALL;
    }

    /// The setting of that name.
    ///
    /// @throws IllegalArgumentException with the names that exist
    public static Setting named(String name) {
        return Labels.find("The name of a setting", name, ALL, Setting::name);
    }

    /// Every setting's value by name, for a recording's header.
    public static Map<String, String> toMap(SearchSettings settings) {
        return ALL.stream()
                .collect(
                        Collectors.toMap(
                                Setting::name, s -> s.read(settings), (a, _) -> a, TreeMap::new));
    }

    /// The settings that a map of names and values stands for; what it leaves out is as by default,
    /// and names from a newer program are passed over.
    ///
    /// @throws IllegalArgumentException where a value is out of range
    public static SearchSettings fromMap(Map<String, String> values) {
        var settings = SearchSettings.DEFAULT;
        for (Setting setting : ALL) {
            String value = values.get(setting.name());
            if (value != null) {
                settings = setting.write(settings, value);
            }
        }
        return settings;
    }

    private static SamplingSettings sampling(SearchSettings settings) {
        return settings.expansion().sampling();
    }

    private static SearchSettings withSampling(SearchSettings s, SamplingSettings sampling) {
        return s.with(s.expansion().withSampling(sampling));
    }

    private static Truncation truncation(SearchSettings settings) {
        return sampling(settings).truncation();
    }

    private static SearchSettings withTruncation(SearchSettings s, Truncation truncation) {
        return withSampling(s, sampling(s).withTruncation(truncation));
    }

    private static <E> List<String> labels(E[] values, Function<E, String> labelOf) {
        return Arrays.stream(values).map(labelOf).toList();
    }

    /// A number that no check of ranges lets pass where it does not fit an `int`.
    private static int count(long value) {
        return Math.clamp(value, -1, Integer.MAX_VALUE);
    }

    private static Setting choice(
            String name,
            List<String> choices,
            Function<SearchSettings, String> reader,
            BiFunction<SearchSettings, String, SearchSettings> writer) {
        return new Setting(name, Setting.Kind.CHOICE, choices, reader, writer);
    }

    private static Setting onOff(
            String name,
            Function<SearchSettings, Boolean> reader,
            BiFunction<SearchSettings, Boolean, SearchSettings> writer) {
        var choices = List.of("on", "off");
        return choice(
                name,
                choices,
                s -> reader.apply(s) ? "on" : "off",
                (s, v) ->
                        writer.apply(
                                s, Labels.find(name, v, choices, label -> label).equals("on")));
    }

    private static Setting whole(
            String name,
            Function<SearchSettings, ? extends Number> reader,
            BiFunction<SearchSettings, Long, SearchSettings> writer) {
        return new Setting(
                name,
                Setting.Kind.WHOLE,
                List.of(),
                s -> reader.apply(s).toString(),
                (s, v) -> {
                    try {
                        return writer.apply(s, Long.parseLong(v));
                    } catch (NumberFormatException _) {
                        throw new IllegalArgumentException(
                                "%s must be a whole number, not \"%s\".".formatted(name, v));
                    }
                });
    }

    private static Setting decimal(
            String name,
            Function<SearchSettings, Double> reader,
            BiFunction<SearchSettings, Double, SearchSettings> writer) {
        return new Setting(
                name,
                Setting.Kind.DECIMAL,
                List.of(),
                s -> Ranges.plain(reader.apply(s)),
                (s, v) -> {
                    try {
                        return writer.apply(s, Double.parseDouble(v));
                    } catch (NumberFormatException _) {
                        throw new IllegalArgumentException(
                                "%s must be a number, not \"%s\".".formatted(name, v));
                    }
                });
    }
}
