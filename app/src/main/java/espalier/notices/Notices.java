package espalier.notices;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;

/// What the user is to know of what happened, each in one sentence with what can be done about it
/// where that is one thing: the latest first, until it is dismissed.
public final class Notices {

    /// How many are kept; of more the oldest go.
    private static final int MOST = 20;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly =
            FXCollections.unmodifiableObservableList(notices);

    /// Something to know.
    public record Notice(String sentence, Optional<Offer> offer, Stay stay) {}

    /// For how long a notice is of use.
    public enum Stay {
        /// Until it is dismissed.
        KEPT,
        /// Until the next of its kind: it answers what the user has just asked for.
        PASSING
    }

    /// Something that can be done.
    ///
    /// @param name of the button that does it
    public record Offer(String name, Runnable act) {}

    /// Shows a sentence above the others; one that stands there already moves up.
    public void show(String sentence) {
        add(new Notice(sentence, Optional.empty(), Stay.KEPT));
    }

    /// Shows a sentence that answers what the user has just asked for, in place of the last one
    /// that did.
    public void answer(String sentence) {
        notices.removeIf(other -> other.stay() == Stay.PASSING);
        add(new Notice(sentence, Optional.empty(), Stay.PASSING));
    }

    /// Shows a sentence with an offer.
    public void offer(String sentence, Offer offer) {
        add(new Notice(sentence, Optional.of(offer), Stay.KEPT));
    }

    private void add(Notice notice) {
        notices.removeIf(other -> other.sentence().equals(notice.sentence()));
        notices.addFirst(notice);
        if (notices.size() > MOST) {
            notices.removeLast();
        }
    }

    /// Takes one away.
    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /// Takes a sentence away, where it stands there.
    public void dismiss(String sentence) {
        notices.removeIf(notice -> notice.sentence().equals(sentence));
    }

    /// Takes all away.
    public void dismissAll() {
        notices.clear();
    }

    /// All of them, the latest first.
    public ObservableList<Notice> all() {
        return readOnly;
    }

    /// The latest.
    public Optional<Notice> latest() {
        return notices.stream().findFirst();
    }
}
