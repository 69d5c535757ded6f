package espalier.breakpoints;

import espalier.replica.BreakpointHits.Hit;
import espalier.session.Breakpoint;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// A line of the list: a breakpoint with what it has done in the run on the screen.
final class BreakpointRow {

    private final ReadOnlyObjectWrapper<Breakpoint> breakpoint;
    private final ReadOnlyObjectWrapper<Optional<Hit>> hit =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    BreakpointRow(Breakpoint first) {
        breakpoint = new ReadOnlyObjectWrapper<>(first);
    }

    void show(Breakpoint now, Optional<Hit> latest) {
        breakpoint.set(now);
        hit.set(latest);
    }

    Breakpoint breakpoint() {
        return breakpoint.get();
    }

    /// How often it has taken effect, and where last; empty where never.
    Optional<Hit> hit() {
        return hit.get();
    }

    ReadOnlyObjectProperty<Breakpoint> breakpointProperty() {
        return breakpoint.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Hit>> hitProperty() {
        return hit.getReadOnlyProperty();
    }
}
