package espalier.replica;

import espalier.event.SearchEvent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which breakpoints have taken effect in a run, by their names.
public final class BreakpointHits {

    private final Map<String, Hit> byName = new HashMap<>();
    private long total;

    /// What a breakpoint has done so far.
    ///
    /// @param count how often it has taken effect, at least 1
    /// @param thought at which thought last
    /// @param order how many breakpoints had taken effect by then, this time included
    public record Hit(int count, int thought, long order) {}

    void hear(SearchEvent.BreakpointHit event) {
        total++;
        byName.merge(
                event.breakpoint(),
                new Hit(1, event.thought(), total),
                (before, now) -> new Hit(before.count() + 1, now.thought(), now.order()));
    }

    /// What the breakpoint of that name has done; nothing where it never took effect.
    public Optional<Hit> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// How often any breakpoint has taken effect.
    public long total() {
        return total;
    }
}
