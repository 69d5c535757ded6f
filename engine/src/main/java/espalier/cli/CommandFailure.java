package espalier.cli;

/// A command cannot go on; the message is one sentence for the user.
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
