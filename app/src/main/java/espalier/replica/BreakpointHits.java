package espalier.replica;

import espalier.event.SearchEvent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which breakpoints have taken effect in a run, by their names, and the latest times in order.
public final class BreakpointHits {

    /// How many times are kept one by one; of those before only the count is.
    public static final int MOST_KEPT = 2_000;

    private final Map<String, Hit> byName = new HashMap<>();
    private final Deque<Told> told = new ArrayDeque<>();
    private long total;

    /// What a breakpoint has done so far.
    ///
    /// @param count how often it has taken effect, at least 1
    /// @param thought at which thought last
    /// @param order how many breakpoints had taken effect by then, this time included
    public record Hit(int count, int thought, long order) {}

    /// One time that a breakpoint took effect.
    ///
    /// @param order how many breakpoints had taken effect by then, this time included
    /// @param event how many events had happened, the telling one included
    public record Told(long order, int event, String breakpoint, int thought) {}

    void hear(SearchEvent.BreakpointHit event, int count) {
        total++;
        byName.merge(
                event.breakpoint(),
                new Hit(1, event.thought(), total),
                (before, now) -> new Hit(before.count() + 1, now.thought(), now.order()));
        told.add(new Told(total, count, event.breakpoint(), event.thought()));
        if (told.size() > MOST_KEPT) {
            told.removeFirst();
        }
    }

    /// What the breakpoint of that name has done; nothing where it never took effect.
    public Optional<Hit> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The times from a number on, in order, as far as they are kept.
    ///
    /// @param order how many breakpoints had taken effect before
    public List<Told> since(long order) {
        return told.stream().filter(one -> one.order() > order).toList();
    }

    /// How often any breakpoint has taken effect.
    public long total() {
        return total;
    }
}
