package espalier.template;

/// A word of a template.
///
/// @param text what it says; for a string, without quotes and escapes
/// @param line where it begins, from 1
record Token(Kind kind, String text, int line) {

    enum Kind {
        /// Text to be written as it is.
        PLAIN,
        /// `{{` or `{%`.
        OPENING,
        /// `}}` or `%}`.
        CLOSING,
        NAME,
        STRING,
        WHOLE,
        REAL,
        OPERATOR,
        /// The template is over.
        END
    }

    boolean is(Kind kind, String text) {
        return this.kind == kind && this.text.equals(text);
    }

    boolean name(String name) {
        return is(Kind.NAME, name);
    }

    boolean operator(String operator) {
        return is(Kind.OPERATOR, operator);
    }

    /// The token as an error names it.
    String described() {
        return switch (kind) {
            case PLAIN -> "text";
            case END -> "the end of the template";
            case STRING -> "a string";
            case OPENING, CLOSING, NAME, WHOLE, REAL, OPERATOR ->
                    "'%s'".formatted(text.length() > 40 ? text.substring(0, 40) + "..." : text);
        };
    }
}
