package espalier.find;

import espalier.expression.ConditionException;
import espalier.expression.ConditionFault;
import espalier.expression.ConditionScope;
import espalier.expression.ThoughtCondition;
import espalier.feed.Pulses;
import espalier.replica.TreeReplica;
import espalier.selection.Matches;
import espalier.selection.UserView;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.work.BackgroundWork;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.function.LongSupplier;

/// What the user looks for, what of it has been found, and the way from one match to the next.
///
/// The tree belongs to the JavaFX thread, so the search is made there, in slices of a few
/// milliseconds, one for each pulse. What comes to the tree is asked as it comes. A condition
/// speaks of figures that change, so while the run goes on all thoughts are asked again and again;
/// what that finds replaces what was found before when it is through.
public final class FindViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.find.find");
    private static final long SLICE = 3_000_000;

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final Pulses pulses;
    private final LongSupplier clock;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text;
    private final ObjectProperty<FindKind> kind;
    private final ReadOnlyObjectWrapper<Optional<ConditionFault>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper meansCondition = new ReadOnlyBooleanWrapper();
    private Optional<ThoughtCondition.Reader> reader = Optional.empty();
    private Optional<Sweep> sweep = Optional.empty();
    private Optional<Sweep> again = Optional.empty();
    private Matches foundAgain = new Matches();
    private boolean reading;
    private boolean stale;
    private boolean beating;

    /// @param clock the time in nanoseconds
    /// @param last what was looked for the last time
    public FindViewModel(
            TreeReplica replica,
            UserView view,
            BackgroundWork work,
            Pulses pulses,
            LongSupplier clock,
            FindQuery last) {
        this.replica = replica;
        this.view = view;
        this.work = work;
        this.pulses = pulses;
        this.clock = clock;
        text = new SimpleStringProperty(last.text());
        kind = new SimpleObjectProperty<>(last.kind());
        open.addListener((_, _, _) -> begin());
        text.addListener((_, _, _) -> begin());
        kind.addListener((_, _, _) -> begin());
        replica.runProperty().addListener((_, _, _) -> begin());
        replica.revisionProperty().addListener((_, _, _) -> goOn());
        replica.glanceProperty().addListener((_, _, _) -> lookAgain());
        view.selectedProperty().addListener((_, _, _) -> tell());
    }

    /// What is looked for, to be remembered.
    public FindQuery query() {
        return new FindQuery(kind.get(), text.get());
    }

    /// The next match after the selected thought, which is shown and selected; empty where there is
    /// none.
    public OptionalInt next() {
        return go(view.matches().after(view.selected()));
    }

    /// As [#next], the other way.
    public OptionalInt previous() {
        return go(view.matches().before(view.selected()));
    }

    private OptionalInt go(int match) {
        if (match == ThoughtId.NONE) {
            return OptionalInt.empty();
        }
        view.unfoldTo(tree(), match);
        view.select(match);
        return OptionalInt.of(match);
    }

    private void begin() {
        sweep = Optional.empty();
        again = Optional.empty();
        stale = false;
        fault.set(Optional.empty());
        meansCondition.set(false);
        view.matches().clear();
        if (open.get() && query().looksLikeCondition()) {
            offerCondition();
        }
        if (open.get() && !query().blank()) {
            read();
            sweep.ifPresent(first -> first.go(tree(), clock, clock.getAsLong() + SLICE));
        }
        publish();
        goOn();
    }

    /// Says of a text that it can be read as a condition, where it can.
    private void offerCondition() {
        if (reader.isEmpty()) {
            makeReader();
        } else {
            meansCondition.set(reader.get().fault(text.get()).isEmpty());
        }
    }

    private void read() {
        if (query().meant() == FindKind.CONDITION && reader.isEmpty()) {
            makeReader();
            return;
        }
        try {
            sweep = Optional.of(new Sweep(query().filter(reader::orElseThrow), view.matches()));
        } catch (ConditionException e) {
            fault.set(Optional.of(shifted(e.fault())));
        }
    }

    /// A reader is dear to make, so that is done elsewhere, once.
    private void makeReader() {
        if (!reading) {
            reading = true;
            work.start(
                    TEXTS.getString("preparing"),
                    () -> new ThoughtCondition.Reader(ConditionScope.THOUGHT),
                    made -> {
                        reader = Optional.of(made);
                        begin();
                    },
                    _ -> reading = false);
        }
    }

    private ConditionFault shifted(ConditionFault told) {
        return new ConditionFault(
                told.position() + query().start(), told.length(), told.sentence());
    }

    /// The figures have changed, and with them what a condition finds.
    private void lookAgain() {
        if (query().meant() == FindKind.CONDITION) {
            stale = true;
            goOn();
        }
    }

    private void goOn() {
        if (!beating && sweep.isPresent() && (stale || !sweep.get().done(tree()))) {
            beating = true;
            pulses.wake(this::beat);
        }
    }

    private void beat() {
        long end = clock.getAsLong() + SLICE;
        int before = view.matches().size();
        boolean replaced = false;
        if (sweep.isPresent()) {
            var first = sweep.get();
            first.go(tree(), clock, end);
            if (first.done(tree())) {
                replaced = sweepAgain(first, end);
            }
        }
        if (sweep.isEmpty() || (sweep.get().done(tree()) && again.isEmpty() && !stale)) {
            beating = false;
            pulses.rest();
        }
        if (replaced || before != view.matches().size() || !beating) {
            publish();
        }
    }

    /// Says whether what was found is replaced now.
    private boolean sweepAgain(Sweep first, long end) {
        if (again.isEmpty() && stale) {
            stale = false;
            foundAgain = new Matches();
            again = Optional.of(first.anew(foundAgain));
        }
        if (again.isEmpty()) {
            return false;
        }
        var second = again.get();
        second.go(tree(), clock, end);
        if (!second.done(tree())) {
            return false;
        }
        view.matches().become(foundAgain);
        sweep = Optional.of(second.into(view.matches()));
        again = Optional.empty();
        return true;
    }

    private void publish() {
        view.matches().publish();
        tell();
    }

    private void tell() {
        count.set(counted());
    }

    private String counted() {
        if (sweep.isEmpty()) {
            return "";
        }
        int found = view.matches().size();
        int place = view.matches().place(view.selected());
        String more = !sweep.get().done(tree()) ? TEXTS.getString("count.more") : "";
        if (place >= 0) {
            return TEXTS.getString("count.place").formatted(place + 1, found) + more;
        }
        return found == 0 && more.isEmpty()
                ? TEXTS.getString("count.none")
                : TEXTS.getString("count.all").formatted(found) + more;
    }

    private ReadableTree tree() {
        return replica.tree();
    }

    /// Whether the bar is there; matches are marked only then.
    public BooleanProperty openProperty() {
        return open;
    }

    /// What was typed.
    public StringProperty textProperty() {
        return text;
    }

    /// How it is meant.
    public ObjectProperty<FindKind> kindProperty() {
        return kind;
    }

    /// Whether what is looked for as a text can be read as a condition, which may be meant.
    public ReadOnlyBooleanProperty meansConditionProperty() {
        return meansCondition.getReadOnlyProperty();
    }

    /// Looks for the text as the condition that it can be read as.
    void takeAsCondition() {
        kind.set(FindKind.CONDITION);
    }

    /// What is wrong with it, where something is; its place is one in the typed text.
    public ReadOnlyObjectProperty<Optional<ConditionFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// How many there are, and which of them is selected: "3 of 17".
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
