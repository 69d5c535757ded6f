package espalier.timeline;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/// The branches of the run on the screen, and which of them that is.
public final class Branches {

    private final ObservableList<Branch> all = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Path>> current =
            new SimpleObjectProperty<>(Optional.empty());

    /// The run on the screen is in this file, or in none: another one than was known has no
    /// branches yet.
    public void show(Optional<Path> file) {
        if (file.isPresent() && of(file.get()).isEmpty()) {
            all.clear();
        }
        current.set(file);
    }

    /// A run left another one.
    ///
    /// @param events after how many events
    /// @param at the time of day
    public void left(Path from, int events, Path to, LocalTime at) {
        if (of(from).isEmpty()) {
            all.setAll(new Branch(1, from, at, Optional.empty()));
        }
        int parent = of(from).orElseThrow().number();
        all.add(new Branch(all.size() + 1, to, at, Optional.of(new Branch.Left(parent, events))));
        current.set(Optional.of(to));
    }

    /// All there are, in the order in which they came; empty where nothing has branched.
    public ObservableList<Branch> all() {
        return all;
    }

    /// The one on the screen.
    public Optional<Branch> current() {
        return current.get().flatMap(this::of);
    }

    /// Moves when another file is on the screen.
    ObservableValue<Optional<Path>> currentFile() {
        return current;
    }

    private Optional<Branch> of(Path file) {
        return all.stream().filter(branch -> branch.file().equals(file)).findFirst();
    }
}
