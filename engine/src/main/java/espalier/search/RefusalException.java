package espalier.search;

import java.util.Objects;

/// What the user asks for cannot be done, and nothing has changed; the message is one sentence.
public final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, and what to try
    public RefusalException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
