package espalier.importing;

import java.util.Objects;

/// One run of a log cannot be told; the message says why, without a full stop.
final class RunRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunRefusedException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
