package espalier.importing;

import java.util.Locale;

/// One run of a log cannot be told; and why, without a full stop.
final class RunRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LogSentence reason;

    RunRefusedException(LogSentence reason) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
    }

    LogSentence reason() {
        return reason;
    }
}
