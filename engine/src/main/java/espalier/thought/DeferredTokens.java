package espalier.thought;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/// The tokens of a thought that is kept elsewhere: they are fetched when somebody looks at one, and
/// forgotten again when memory is short. May be used on any thread that its source may.
public final class DeferredTokens extends AbstractList<TokenProbability> implements RandomAccess {

    private final int size;
    private final Supplier<List<TokenProbability>> source;
    private volatile SoftReference<List<TokenProbability>> fetched = new SoftReference<>(List.of());

    /// @param size how many there are, at least 1
    /// @param source gives all of them, the same ones whenever it is asked
    public DeferredTokens(int size, Supplier<List<TokenProbability>> source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public TokenProbability get(int at) {
        var all = fetched.get();
        if (all == null || all.isEmpty()) {
            all = List.copyOf(source.get());
            fetched = new SoftReference<>(all);
        }
        return all.get(at);
    }

    @Override
    public int size() {
        return size;
    }
}
