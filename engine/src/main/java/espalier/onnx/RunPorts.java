package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.InputPorts.Masked;
import espalier.onnx.InputPorts.PerToken;
import espalier.onnx.InputPorts.Shape;
import espalier.onnx.ModelSignature.LogitsAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The inputs and outputs of a run that every decoder has: tokens, mask, positions, logits, value.
/// Filled and read by one [TokenRows].
final class RunPorts implements AutoCloseable {

    private final ModelRuns runs;
    private final ModelSignature signature;
    private final AtomicLong computed;
    private final List<TensorBuffer> buffers = new ArrayList<>();
    private final Optional<TensorBuffer> values;
    private final InputPorts inputs;
    private final TensorBuffer logits;
    private int newTokens;

    /// @param computed counts the tokens that are run
    RunPorts(ModelRuns runs, ModelSignature signature, ModelConfig config, AtomicLong computed) {
        this.runs = runs;
        this.signature = signature;
        this.computed = computed;
        inputs = new InputPorts(signature, config.firstPosition(), this::buffer);
        logits = buffer(signature.logits());
        values = signature.value().map(this::buffer);
    }

    /// Memory that lives as long as this.
    TensorBuffer buffer(Port port) {
        TensorBuffer buffer = new TensorBuffer(port.type());
        buffers.add(buffer);
        return buffer;
    }

    /// Runs the model and waits for it.
    ///
    /// @param tokens of each row
    /// @param position of each token in the text, from 0
    /// @param given inputs besides; the others are added
    /// @param outputs what is filled besides; the others are added
    void run(
            Shape shape,
            PerToken tokens,
            PerToken position,
            Masked masked,
            Map<String, OnnxTensor> given,
            Map<String, OnnxTensor> outputs) {
        newTokens = shape.newTokens();
        inputs.fill(shape, tokens, position, masked, given);
        outputs.put(signature.logits().name(), shapedLogits(shape));
        values.ifPresent(buffer ->
                outputs.put(
                        name(signature.value()),
                        signature.valueRank() == 3
                                ? buffer.shaped(shape.rows(), newTokens, 1)
                                : buffer.shaped(shape.rows(), newTokens)));
        runs.run(given, outputs);
        computed.addAndGet((long) shape.rows() * newTokens);
    }

    private static String name(Optional<Port> port) {
        return port.orElseThrow().name();
    }

    private OnnxTensor shapedLogits(Shape shape) {
        if (signature.logitsRank() == 2) {
            return logits.shaped(shape.rows(), signature.vocabulary());
        }
        return logits.shaped(shape.rows(), logitsPerRow(), signature.vocabulary());
    }

    private int logitsPerRow() {
        return signature.logitsAt() == LogitsAt.LAST_TOKEN ? 1 : newTokens;
    }

    /// The logits after one of the new tokens of the last run.
    float[] logits(int row, int token) {
        int at = signature.logitsAt() == LogitsAt.LAST_TOKEN ? 0 : token;
        long offset = ((long) row * logitsPerRow() + at) * signature.vocabulary();
        return logits.floats(offset, signature.vocabulary());
    }

    /// The value output at one of the new tokens of the last run.
    float value(int row, int token) {
        return values.orElseThrow().get((long) row * newTokens + token);
    }

    @Override
    public void close() {
        buffers.forEach(TensorBuffer::close);
    }
}
