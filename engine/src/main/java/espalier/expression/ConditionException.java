package espalier.expression;

import java.util.Objects;

/// A condition cannot be understood; the message is one sentence for the user.
public final class ConditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final int length;

    ConditionException(ConditionFault fault) {
        super(fault.sentence());
        this.position = fault.position();
        this.length = fault.length();
    }

    /// Where and what.
    public ConditionFault fault() {
        return new ConditionFault(position, length, getMessage());
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
