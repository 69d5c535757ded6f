package espalier.onnx;

import espalier.thought.Chain;
import espalier.thought.GenerationException;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Reads chains: takes from the cache what is held, and computes and keeps what is not.
final class Decoder implements AutoCloseable {

    private static final float TOLERANCE = 1e-3f;

    private final ModelSignature signature;
    private final ModelConfig config;
    private final Vocabulary vocabulary;
    private final PassageReader passages;
    private final PrefixCache cache;
    private final Batch solo;
    private final Batch batch;
    private final boolean keepsLogits;
    private final AtomicLong computed = new AtomicLong();
    private final AtomicLong reused = new AtomicLong();
    private final AtomicLong recomputed = new AtomicLong();

    Decoder(
            ModelRuns runs,
            ModelSignature signature,
            ModelConfig config,
            OnnxTokenizer tokenizer,
            Vocabulary vocabulary,
            long cacheBytes) {
        this.signature = signature;
        this.config = config;
        this.vocabulary = vocabulary;
        passages = new PassageReader(tokenizer, vocabulary);
        KeyValueLayout layout = KeyValueLayout.of(config);
        cache = new PrefixCache(layout, cacheBytes);
        solo = new Batch(runs, signature, config, computed);
        batch = new Batch(runs, signature, config, computed);
        keepsLogits = 4L * config.vocabulary() <= layout.tokenBytes();
    }

    ModelConfig config() {
        return config;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    PrefixCache cache() {
        return cache;
    }

    /// The batch in which the thoughts of several chains of one length are drawn.
    Batch batch() {
        return batch;
    }

    /// Tokens run so far. For any thread, as are the next two.
    long computed() {
        return computed.get();
    }

    /// Tokens that were found in the cache.
    long reused() {
        return reused.get();
    }

    /// Sampled tokens that were run again.
    long recomputed() {
        return recomputed.get();
    }

    /// Tokens of a chain.
    int length(Chain chain) {
        return passages.passages(chain).stream().mapToInt(Passage::length).sum();
    }

    /// Reads a chain as far as it is not held. Where the cache has no room for it, its key-values
    /// are in the only row of `solo` until the next call.
    ///
    /// @throws GenerationException where the chain is too long for the model, or the model fails
    Prefix read(Chain chain) {
        List<Passage> wanted = passages.passages(chain);
        int total = wanted.stream().mapToInt(Passage::length).sum();
        if (total > config.context()) {
            throw new GenerationException(
                    ("The chain has %,d tokens, but the model reads at most %,d. "
                                    + "Maybe an earlier thought can be expanded instead.")
                            .formatted(total, config.context()));
        }
        Prefix prefix = cache.longest(wanted);
        reused.addAndGet(prefix.length());
        int known = prefix.upwards().size();
        if (known < wanted.size()) {
            solo.begin(1, prefix.length());
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
        if (signature.value().isPresent()) {
            solo.run(ids);
        } else {
            if (prefix.length() > 0) {
                logProbability += after(prefix).logProbability(ids[0]);
            }
            solo.run(ids);
            for (int i = 1; i < ids.length; i++) {
                TokenDistribution next = TokenDistribution.of(solo.logits(0, i - 1));
                logProbability += next.logProbability(ids[i]);
            }
        }
        TokenDistribution next = TokenDistribution.of(solo.logits(0, ids.length - 1));
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
            Batch from,
            int row) {
        double value =
                signature.value().isPresent()
                        ? checked(from.value(row))
                        : Math.exp(logProbability / passage.length());
        float[] logits = keepsLogits ? next.logits() : new float[0];
        return cache.keep(parent.then(passage, new Reading(logits, value)), from, row);
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
            batch.load(row, solo, 0);
        }
        return next;
    }

    /// What comes after a prefix that is held or that `solo` has just read. Where the logits were
    /// not kept, its last token is run once more, which leaves the prefix in `solo`.
    private TokenDistribution after(Prefix prefix) {
        float[] kept = prefix.reading().logits();
        if (kept.length > 0) {
            return TokenDistribution.of(kept);
        }
        if (prefix.held()) {
            int[] ids = prefix.passage().ids();
            solo.begin(1, prefix.length() - 1);
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
