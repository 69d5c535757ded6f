package espalier.thought;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Supplier;

/// The tokens of a thought that is kept elsewhere: they are fetched when somebody looks at one, and
/// forgotten again when memory is short. May be used on any thread that its source may.
public final class DeferredTokens extends AbstractList<TokenProbability> implements RandomAccess {

    private final int size;
    private final Supplier<List<TokenProbability>> source;
    private volatile Optional<SoftReference<List<TokenProbability>>> fetched = Optional.empty();

    /// @param size how many there are, at least 1
    /// @param source gives all of them, the same ones whenever it is asked
    public DeferredTokens(int size, Supplier<List<TokenProbability>> source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public TokenProbability get(int at) {
        var kept = fetched.map(SoftReference::get);
        if (kept.isPresent()) {
            return kept.get().get(at);
        }
        var all = List.copyOf(source.get());
        fetched = Optional.of(new SoftReference<>(all));
        return all.get(at);
    }

    @Override
    public int size() {
        return size;
    }
}
