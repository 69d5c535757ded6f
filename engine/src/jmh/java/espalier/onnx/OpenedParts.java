package espalier.onnx;

import ai.onnxruntime.OrtException;

import espalier.language.CompletionRequest;
import espalier.thought.SamplingSettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A model taken apart, so that its runs can be recorded, repeated and done in other ways.
record OpenedParts(
        ModelFolder files,
        ModelRuns runs,
        ModelSignature signature,
        OnnxTokenizer tokenizer,
        Ragged ragged)
        implements AutoCloseable {

    static OpenedParts open(Path folder) throws OrtException {
        ModelFolder files = ModelFolder.read(folder);
        ModelRuns runs = ModelRuns.open(files);
        ModelSignature signature = ModelSignature.read(runs.session(), files);
        return new OpenedParts(
                files,
                runs,
                signature,
                OnnxTokenizer.open(files, signature.vocabulary()),
                CacheProbe.probe(runs, signature, files));
    }

    KeyValueLayout layout() {
        return KeyValueLayout.of(signature.states());
    }

    TokenRows batch() {
        RunPorts ports = new RunPorts(runs, signature, files.config(), new AtomicLong());
        return TokenRows.of(ports, layout(), ragged);
    }

    /// A decoder that leaves in `recorded` the shapes of all that it runs.
    Decoder recording(List<RunShape> recorded) {
        return new Decoder(
                () -> new RecordingBatch(batch(), recorded),
                signature,
                ragged,
                files.config(),
                tokenizer,
                new ThoughtTokens(files, signature.vocabulary(), tokenizer.table()),
                256L << 20);
    }

    /// The runs that a request takes where the text's last thought has just been read.
    List<RunShape> recorded(CompletionRequest request, SamplingSettings sampling) {
        List<RunShape> recorded = new ArrayList<>();
        try (Decoder decoder = recording(recorded)) {
            decoder.read(request.pieces());
            recorded.clear();
            var _ = new Completions(decoder, tokenizer, sampling).of(List.of(request));
            return recorded;
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        runs.close();
    }
}
