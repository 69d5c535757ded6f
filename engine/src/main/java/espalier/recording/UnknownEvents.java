package espalier.recording;

import espalier.event.SearchEvent;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Counts the events of a file that this program does not know, to say so once.
final class UnknownEvents {

    private final Set<String> names = new LinkedHashSet<>();
    private int count;

    void hear(SearchEvent event) {
        if (event instanceof SearchEvent.Unknown(var name, _)) {
            names.add(name);
            count++;
        }
    }

    /// One sentence, where there were any.
    Optional<String> notice() {
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        "%s (%s) and left as they are. Maybe a newer Espalier or another program wrote them."
                                .formatted(
                                        count == 1
                                                ? "1 event is of a kind that is not known here"
                                                : "%,d events are of kinds that are not known here"
                                                        .formatted(count),
                                        String.join(", ", names.stream().limit(5).toList())));
    }
}
