package espalier.compare;

import espalier.diagnosis.Calibration;
import espalier.diagnosis.ValuedThought;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;

/// How far the values of the run on the screen can be believed, worked out in the background when
/// it is asked for.
public final class CalibrationViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.compare.compare");

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Optional<Report>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Optional<Job> looking = Optional.empty();

    /// What was found.
    ///
    /// @param whole all levels together
    /// @param levels each level that holds a thought with a value
    record Report(Calibration whole, SortedMap<Integer, Calibration> levels) {

        static Report of(List<ValuedThought> thoughts) {
            return new Report(Calibration.of(thoughts), Calibration.byLevel(thoughts));
        }
    }

    /// @param work where it is worked out
    public CalibrationViewModel(TreeReplica replica, UserView view, BackgroundWork work) {
        this.replica = replica;
        this.view = view;
        this.work = work;
        replica.runProperty().subscribe((_, _) -> forget());
        view.oracleHiddenProperty()
                .subscribe((_, _) -> {
                    forget();
                    note.set(
                            TEXTS.getString(hidden() ? "calibration.hidden" : "calibration.shown"));
                });
    }

    private void forget() {
        looking.ifPresent(Job::cancel);
        report.set(Optional.empty());
        note.set(TEXTS.getString("calibration.other-run"));
    }

    private boolean hidden() {
        return view.oracleHiddenProperty().get();
    }

    /// Holds the values of the tree as it stands against the truth; not where the oracle is hidden,
    /// since the truth is a solver's.
    public void refresh() {
        looking.ifPresent(Job::cancel);
        if (hidden()) {
            report.set(Optional.empty());
            note.set(TEXTS.getString("calibration.hidden"));
            return;
        }
        note.set(TEXTS.getString("calibration.looking"));
        var tree = replica.copy();
        looking =
                Optional.of(
                        work.start(
                                TEXTS.getString("calibration.looking"),
                                () -> Report.of(ValuedThought.of(0, tree)),
                                this::show,
                                e ->
                                        note.set(
                                                TEXTS.getString("failed")
                                                        .formatted(e.getMessage()))));
    }

    private void show(Report found) {
        boolean nothing = found.whole().thoughts() == 0;
        report.set(nothing ? Optional.empty() : Optional.of(found));
        note.set(nothing ? TEXTS.getString("calibration.nothing") : "");
    }

    /// Selects a thought, where the tree still has it.
    void select(int thought) {
        if (thought < replica.tree().size()) {
            view.select(thought);
        }
    }

    /// What was found; empty where nothing was looked for, or nothing can be said.
    ReadOnlyObjectProperty<Optional<Report>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Why there is nothing, in a sentence; empty where there is something.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
