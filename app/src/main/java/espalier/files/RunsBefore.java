package espalier.files;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The files of the runs that were on the screen, so that the one before is a step away.
final class RunsBefore {

    private static final int MOST = 16;

    private final Deque<Path> seen = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> before =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Sees which file is that of the run on the screen now; none where it has none.
    void see(Optional<Path> now) {
        now.ifPresent(file -> {
            seen.remove(file);
            seen.addFirst(file);
            if (seen.size() > MOST) {
                seen.removeLast();
            }
        });
        before.set(seen.stream().filter(file -> !now.equals(Optional.of(file))).findFirst());
    }

    /// The latest that is not on the screen.
    ReadOnlyObjectProperty<Optional<Path>> beforeProperty() {
        return before.getReadOnlyProperty();
    }
}
