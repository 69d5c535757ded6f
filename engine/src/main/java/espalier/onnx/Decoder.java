package espalier.onnx;

import espalier.language.Piece;
import espalier.onnx.ModelSignature.LogitsAt;
import espalier.thought.CacheUse;
import espalier.thought.GenerationException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Reads texts: takes from the cache what is held, and computes and keeps what is not.
final class Decoder implements AutoCloseable {

    private static final float TOLERANCE = 1e-3f;

    /// Rows of a shared batch. Up to here a row's result does not depend on the others to the last
    /// bit, where all are equally long, and more rows gain little.
    private static final int ROWS = 16;

    /// How many logits one reading may give, which bounds its memory.
    private static final int MOST_LOGITS = 4 << 20;

    private final ModelSignature signature;
    private final Ragged ragged;
    private final KeyValueLayout layout;
    private final ModelConfig config;
    private final ThoughtTokens vocabulary;
    private final PassageReader passages;
    private final PrefixCache cache;
    private final TokenRows solo;
    private final TokenRows batch;
    private final boolean keepsLogits;
    private final int readsAtOnce;
    private final AtomicLong reused = new AtomicLong();
    private final AtomicLong recomputed = new AtomicLong();

    /// @param batches gives empty batches for this model, which are closed with this
    Decoder(
            Supplier<TokenRows> batches,
            ModelSignature signature,
            Ragged ragged,
            ModelConfig config,
            OnnxTokenizer tokenizer,
            ThoughtTokens vocabulary,
            long cacheBytes) {
        this.signature = signature;
        this.ragged = ragged;
        this.config = config;
        this.vocabulary = vocabulary;
        passages = new PassageReader(tokenizer, vocabulary);
        layout = KeyValueLayout.of(signature.states());
        cache = new PrefixCache(layout, cacheBytes);
        solo = batches.get();
        batch = batches.get();
        keepsLogits =
                layout.snapshotBytes() > 0
                        || Float.BYTES * (long) signature.vocabulary() <= layout.tokenBytes();
        readsAtOnce = Math.clamp(MOST_LOGITS / signature.vocabulary(), 1, 512);
    }

    ModelConfig config() {
        return config;
    }

    ThoughtTokens vocabulary() {
        return vocabulary;
    }

    PrefixCache cache() {
        return cache;
    }

    /// Rows that one batch can have, when each has `length` tokens: a model that reads all again
    /// gives the logits of all.
    int mostRows(int length) {
        long rows =
                layout.cached()
                        ? ROWS
                        : Math.clamp(
                                MOST_LOGITS / ((long) length * signature.vocabulary()), 1, ROWS);
        return (int) Math.min(rows, signature.mostRows());
    }

    /// Whether rows of unequal length can share a batch.
    boolean ragged() {
        return ragged != Ragged.UNSUPPORTED;
    }

    /// The batch in which the thoughts of several chains are drawn.
    TokenRows batch() {
        return batch;
    }

    /// Tokens that were found in the cache. For any thread, as is the next one.
    long reused() {
        return reused.get();
    }

    /// Sampled tokens that were run again.
    long recomputed() {
        return recomputed.get();
    }

    /// Keeps what is held of these texts.
    void pin(List<List<Piece>> texts) {
        cache.pin(texts.stream().map(passages::passages).toList());
    }

    /// What the cache has done for the last piece of a text; empty where there is none.
    Optional<CacheUse> cacheUse(List<Piece> text) {
        return layout.cached() ? Optional.of(cache.use(passages.passages(text))) : Optional.empty();
    }

    /// Tokens of a text.
    int length(List<Piece> pieces) {
        return passages.passages(pieces).stream().mapToInt(Passage::length).sum();
    }

    /// Reads a text as far as it is not held. Where the cache has no room for it, its key-values
    /// are in the only row of `solo` until the next call.
    ///
    /// @throws GenerationException where the text is too long for the model, or the model fails
    Prefix read(List<Piece> pieces) {
        List<Passage> wanted = passages.passages(pieces);
        int total = wanted.stream().mapToInt(Passage::length).sum();
        if (total > config.context()) {
            throw new GenerationException(
                    ("The text has %,d tokens, but the model reads at most %,d. "
                                    + "Maybe an earlier thought can be expanded instead.")
                            .formatted(total, config.context()));
        }
        Prefix prefix = cache.longest(wanted);
        reused.addAndGet(prefix.length());
        int known = prefix.upwards().size();
        if (known < wanted.size()) {
            solo.begin(prefix.length());
            cache.load(prefix, prefix.length(), solo, 0);
            for (Passage passage : wanted.subList(known, wanted.size())) {
                prefix = compute(prefix, passage);
            }
        }
        return prefix;
    }

