package espalier.acts;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyEvent;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The acts of one window.
public final class Acts {

    private final Map<ActName, Act> acts = new EnumMap<>(ActName.class);

    /// Says what an act does and when it is possible.
    public Act define(ActName name, ObservableBooleanValue possible, Runnable action) {
        var act = new Act(name, possible, action);
        acts.put(name, act);
        return act;
    }

    /// Says what an act does that is always possible.
    public Act define(ActName name, Runnable action) {
        return define(name, new SimpleBooleanProperty(true), action);
    }

    /// The act of that name.
    ///
    /// @throws IllegalArgumentException where it was never defined
    public Act act(ActName name) {
        Act act = acts.get(name);
        if (act == null) {
            throw new IllegalArgumentException("The act %s has not been defined.".formatted(name));
        }
        return act;
    }

    /// All acts, in the order of their names.
    public Collection<Act> all() {
        return Collections.unmodifiableCollection(acts.values());
    }

    /// The act that a pressed key stands for.
    Optional<Act> of(KeyEvent event) {
        return acts.values().stream()
                .filter(act -> act.name().keys().stream().anyMatch(key -> key.match(event)))
                .findFirst();
    }
}
