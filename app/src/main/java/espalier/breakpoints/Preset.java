package espalier.breakpoints;

import espalier.expression.ConditionException;
import espalier.expression.ConditionFault;
import espalier.expression.ConditionScope;
import espalier.expression.ThoughtCondition;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Trigger;
import espalier.session.BreakpointPresets;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The breakpoints that are wanted most often, each with the one number or text that it needs, and
/// a condition of the user's own.
public enum Preset {
    VALUE_BELOW(Argument.SHARE, "0.2"),
    VALUE_ABOVE(Argument.SHARE, "0.9"),
    VALUE_DROPS(Argument.SHARE, "0.2"),
    ILLEGAL(Argument.NONE, ""),
    TEXT_MATCHES(Argument.PATTERN, ""),
    LEVEL(Argument.COUNT, "3"),
    VISITS_REACH(Argument.COUNT, "50"),
    GENERATOR_AGAINST_EVALUATOR(Argument.SHARE, "0.3"),
    JUDGES_DISAGREE(Argument.SHARE, "0.3"),
    BEST_LINE_CHANGES(Argument.NONE, ""),
    FIRST_ANSWER(Argument.NONE, ""),
    BUDGET_USED(Argument.SHARE, "0.5"),
    OWN(Argument.CONDITION, "");

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");

    /// Shared, since making one is dear; on the JavaFX thread alone.
    private static final ThoughtCondition.Reader READER =
            new ThoughtCondition.Reader(ConditionScope.RUN);

    /// What a preset needs to be told.
    enum Argument {
        NONE,
        /// From 0 to 1.
        SHARE,
        /// At least 1.
        COUNT,
        /// A regular expression.
        PATTERN,
        /// A condition; empty holds always.
        CONDITION
    }

    private final Argument argument;
    private final String first;

    Preset(Argument argument, String first) {
        this.argument = argument;
        this.first = first;
    }

    /// What to tell it at first.
    String first() {
        return first;
    }

    Argument argument() {
        return argument;
    }

    /// Its name in the list to choose from.
    String title() {
        return TEXTS.getString("preset." + name());
    }

    /// What is wrong with what it is told, where something is.
    Optional<String> fault(String told) {
        return switch (argument) {
            case NONE -> Optional.empty();
            case SHARE -> unless(share(told), "fault.share", told);
            case COUNT -> unless(count(told), "fault.count", told);
            case PATTERN -> patternFault(told);
            case CONDITION -> conditionFault(told);
        };
    }

    /// The breakpoint, by that name; what it is told must be without a fault.
    Breakpoint breakpoint(String name, String told) {
        return switch (this) {
            case VALUE_BELOW -> BreakpointPresets.valueBelow(name, Double.parseDouble(told));
            case VALUE_ABOVE -> BreakpointPresets.valueAbove(name, Double.parseDouble(told));
            case VALUE_DROPS -> BreakpointPresets.valueDrops(name, Double.parseDouble(told));
            case ILLEGAL -> BreakpointPresets.illegal(name);
            case TEXT_MATCHES -> BreakpointPresets.textMatches(name, told);
            case LEVEL -> BreakpointPresets.level(name, Integer.parseInt(told));
            case VISITS_REACH -> BreakpointPresets.visitsReach(name, Integer.parseInt(told));
            case GENERATOR_AGAINST_EVALUATOR ->
                    BreakpointPresets.generatorAgainstEvaluator(name, Double.parseDouble(told));
            case JUDGES_DISAGREE ->
                    BreakpointPresets.judgesDisagree(name, Double.parseDouble(told));
            case BEST_LINE_CHANGES -> BreakpointPresets.bestLineChanges(name);
            case FIRST_ANSWER -> BreakpointPresets.firstAnswer(name);
            case BUDGET_USED -> BreakpointPresets.budgetUsed(name, Double.parseDouble(told));
            case OWN -> Breakpoint.stop(name, Trigger.BACKED_UP, told);
        };
    }

    /// What to call it at first.
    String name(String told) {
        return this == OWN && told.isBlank()
                ? TEXTS.getString("name.always")
                : TEXTS.getString("name." + name()).formatted(told);
    }

    /// What is wrong with a condition, and where; an empty one holds always.
    static Optional<ConditionFault> faultIn(String condition) {
        return condition.isBlank() ? Optional.empty() : READER.fault(condition);
    }

    private static Optional<String> conditionFault(String text) {
        return faultIn(text).map(ConditionFault::sentence);
    }

    /// The condition that a text means; none where it is empty or means none.
    static Optional<ThoughtCondition> condition(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(READER.read(text));
        } catch (ConditionException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> patternFault(String text) {
        try {
            Pattern.compile(text);
            return unless(!text.isEmpty(), "fault.pattern.empty", text);
        } catch (PatternSyntaxException e) {
            return Optional.of(TEXTS.getString("fault.pattern").formatted(text));
        }
    }

    private static boolean share(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean count(String text) {
        try {
            return Integer.parseInt(text) >= 1;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static Optional<String> unless(boolean right, String key, String text) {
        return right ? Optional.empty() : Optional.of(TEXTS.getString(key).formatted(text));
    }
}
