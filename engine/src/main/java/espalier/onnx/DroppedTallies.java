package espalier.onnx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The tallies of prefixes that are no longer in the cache, by [Prefix#key]; the latest [#MOST] of
/// them.
final class DroppedTallies {

    private static final int MOST = 100_000;

    private final Map<Long, CacheTally> tallies =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, CacheTally> eldest) {
                    return size() > MOST;
                }
            };

    void put(long key, CacheTally tally) {
        tallies.put(key, tally);
    }

    /// The tally of a prefix, which is forgotten here.
    Optional<CacheTally> take(long key) {
        return Optional.ofNullable(tallies.remove(key));
    }

    Optional<CacheTally> find(long key) {
        return Optional.ofNullable(tallies.get(key));
    }
}
