package espalier.compare;

import espalier.diagnosis.Finding;
import espalier.diagnosis.RunComparison;
import espalier.recording.Recording;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.thought.Problem;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The run on the screen beside a recording, compared in the background.
public final class RunsViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.compare.compare");

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final Supplier<Optional<Callable<Recording>>> own;
    private final BiFunction<Path, Problem, Recording> reader;
    private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Supplier<Optional<Path>>> chooser =
            new SimpleObjectProperty<>(Optional::empty);
    private Optional<Job> comparing = Optional.empty();

    /// @param own reads the run on the screen, where it is written down
    /// @param reader reads a file, of several runs that of a problem
    public RunsViewModel(
            TreeReplica replica,
            UserView view,
            BackgroundWork work,
            Supplier<Optional<Callable<Recording>>> own,
            BiFunction<Path, Problem, Recording> reader) {
        this.replica = replica;
        this.view = view;
        this.work = work;
        this.own = own;
        this.reader = reader;
        replica.runProperty().subscribe((_, _) -> say("runs.other-run"));
    }

    private void say(String key) {
        comparing.ifPresent(Job::cancel);
        comparison.set(Optional.empty());
        note.set(TEXTS.getString(key));
    }

    /// Asks the user for a recording; the window says how.
    public ObjectProperty<Supplier<Optional<Path>>> chooserProperty() {
        return chooser;
    }

    /// Asks the user for a recording and compares the run on the screen with it; says why not where
    /// that run is not written down.
    ///
    /// @return whether there is something to show
    public boolean ask() {
        if (own.get().isEmpty()) {
            say("runs.unwritten");
            return true;
        }
        var other = chooser.get().get();
        other.ifPresent(this::compare);
        return other.isPresent();
    }

    /// Compares the run on the screen with a recording.
    public void compare(Path other) {
        var source = own.get();
        if (source.isEmpty()) {
            say("runs.unwritten");
            return;
        }
        comparing.ifPresent(Job::cancel);
        comparison.set(Optional.empty());
        String name = String.valueOf(other.getFileName());
        note.set(TEXTS.getString("runs.comparing").formatted(name));
        comparing =
                Optional.of(
                        work.start(
                                TEXTS.getString("runs.comparing").formatted(name),
                                () -> compared(source.get().call(), other),
                                found -> {
                                    comparison.set(Optional.of(found));
                                    note.set(TEXTS.getString("runs.compared").formatted(name));
                                },
                                e -> note.set(String.valueOf(e.getMessage()))));
    }

    private RunComparison compared(Recording ours, Path file) {
        var problem = ours.header().problem();
        var other = reader.apply(file, problem);
        String others = other.header().problem().statement();
        if (!problem.statement().equals(others)) {
            throw new IllegalArgumentException(
                    TEXTS.getString("runs.other-problem")
                            .formatted(file.getFileName(), others, problem.statement()));
        }
        return RunComparison.of(run(ours), run(other));
    }

    private static RunComparison.Run run(Recording recording) {
        return new RunComparison.Run(recording, recording.tree());
    }

    /// Selects one of the thoughts that show something: the first, or the next after the selected.
    void goTo(List<Integer> evidence) {
        int at = evidence.indexOf(view.selected());
        int next = evidence.get((at + 1) % evidence.size());
        if (next < replica.tree().size()) {
            view.select(next);
        }
    }

    /// The sentence of a finding.
    static String sentence(Finding finding) {
        return finding.sentence(Locale.getDefault());
    }

    /// What was found; empty where nothing was compared.
    ReadOnlyObjectProperty<Optional<RunComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Which runs are compared, or why they are not.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
