package espalier.session;

import espalier.search.Search;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import java.util.Optional;

/// What the model of a run can be asked beside the search, at once and from any thread.
public final class ModelGlance {

    private final Search search;

    ModelGlance(Search search) {
        this.search = search;
    }

    /// Why the last text of a chain would be refused as a thought; empty where it would be taken,
    /// and where nobody can say at once. Never waits.
    ///
    /// @param verdict on the chain
    public Optional<String> unreadable(Chain chain, Verdict verdict) {
        return search.unreadable(chain, verdict);
    }

    /// What a cache has done for the last thought of a chain of this run, or for the problem; empty
    /// where there is no cache, or where it is in use for longer than a moment.
    ///
    /// @throws espalier.thought.GenerationException where the model is closed
    public Optional<CacheUse> cacheUse(Chain chain) {
        return search.cacheUse(chain);
    }
}
