package espalier.importing;

import java.util.Objects;

/// A file cannot be imported; the message is one sentence for the user.
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportException(LogSentence refusal) {
        super(refusal.said());
    }

    ImportException(LogSentence refusal, Throwable cause) {
        super(refusal.said(), cause);
    }

    ImportException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
