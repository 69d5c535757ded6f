package espalier.cli;

import espalier.assembly.UserFolders;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingException;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A run's events as they were heard, to be saved where the recording cannot be written. Hears
/// every event on the search thread; asked when the run is over.
final class KeptEvents implements SearchListener {

    private final SearchListener next;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final long began = System.currentTimeMillis();

    /// @param next who else hears them
    KeptEvents(SearchListener next) {
        this.next = next;
    }

    @Override
    public void heard(long sequence, SearchEvent event) {
        synchronized (events) {
            events.add(new RecordedEvent(sequence, System.currentTimeMillis() - began, event));
        }
        next.heard(sequence, event);
    }

    /// Saves the run in the first place of several that takes it: the user's folder, the working
    /// folder.
    Optional<Path> saved(RecordingHeader header) {
        var places = List.of(UserFolders.ofThisUser().runs(), Path.of("").toAbsolutePath());
        return places.stream()
                .flatMap(place -> saved(header, new RecordingFolder(place)).stream())
                .findFirst();
    }

    private Optional<Path> saved(RecordingHeader header, RecordingFolder folder) {
        try {
            Path file = folder.fresh(header.problem(), LocalDateTime.now(ZoneId.systemDefault()));
            write(file, header);
            return Optional.of(file);
        } catch (RecordingException _) {
            return Optional.empty();
        }
    }

    private void write(Path file, RecordingHeader header) {
        synchronized (events) {
            Iterator<RecordedEvent> times = events.iterator();
            long[] at = {0};
            try (var writer = new RecordingWriter(file, header, () -> at[0])) {
                while (times.hasNext()) {
                    var event = times.next();
                    at[0] = event.at();
                    writer.heard(event.sequence(), event.event());
                }
            } catch (RecordingException e) {
                remove(file);
                throw e;
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // What is there of it stays.
        }
    }
}
