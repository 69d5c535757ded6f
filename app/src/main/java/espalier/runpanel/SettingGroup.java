package espalier.runpanel;

import espalier.settings.Algorithm;
import espalier.settings.Setting;

import java.util.EnumSet;
import java.util.Set;

/// The settings that stand under one heading of the run panel.
enum SettingGroup {
    SEARCH,
    THOUGHTS,
    SAMPLING,
    BUDGET,
    ANSWER;

    /// Where a setting stands; one that this panel does not know stands under the first heading.
    static SettingGroup of(Setting setting) {
        return switch (setting.name()) {
            case "temperature",
                    "top-k",
                    "top-p",
                    "min-p",
                    "repetition-penalty",
                    "maximum-tokens",
                    "distinct",
                    "seed" ->
                    SAMPLING;
            case "generator",
                    "separator",
                    "evaluator",
                    "second-evaluator",
                    "second-share",
                    "opinions" ->
                    THOUGHTS;
            case "expansions",
                    "simulations",
                    "thought-limit",
                    "token-limit",
                    "seconds",
                    "memory-limit",
                    "converged-after" ->
                    BUDGET;
            case "answer-rule", "checker", "stop-at-verified" -> ANSWER;
            default -> SEARCH;
        };
    }

    /// The algorithms for which a setting means anything.
    static Set<Algorithm> meaningfulFor(Setting setting) {
        return switch (setting.name()) {
            case "exploration", "first-play-urgency", "thoughts", "root-thoughts", "distinct" ->
                    EnumSet.of(Algorithm.PUCT);
            case "chains" -> EnumSet.of(Algorithm.BEST_OF_N);
            case "temperature", "top-k", "top-p", "min-p", "seed" ->
                    EnumSet.of(Algorithm.PUCT, Algorithm.BEST_OF_N);
            default -> EnumSet.allOf(Algorithm.class);
        };
    }

    /// Whether a setting is one that few people touch.
    static boolean rare(Setting setting) {
        return switch (setting.name()) {
            case "first-play-urgency",
                    "separator",
                    "second-evaluator",
                    "second-share",
                    "opinions",
                    "top-k",
                    "top-p",
                    "min-p",
                    "repetition-penalty",
                    "maximum-tokens",
                    "distinct",
                    "thought-limit",
                    "token-limit",
                    "seconds",
                    "memory-limit",
                    "converged-after",
                    "simulations" ->
                    true;
            default -> false;
        };
    }
}
