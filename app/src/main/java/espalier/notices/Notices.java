package espalier.notices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// What the user is to know of what went wrong: one sentence at a time, the latest, with what can
/// be done about it where that is one thing.
public final class Notices {

    private final ReadOnlyObjectWrapper<Optional<Notice>> latest =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Something to know.
    public record Notice(String sentence, Optional<Offer> offer) {}

    /// Something that can be done.
    ///
    /// @param name of the button that does it
    public record Offer(String name, Runnable act) {}

    /// Shows a sentence in place of the one before.
    public void show(String sentence) {
        latest.set(Optional.of(new Notice(sentence, Optional.empty())));
    }

    /// Shows a sentence with an offer, unless there is a sentence already.
    public void offer(String sentence, Offer offer) {
        if (latest.get().isEmpty()) {
            latest.set(Optional.of(new Notice(sentence, Optional.of(offer))));
        }
    }

    /// Takes the sentence away.
    public void dismiss() {
        latest.set(Optional.empty());
    }

    /// What to show, if anything.
    public ReadOnlyObjectProperty<Optional<Notice>> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
