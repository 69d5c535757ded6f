package espalier.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// What the user is to know of what went wrong: one sentence at a time, the latest.
public final class Notices {

    private final ReadOnlyObjectWrapper<Optional<String>> latest =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Shows a sentence in place of the one before.
    public void show(String sentence) {
        latest.set(Optional.of(sentence));
    }

    /// Takes the sentence away.
    public void dismiss() {
        latest.set(Optional.empty());
    }

    /// The sentence to show, if any.
    public ReadOnlyObjectProperty<Optional<String>> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
