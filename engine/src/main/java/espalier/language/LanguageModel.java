package espalier.language;

import espalier.thought.CacheUse;
import espalier.thought.SamplingSettings;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A language model that is open. All calls share one memory of what has been read; they may come
/// from several threads, one is answered at a time. Whoever opened the model closes it; a second
/// close does nothing.
public interface LanguageModel extends AutoCloseable {

    /// What the model is.
    ModelCard card();

    /// SHA-256 by file name, in hexadecimal: what a recording cites to name this very model. Takes
    /// as long as it takes to read the files, the first time.
    SortedMap<String, String> hashes();

    /// The model's tokenizer; where it has none, one that knows numbers of tokens only.
    Tokenizer tokenizer();

    /// How many tokens a text has as the model reads it, which may be more than it can.
    ///
    /// @throws espalier.thought.UnreadableException where its vocabulary lacks a word of the text
    int tokens(List<Piece> text);

    /// Why a text cannot be read, since the vocabulary lacks a word of it; empty where it can, and
    /// where a call is under way. For any thread, which never waits.
    default Optional<String> unreadable(List<Piece> text) {
        return Optional.empty();
    }

    /// The completions of each request, in the order of the requests; within a request as they were
    /// drawn, equal ones once. Blocks until they are there. A request may get none: the text is at
    /// its end.
    ///
    /// @throws espalier.thought.GenerationException where the model fails; nothing has changed then
    List<List<Completion>> complete(List<CompletionRequest> requests, SamplingSettings sampling);

    /// What the model says of each text. Costs no run where the text was just written or read.
    ///
    /// @throws espalier.thought.GenerationException where the model fails; nothing has changed then
    List<Reading> read(List<List<Piece>> texts);

    /// Makes the call that is under way end early with a
    /// [GenerationException][espalier.thought.GenerationException]. For any thread.
    void cancel();

    /// Holds these texts as long as they take no more than half of what may be held, whatever else
    /// is read; lets go of those that were named before.
    default void keep(List<List<Piece>> texts) {}

    /// What the cache has done for the last piece of a text; empty where there is no cache, or
    /// where a call is under way and does not end soon. For any thread.
    default Optional<CacheUse> cacheUse(List<Piece> text) {
        return Optional.empty();
    }

    /// What the model has done since it was opened. May be asked by any thread, never blocks.
    Workload workload();

    @Override
    void close();
}
