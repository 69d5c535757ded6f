package espalier.expression;

import java.util.Locale;
import java.util.function.Function;

/// A word that a condition may use: a figure, a text or a statement about a thought or the moment.
public final class Word {

    /// What a word stands for.
    public enum Kind {
        /// A number; absent where nothing has said it yet.
        NUMBER,
        /// A text; empty where there is none.
        TEXT,
        /// True or false.
        STATEMENT
    }

    private final String name;
    private final Kind kind;
    private final ConditionScope scope;
    private final Function<SeenThought, Object> reading;

    /// @param reading a Double (NaN where absent), a String or a Boolean, as `kind` says
    Word(String name, Kind kind, ConditionScope scope, Function<SeenThought, Object> reading) {
        this.name = name;
        this.kind = kind;
        this.scope = scope;
        this.reading = reading;
    }

    /// As it is written.
    public String name() {
        return name;
    }

    /// What it stands for.
    public Kind kind() {
        return kind;
    }

    /// Where it is known: what a thought has is known everywhere.
    public ConditionScope scope() {
        return scope;
    }

    /// One line of help.
    public String help(Locale locale) {
        return ConditionTexts.bundle(locale).getString("word." + name);
    }

    Object of(SeenThought sight) {
        return reading.apply(sight);
    }
}
