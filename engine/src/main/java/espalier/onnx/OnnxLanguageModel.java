package espalier.onnx;

import ai.onnxruntime.OrtException;

import espalier.language.LanguageModel;
import espalier.language.LanguageModelException;
import espalier.language.Workload;
import espalier.thought.GenerationException;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// A model that ONNX Runtime runs on this computer's processor. Nothing of it touches the network.
///
/// Calls are answered one at a time; the thread that is inside one owns the session, the batches
/// and the cache for as long. Closing waits for that call; to wait less, cancel it first.
public final class OnnxLanguageModel implements LanguageModel {

    private static final long DEFAULT_CACHE_BYTES = 256L << 20;

    private final ModelFolder folder;
    private final ModelRuns runs;
    private final OnnxTokenizer tokenizer;
    private final Decoder decoder;
    private final boolean valued;
    private final ReentrantLock calls = new ReentrantLock();
    private boolean closed;

    private OnnxLanguageModel(
            ModelFolder folder,
            ModelRuns runs,
            OnnxTokenizer tokenizer,
            Decoder decoder,
            boolean valued) {
        this.folder = folder;
        this.runs = runs;
        this.tokenizer = tokenizer;
        this.decoder = decoder;
        this.valued = valued;
    }

    /// Opens the model in a folder, with a cache of 256 MiB.
    ///
    /// @throws LanguageModelException with one clear sentence where the folder does not hold a
    ///   model that works
    public static OnnxLanguageModel open(Path folder) {
        return open(folder, DEFAULT_CACHE_BYTES);
    }

    /// Opens the model in a folder.
    ///
    /// @param cacheBytes the most bytes that key-values are kept in
    /// @throws LanguageModelException as above
    public static OnnxLanguageModel open(Path folder, long cacheBytes) {
        ModelFolder files = ModelFolder.read(folder);
        OnnxTokenizer tokenizer = OnnxTokenizer.open(files);
        try {
            Vocabulary vocabulary = new Vocabulary(files, tokenizer.table());
            ModelRuns runs = ModelRuns.open(files);
            try {
                ModelSignature signature = ModelSignature.read(runs.session(), files);
                tryOut(runs, signature, files);
                Decoder decoder =
                        new Decoder(
                                runs, signature, files.config(), tokenizer, vocabulary, cacheBytes);
                return new OnnxLanguageModel(
                        files, runs, tokenizer, decoder, signature.value().isPresent());
            } catch (OrtException | RuntimeException e) {
                runs.close();
                throw e;
            }
        } catch (OrtException e) {
            tokenizer.close();
            throw new LanguageModelException(
                    "%s cannot be looked into: %s Maybe it is damaged."
                            .formatted(files.model(), ModelRuns.sentence(e)),
                    e);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /// Reads two tokens, one after the other: what a graph asks beyond its signature shows only
    /// then, and so do damaged weights.
    private static void tryOut(ModelRuns runs, ModelSignature signature, ModelFolder folder) {
        try (Batch batch = new Batch(runs, signature, folder.config(), new AtomicLong())) {
            batch.begin(1, 0);
            for (int i = 0; i < Math.min(2, folder.config().context()); i++) {
                batch.run(0);
                TokenDistribution.of(batch.logits(0, 0));
            }
        } catch (GenerationException e) {
            throw new LanguageModelException(
                    "%s loads but does not run. %s".formatted(folder.model(), e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public String architecture() {
        return folder.config().architecture();
    }

    @Override
    public long parameters() {
        return folder.modelBytes() / Float.BYTES;
    }

    @Override
    public int contextLength() {
        return folder.config().context();
    }

    @Override
    public int vocabularySize() {
        return folder.config().vocabulary();
    }

    @Override
    public boolean valued() {
        return valued;
    }

    @Override
    public SortedMap<String, String> hashes() {
        return folder.hashes();
    }

    @Override
    public OnnxTokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public ThoughtGenerator generator() {
        return new OnnxGenerator(this);
    }

    @Override
    public ThoughtEvaluator evaluator() {
        return new OnnxEvaluator(this);
    }

    @Override
    public Workload workload() {
        return new Workload(
                decoder.computed(),
                runs.nanoseconds(),
                decoder.cache().tokens(),
                decoder.cache().bytes(),
                decoder.cache().boundBytes(),
                decoder.reused(),
                decoder.recomputed());
    }

    /// Answers one call on the calling thread, when it is its turn.
    ///
    /// @throws GenerationException where the model is closed or cancelled, or fails
    <T> T call(Function<Decoder, T> question) {
        calls.lock();
        try {
            if (closed) {
                throw new GenerationException(
                        "The model %s is closed. Maybe another one was opened since."
                                .formatted(name()));
            }
            runs.begin();
            return question.apply(decoder);
        } finally {
            runs.end();
            calls.unlock();
        }
    }

    /// Makes the call that is under way fail soon. For any thread.
    void cancel() {
        runs.cancel();
    }

    @Override
    public void close() {
        calls.lock();
        try {
            if (!closed) {
                closed = true;
                decoder.close();
                runs.close();
                tokenizer.close();
            }
        } finally {
            calls.unlock();
        }
    }
}
