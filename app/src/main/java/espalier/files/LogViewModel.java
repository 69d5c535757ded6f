package espalier.files;

import espalier.importing.ImportedLog;
import espalier.importing.LogImport;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// The runs of another program's log, of which one is on the screen.
public final class LogViewModel {

    static final int NONE = -1;

    private final BiConsumer<Opened, Integer> chosen;
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final FilteredList<LogRow> found = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<Optional<Opened>> log =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(NONE);
    private final ObservableBooleanValue several =
            Bindings.createBooleanBinding(
                    () -> log.get().filter(opened -> opened.rows().size() > 1).isPresent(), log);

    /// A log that has been read.
    ///
    /// @param rows one for each of its runs
    public record Opened(Path file, ImportedLog log, List<LogRow> rows) {

        /// Reads a file, on any thread.
        ///
        /// @throws espalier.importing.ImportException where it is no log that this program knows
        static Opened read(Path file) {
            var log = LogImport.read(file);
            return new Opened(
                    file,
                    log,
                    IntStream.range(0, log.runs().size())
                            .mapToObj(i -> LogRow.of(log.runs().get(i), i))
                            .toList());
        }
    }

    /// @param chosen hears which run is to be shown, by its place
    LogViewModel(BiConsumer<Opened, Integer> chosen) {
        this.chosen = chosen;
    }

    /// Lists the runs of a log and shows the first one.
    void show(Opened opened) {
        log.set(Optional.empty());
        rows.clear();
        find("");
        leave();
        rows.setAll(opened.rows());
        log.set(Optional.of(opened));
        choose(0);
    }

    /// Shows a run, unless it is on the screen already.
    void choose(int wanted) {
        if (wanted != shown.get()) {
            shown.set(wanted);
            log.get().ifPresent(opened -> chosen.accept(opened, wanted));
        }
    }

    /// Something else is on the screen now.
    void leave() {
        shown.set(NONE);
    }

    /// Lists only the runs whose number or problem holds a text.
    void find(String text) {
        found.setPredicate(row -> row.holds(text.strip()));
    }

    /// The runs that are listed.
    ObservableList<LogRow> rows() {
        return found;
    }

    /// The place of the run that is on the screen, or is coming there; [#NONE] where it is another.
    ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The log, where one was opened.
    public ReadOnlyObjectProperty<Optional<Opened>> logProperty() {
        return log.getReadOnlyProperty();
    }

    /// Whether there is a log of several runs.
    public ObservableBooleanValue several() {
        return several;
    }
}
