package espalier.notices;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
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
    ///
    /// @param offers what can be done about it, the one to do first
    public record Notice(String sentence, List<Offer> offers, Stay stay) {
        public Notice {
            offers = List.copyOf(offers);
        }
    }

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
        add(new Notice(sentence, List.of(), Stay.KEPT));
    }

    /// Shows a sentence that answers what the user has just asked for, in place of the last one
    /// that did.
    public void answer(String sentence) {
        notices.removeIf(other -> other.stay() == Stay.PASSING);
        add(new Notice(sentence, List.of(), Stay.PASSING));
    }

    /// Shows a sentence with an offer.
    public void offer(String sentence, Offer offer) {
        add(new Notice(sentence, List.of(offer), Stay.KEPT));
    }

    /// Shows a sentence with an offer that is of use for as long as nothing else was asked for.
    public void offerInPassing(String sentence, Offer offer) {
        notices.removeIf(other -> other.stay() == Stay.PASSING);
        add(new Notice(sentence, List.of(offer), Stay.PASSING));
    }

    /// Asks something: each offer is an answer, and dismissing it is none.
    public void ask(String question, List<Offer> answers) {
        add(new Notice(question, answers, Stay.KEPT));
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
