package espalier.timeline;

import espalier.recording.RecordedBranch;
import espalier.recording.RecordingFolder;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The branches of the run on the screen, and which of them that is.
public final class Branches {

    private final ObservableList<Branch> all = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Path>> current =
            new SimpleObjectProperty<>(Optional.empty());

    /// The run on the screen is in this file, or in none: another one than was known has no
    /// branches until they are [#found].
    ///
    /// @return whether it is another one
    public boolean show(Optional<Path> file) {
        boolean another = file.isPresent() && of(file.get()).isEmpty();
        if (another && !file.equals(current.get())) {
            all.clear();
        }
        boolean changed = !file.equals(current.get());
        current.set(file);
        return another && changed;
    }

    /// The run on the screen has branches from earlier on.
    ///
    /// @param file of the run that they were looked for
    /// @param branches in the order in which they came
    public void found(Path file, List<RecordedBranch> branches) {
        if (current.get().equals(Optional.of(file)) && of(file).isEmpty()) {
            var files = branches.stream().map(RecordedBranch::file).toList();
            all.setAll(
                    IntStream.range(0, files.size())
                            .mapToObj(i -> branch(i + 1, branches.get(i), files))
                            .toList());
        }
    }

    private static Branch branch(int number, RecordedBranch one, List<Path> files) {
        return new Branch(
                number,
                one.file(),
                since(one.file()),
                one.left()
                        .map(left ->
                                new Branch.Left(files.indexOf(left.from()) + 1, left.events())));
    }

    private static LocalDateTime since(Path file) {
        return RecordingFolder.time(file)
                .orElseGet(() ->
                        LocalDateTime.ofInstant(
                                Instant.ofEpochMilli(file.toFile().lastModified()),
                                ZoneId.systemDefault()));
    }

    /// A run left another one.
    ///
    /// @param events after how many events
    /// @param at the time of day
    public void left(Path from, int events, Path to, LocalDateTime at) {
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
