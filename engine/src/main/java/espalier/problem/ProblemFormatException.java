package espalier.problem;

/// A problem is not written as its family expects; the message says what was expected, what came
/// and what to try.
public final class ProblemFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProblemFormatException(String message) {
        super(message);
    }
}
