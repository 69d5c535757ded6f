package espalier.onnx;

import ai.onnxruntime.OrtException;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.language.LanguageModelException;
import espalier.language.ModelCard;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.language.Workload;
import espalier.thought.CacheUse;
import espalier.thought.SamplingSettings;
import espalier.thought.UnreadableException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;

/// A model that ONNX Runtime runs on this computer's processor. Nothing of it touches the network.
///
/// Calls are answered one at a time; the thread that is inside one owns the session, the batches
/// and the cache for as long. Closing waits for that call; to wait less, cancel it first.
public final class OnnxLanguageModel implements LanguageModel {

    private static final long PATIENCE_MILLISECONDS = 200;
    private static final long DEFAULT_CACHE_BYTES = 256L << 20;

    private final ModelFolder folder;
    private final ModelRuns runs;
    private final OnnxTokenizer tokenizer;
    private final Decoder decoder;
    private final AtomicLong computed;
    private final ModelCard card;
    private final ModelCalls calls;

    private OnnxLanguageModel(
            ModelFolder folder,
            ModelRuns runs,
            OnnxTokenizer tokenizer,
            Decoder decoder,
            AtomicLong computed,
            ModelCard card) {
        this.folder = folder;
        this.runs = runs;
        this.tokenizer = tokenizer;
        this.decoder = decoder;
        this.computed = computed;
        this.card = card;
        calls = new ModelCalls(runs, "The model " + card.name());
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
        try (var opening = new Opening()) {
            ModelRuns runs = opening.opened(ModelRuns.open(files));
            ModelSignature signature = ModelSignature.read(runs.session(), files);
            OnnxTokenizer tokenizer =
                    opening.opened(OnnxTokenizer.open(files, signature.vocabulary()));
            ThoughtTokens vocabulary =
                    new ThoughtTokens(files, signature.vocabulary(), tokenizer.table());
            Ragged ragged = CacheProbe.probe(runs, signature, files);
            KeyValueLayout layout = KeyValueLayout.of(signature.states());
            AtomicLong computed = new AtomicLong();
            Decoder decoder =
                    new Decoder(
                            () ->
                                    TokenRows.of(
                                            new RunPorts(runs, signature, files.config(), computed),
                                            layout,
                                            ragged),
                            signature,
                            ragged,
                            files.config(),
                            tokenizer,
                            vocabulary,
                            cacheBytes);
            opening.succeed();
            return new OnnxLanguageModel(
                    files,
                    runs,
                    tokenizer,
                    decoder,
                    computed,
                    files.card(signature, ragged, runs.device()));
        } catch (OrtException e) {
            throw new LanguageModelException(
                    "%s cannot be looked into: %s Maybe it is damaged."
                            .formatted(files.model(), ModelRuns.sentence(e)),
                    e);
        }
    }

    @Override
    public ModelCard card() {
        return card;
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
    public int tokens(List<Piece> text) {
        return calls.answer(() -> decoder.length(text));
    }

    @Override
    public Optional<String> unreadable(List<Piece> text) {
        return calls.look(
                0,
                () -> {
                    try {
                        decoder.length(text);
                        return Optional.empty();
                    } catch (UnreadableException e) {
                        return Optional.of(e.getMessage());
                    }
                });
    }

    @Override
    public List<List<Completion>> complete(
            List<CompletionRequest> requests, SamplingSettings sampling) {
        Completions.check(requests, sampling);
        return calls.answer(() -> new Completions(decoder, tokenizer, sampling).of(requests));
    }

    @Override
    public List<Reading> read(List<List<Piece>> texts) {
        return calls.answer(
                () -> texts.stream().map(decoder::read).map(OnnxLanguageModel::reading).toList());
    }

    private static Reading reading(Prefix read) {
        LastToken last = read.lastToken();
        return new Reading(last.logProbability(), read.passage().length(), last.value());
    }

    @Override
    public void keep(List<List<Piece>> texts) {
        calls.arrange(() -> decoder.pin(texts));
    }

    @Override
    public Optional<CacheUse> cacheUse(List<Piece> text) {
        return calls.look(PATIENCE_MILLISECONDS, () -> decoder.cacheUse(text));
    }

    @Override
    public Workload workload() {
        return new Workload(
                computed.get(),
                runs.nanoseconds(),
                decoder.cache().tokens(),
                decoder.cache().bytes(),
                decoder.cache().boundBytes(),
                decoder.reused(),
                decoder.recomputed());
    }

    @Override
    public void cancel() {
        runs.cancel();
    }

    @Override
    public void close() {
        calls.close(() -> {
            decoder.close();
            runs.close();
            tokenizer.close();
        });
    }
}
