package espalier.shell;

import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.search.AnswerRule;
import espalier.settings.AnswerChoice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// What the tree on the screen comes to. It takes a walk through the tree, so while the search runs
/// it is looked at a few times a second only, and at once when another answer rule is in force.
public final class OutcomeViewModel {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final TreeReplica replica;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<Upshot> outcome =
            new ReadOnlyObjectWrapper<>(Upshot.NOTHING);
    private AnswerChoice lookedBy;
    private long lookedAt;

    /// Follows from now on.
    ///
    /// @param nanoTime a clock, in nanoseconds
    public OutcomeViewModel(TreeReplica replica, LongSupplier nanoTime) {
        this.replica = replica;
        this.nanoTime = nanoTime;
        lookedBy = AnswerRule.inForce(replica.settings());
        lookedAt = nanoTime.getAsLong() - PAUSE_NANOS;
        replica.glanceProperty().subscribe((_, _) -> look());
        replica.runProperty().subscribe((_, _) -> startOver());
    }

    private void startOver() {
        lookedAt = nanoTime.getAsLong() - PAUSE_NANOS;
        outcome.set(Upshot.NOTHING);
    }

    private void look() {
        long now = nanoTime.getAsLong();
        boolean running = replica.stateProperty().get() instanceof RunState.Running;
        var rule = AnswerRule.inForce(replica.settings());
        if (!running || rule != lookedBy || now - lookedAt >= PAUSE_NANOS) {
            lookedAt = now;
            lookedBy = rule;
            outcome.set(Upshot.of(replica));
        }
    }

    ReadOnlyObjectProperty<Upshot> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
