package espalier.shell;

import espalier.replica.TreeReplica;

import java.util.function.Consumer;

/// Says why what the user asked a run for was not possible, once each time, and that a run is not
/// written down any more.
public final class Refusals {

    private final TreeReplica replica;
    private final Consumer<String> answers;
    private final Consumer<String> notices;
    private long run;
    private int told;
    private boolean unrecorded;

    /// @param answers hears why something was not possible, one sentence each time
    /// @param notices hears that the run is not written down any more
    public Refusals(TreeReplica replica, Consumer<String> answers, Consumer<String> notices) {
        this.replica = replica;
        this.answers = answers;
        this.notices = notices;
        run = replica.runProperty().get();
        told = replica.refusals();
        unrecorded = replica.unrecorded().isPresent();
    }

    /// Looks whether there is anything to say; what another run refused before it came is past.
    public void look() {
        boolean same = replica.runProperty().get() == run;
        if (same && replica.refusals() > told) {
            answers.accept(replica.refusal());
        }
        if (same && !unrecorded) {
            replica.unrecorded().ifPresent(notices);
        }
        run = replica.runProperty().get();
        told = replica.refusals();
        unrecorded = replica.unrecorded().isPresent();
    }
}
