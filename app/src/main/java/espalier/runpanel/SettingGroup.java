package espalier.runpanel;

import espalier.settings.Setting;

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
                    "sibling-share",
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

    /// Whether a setting is one that few people touch.
    static boolean rare(Setting setting) {
        return switch (setting.name()) {
            case "first-play-urgency",
                    "exploration-base",
                    "value-transform",
                    "noise-share",
                    "noise-concentration",
                    "rollouts",
                    "uct-first-play-urgency",
                    "gumbel-visit-offset",
                    "gumbel-value-scale",
                    "gumbel-value-transform",
                    "widening",
                    "widening-exponent",
                    "equal-states",
                    "batch",
                    "separator",
                    "second-evaluator",
                    "second-share",
                    "opinions",
                    "top-k",
                    "top-p",
                    "min-p",
                    "sibling-share",
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