    private Prefix compute(Prefix prefix, Passage passage) {
        return switch (passage.origin()) {
            case WRITTEN -> computeWritten(prefix, passage);
            case SAMPLED -> computeSampled(prefix, passage);
        };
    }

    private Prefix computeWritten(Prefix prefix, Passage passage) {
        int[] ids = passage.ids();
        double logProbability = 0;
        int read = 0;
        boolean first = prefix.length() == 0;
        if (!first) {
            logProbability += after(prefix).logProbability(ids[0]);
        }
        int most = !first && signature.logitsAt() == LogitsAt.LAST_TOKEN ? 1 : readsAtOnce;
        while (read < ids.length) {
            int[] some = Arrays.copyOfRange(ids, read, Math.min(ids.length, read + most));
            solo.run(some);
            read += some.length;
            for (int i = 0; !first && i < some.length; i++) {
                int following = read - some.length + i + 1;
                if (following < ids.length) {
                    logProbability +=
                            TokenDistribution.of(solo.logits(0, i)).logProbability(ids[following]);
                }
            }
        }
        TokenDistribution next = TokenDistribution.of(solo.logits(0, solo.newTokens() - 1));
        return keep(prefix, passage, next, logProbability, solo, 0);
    }

    private Prefix computeSampled(Prefix prefix, Passage passage) {
        recomputed.addAndGet(passage.length());
        double logProbability = 0;
        TokenDistribution next = after(prefix);
        for (int id : passage.ids()) {
            logProbability += next.logProbability(id);
            solo.run(id);
            next = TokenDistribution.of(solo.logits(0, 0));
        }
        return keep(prefix, passage, next, logProbability, solo, 0);
    }

    /// Keeps a passage that a row has just read.
    ///
    /// @param logProbability sum over the passage's tokens
    Prefix keep(
            Prefix parent,
            Passage passage,
            TokenDistribution next,
            double logProbability,
            TokenRows from,
            int row) {
        OptionalDouble value =
                signature.value().isPresent()
                        ? OptionalDouble.of(checked(from.value(row)))
                        : OptionalDouble.empty();
        float[] logits = keepsLogits ? next.logits() : new float[0];
        return cache.keep(
                parent.then(passage, new LastToken(logits, logProbability, value)), from, row);
    }

    private static double checked(float value) {
        if (!(value >= -TOLERANCE && value <= 1 + TOLERANCE)) {
            throw new GenerationException(
                    ("The model's value output gave %s, expected a number from 0 to 1. "
                                    + "Maybe it lacks its last sigmoid.")
                            .formatted(value));
        }
        return Math.clamp(value, 0.0, 1.0);
    }

    /// Puts what [#read] has just returned into a row of the batch, and says what comes next there.
    TokenDistribution load(Prefix prefix, int row) {
        TokenDistribution next = after(prefix);
        if (prefix.held()) {
            cache.load(prefix, prefix.length(), batch, row);
        } else {
            copy(prefix.length(), row);
        }
        return next;
    }

    /// Puts what `solo` has read into a row of the batch.
    private void copy(int length, int row) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment page =
                    arena.allocate(Math.max(layout.tokenBytes(), layout.snapshotBytes()));
            for (int token = 0; token < length; token++) {
                solo.save(0, token, page);
                batch.load(row, token, page);
            }
            solo.saveSnapshot(0, page);
            batch.loadSnapshot(row, page);
        }
    }

    /// What comes after a prefix that is held or that `solo` has just read. Where the logits were
    /// not kept, its last token is run once more, which leaves the prefix in `solo`.
    private TokenDistribution after(Prefix prefix) {
        float[] kept = prefix.lastToken().logits();
        if (kept.length > 0) {
            return TokenDistribution.of(kept);
        }
        if (prefix.held()) {
            int[] ids = prefix.passage().ids();
            solo.begin(prefix.length() - 1);
            cache.load(prefix, prefix.length() - 1, solo, 0);
            solo.run(ids[ids.length - 1]);
        }
        return TokenDistribution.of(solo.logits(0, solo.newTokens() - 1));
    }

    @Override
    public void close() {
        batch.close();
        solo.close();
        cache.close();
    }
}
