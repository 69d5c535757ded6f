package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.ModelSignature.LogitsAt;
import espalier.onnx.ModelSignature.Switch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The inputs and outputs of a run that every decoder has: tokens, mask, positions, logits, value.
/// Filled and read by one [Batch].
final class RunPorts implements AutoCloseable {

    /// One run's shape.
    ///
    /// @param columns places of a row that the mask speaks of
    /// @param newTokens tokens that are read in each row
    /// @param past whether rows were read before
    record Shape(int rows, int columns, int newTokens, boolean past) {}

    /// What is in a place of a row.
    interface Masked {
        boolean shown(int row, int column);
    }

    /// A whole number for each new token of each row.
    interface PerToken {
        int at(int row, int token);
    }

    private final ModelRuns runs;
    private final ModelSignature signature;
    private final int firstPosition;
    private final AtomicLong computed;
    private final List<TensorBuffer> buffers = new ArrayList<>();
    private final Optional<TensorBuffer> mask;
    private final Optional<TensorBuffer> positions;
    private final List<TensorBuffer> switches;
    private final Optional<TensorBuffer> values;
    private final TensorBuffer ids;
    private final TensorBuffer logits;
    private int newTokens;

    /// @param computed counts the tokens that are run
    RunPorts(ModelRuns runs, ModelSignature signature, ModelConfig config, AtomicLong computed) {
        this.runs = runs;
        this.signature = signature;
        this.computed = computed;
        firstPosition = config.firstPosition();
        ids = buffer(signature.ids());
        mask = signature.mask().map(this::buffer);
        positions = signature.positions().map(this::buffer);
        switches = signature.switches().stream().map(Switch::port).map(this::buffer).toList();
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
    /// @param inputs what is given besides; the others are added
    /// @param outputs what is filled besides; the others are added
    void run(
            Shape shape,
            PerToken tokens,
            PerToken position,
            Masked masked,
            Map<String, OnnxTensor> inputs,
            Map<String, OnnxTensor> outputs) {
        newTokens = shape.newTokens();
        inputs.put(signature.ids().name(), filled(ids, shape, tokens, 0));
        mask.ifPresent(buffer -> inputs.put(name(signature.mask()), mask(buffer, shape, masked)));
        positions.ifPresent(buffer ->
                inputs.put(
                        name(signature.positions()),
                        filled(buffer, shape, position, firstPosition)));
        for (int i = 0; i < switches.size(); i++) {
            Switch one = signature.switches().get(i);
            TensorBuffer buffer = switches.get(i);
            OnnxTensor tensor = one.rank() == 0 ? buffer.shaped() : buffer.shaped(1);
            buffer.set(
                    0,
                    one.port().name().equals(ModelSignature.CACHE_BRANCH) && shape.past() ? 1 : 0);
            inputs.put(one.port().name(), tensor);
        }
        outputs.put(signature.logits().name(), shapedLogits(shape));
        values.ifPresent(buffer ->
                outputs.put(
                        name(signature.value()),
                        signature.valueRank() == 3
                                ? buffer.shaped(shape.rows(), newTokens, 1)
                                : buffer.shaped(shape.rows(), newTokens)));
        runs.run(inputs, outputs);
        computed.addAndGet((long) shape.rows() * newTokens);
    }

    private static String name(Optional<Port> port) {
        return port.orElseThrow().name();
    }

    private static OnnxTensor filled(TensorBuffer buffer, Shape shape, PerToken what, int plus) {
        OnnxTensor tensor = buffer.shaped(shape.rows(), shape.newTokens());
        long at = 0;
        for (int row = 0; row < shape.rows(); row++) {
            for (int token = 0; token < shape.newTokens(); token++) {
                buffer.set(at++, (long) what.at(row, token) + plus);
            }
        }
        return tensor;
    }

    private static OnnxTensor mask(TensorBuffer buffer, Shape shape, Masked masked) {
        OnnxTensor tensor = buffer.shaped(shape.rows(), shape.columns());
        long at = 0;
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.columns(); column++) {
                buffer.set(at++, masked.shown(row, column) ? 1 : 0);
            }
        }
        return tensor;
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
