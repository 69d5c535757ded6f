package espalier.timeline;

import espalier.recording.HistoryIndex;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Playing a run: so many events a second, or as it happened.
final class Playing {

    private static final double NANOS = 1e9;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final DoubleProperty exponent = new SimpleDoubleProperty(1.5);
    private final BooleanProperty asItHappened = new SimpleBooleanProperty();
    private double at;
    private double milliseconds = -1;

    void start(int moment) {
        at = moment;
        milliseconds = -1;
        on.set(true);
    }

    void stop() {
        on.set(false);
    }

    /// Where it has come to after so many nanoseconds more.
    int passed(long nanoseconds, HistoryIndex run) {
        if (asItHappened.get()) {
            if (milliseconds < 0) {
                milliseconds = run.at((int) at);
            }
            milliseconds += nanoseconds / NANOS_IN_A_MILLISECOND;
            at = Math.max(at, run.momentAt((long) milliseconds));
        } else {
            milliseconds = -1;
            at += eventsASecond() * nanoseconds / NANOS;
        }
        return (int) at;
    }

    double eventsASecond() {
        return Math.pow(10, exponent.get());
    }

    /// The decimal logarithm of the events a second, from 0 to 4.
    DoubleProperty exponentProperty() {
        return exponent;
    }

    BooleanProperty asItHappenedProperty() {
        return asItHappened;
    }

    ReadOnlyBooleanProperty playingProperty() {
        return on.getReadOnlyProperty();
    }
}
