package espalier.settings;

import static espalier.settings.SettingForms.choice;
import static espalier.settings.SettingForms.count;
import static espalier.settings.SettingForms.decimal;
import static espalier.settings.SettingForms.labels;
import static espalier.settings.SettingForms.onOff;
import static espalier.settings.SettingForms.whole;

import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Truncation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All settings by name, in the order in which a person meets them.
public final class SettingCatalog {

    private static final Setting ALGORITHM =
            choice(
                    "algorithm",
                    labels(Algorithm.values(), Algorithm::label),
                    s -> s.algorithm().label(),
                    (s, v) -> s.with(Algorithm.labelled(v)));

    private static final List<Setting> COMMON =
            List.of(
                    whole(
                                    "thoughts",
                                    s -> s.expansion().thoughts(),
                                    (s, v) -> s.with(s.expansion().withThoughts(count(v))))
                            .of(Algorithm.branching()),
                    whole(
                                    "root-thoughts",
                                    s -> s.expansion().rootThoughts(),
                                    (s, v) -> s.with(s.expansion().withRootThoughts(count(v))))
                            .of(Algorithm.branching()),
                    whole(
                                    "batch",
                                    s -> s.expansion().batch(),
                                    (s, v) -> s.with(s.expansion().withBatch(count(v))))
                            .of(Algorithm.batched()),
                    choice(
                                    "equal-states",
                                    labels(EqualStates.values(), EqualStates::label),
                                    s -> s.expansion().equalStates().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.expansion()
                                                            .withEqualStates(
                                                                    EqualStates.labelled(v))))
                            .of(Algorithm.branching()),
                    decimal(
                                    "sibling-share",
                                    s -> s.expansion().siblingShare(),
                                    (s, v) -> s.with(s.expansion().withSiblingShare(v)))
                            .of(Algorithm.branching()),
                    decimal(
                                    "temperature",
                                    s -> sampling(s).temperature(),
                                    (s, v) -> withSampling(s, sampling(s).withTemperature(v)))
                            .of(Algorithm.sampling()),
                    whole(
                                    "top-k",
                                    s -> truncation(s).topK(),
                                    (s, v) -> withTruncation(s, truncation(s).withTopK(count(v))))
                            .of(Algorithm.sampling()),
                    decimal(
                                    "top-p",
                                    s -> truncation(s).topP(),
                                    (s, v) -> withTruncation(s, truncation(s).withTopP(v)))
                            .of(Algorithm.sampling()),
                    decimal(
                                    "min-p",
                                    s -> truncation(s).minimumProbability(),
                                    (s, v) ->
                                            withTruncation(
                                                    s, truncation(s).withMinimumProbability(v)))
                            .of(Algorithm.sampling()),
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
                                                                            : Replacement.WITH)))
                            .of(Algorithm.branching()),
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
                    whole("seed", SearchSettings::seed, SearchSettings::withSeed)
                            .of(Algorithm.sampling()));

    private static final List<Setting> ALL =
            Stream.of(List.of(ALGORITHM), AlgorithmSettingCatalog.ALL, COMMON)
                    .flatMap(List::stream)
                    .toList();

    private SettingCatalog() {}

    /// Every setting.
    public static List<Setting> all() {
        return ALL;
    }

    /// The setting of that name.
    ///
    /// @throws IllegalArgumentException with the names that exist
    public static Setting named(String name) {
        return TypedNames.find("The name of a setting", name, ALL, Setting::name);
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
}
