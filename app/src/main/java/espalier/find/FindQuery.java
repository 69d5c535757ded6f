package espalier.find;

import espalier.expression.ThoughtCondition;
import espalier.expression.ThoughtFilter;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What the user looks for.
///
/// @param kind how the text is meant
/// @param text as it was typed; blank: nothing is looked for
public record FindQuery(FindKind kind, String text) {

    private static final Pattern COMPARISON = Pattern.compile("[<>=!]=|[<>]|&&|\\|\\|");

    /// Nothing.
    public static final FindQuery NOTHING = new FindQuery(FindKind.TEXT, "");

    /// Whether it looks for anything.
    boolean blank() {
        return text.isBlank() || sought().isEmpty();
    }

    /// How it is meant: a text between slashes is a regular expression.
    FindKind meant() {
        return kind == FindKind.TEXT && slashed() ? FindKind.EXPRESSION : kind;
    }

    /// Whether a text holds signs that conditions have and thoughts seldom.
    boolean looksLikeCondition() {
        return meant() == FindKind.TEXT && COMPARISON.matcher(text).find();
    }

    /// Where in the typed text that begins which is looked for.
    int start() {
        return meant() == FindKind.EXPRESSION && slashed() ? 1 : 0;
    }

    /// The filter that it means.
    ///
    /// @param reader is asked for where it is a condition
    /// @throws espalier.expression.ConditionException where it means none
    ThoughtFilter filter(Supplier<ThoughtCondition.Reader> reader) {
        return switch (meant()) {
            case TEXT -> ThoughtFilter.containing(sought());
            case EXPRESSION -> ThoughtFilter.matching(sought());
            case CONDITION -> reader.get().read(sought());
        };
    }

    private String sought() {
        return start() == 1 ? text.substring(1, text.length() - 1) : text;
    }

    private boolean slashed() {
        return text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    }
}
