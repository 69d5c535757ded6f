package espalier.thought;

/// A model cannot read a text, whatever is asked about it; the message says what it lacks and what
/// to try.
public final class UnreadableException extends GenerationException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
