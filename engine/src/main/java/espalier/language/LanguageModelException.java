package espalier.language;

/// A model could not be opened; the message says what was expected, what came and what to try.
public final class LanguageModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LanguageModelException(String message) {
        super(message);
    }

    public LanguageModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
