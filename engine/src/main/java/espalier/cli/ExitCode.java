package espalier.cli;

/// What the program's exit codes mean.
public final class ExitCode {

    /// Done; for a search: answered and verified.
    public static final int DONE = 0;

    /// Something failed; a sentence on standard error says what.
    public static final int FAILURE = 1;

    /// The command was used wrongly.
    public static final int WRONG_USAGE = 2;

    /// The search ended without a verified answer.
    public static final int NO_VERIFIED_ANSWER = 3;

    /// Ctrl-C.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
