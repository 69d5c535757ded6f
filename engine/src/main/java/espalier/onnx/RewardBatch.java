package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.CacheState.KeyValues;
import espalier.onnx.CacheState.Recurrent;
import espalier.onnx.ModelSignature.Switch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/// Rows of tokens that a reward model reads whole, in one run: nothing is kept from run to run, and
/// a model that could go on from a cache gets an empty one. Shorter rows are filled up at the right
/// and masked there.
final class RewardBatch implements Opening.Closing {

    private final ModelRuns runs;
    private final ModelSignature signature;
    private final StepHead head;
    private final int firstPosition;
    private final List<TensorBuffer> buffers = new ArrayList<>();
    private final TensorBuffer ids;
    private final Optional<TensorBuffer> mask;
    private final Optional<TensorBuffer> positions;
    private final List<TensorBuffer> switches;
    private final List<TensorBuffer> pasts;
    private final TensorBuffer numbers;
    private int width;

    RewardBatch(ModelRuns runs, ModelSignature signature, StepHead head, int firstPosition) {
        this.runs = runs;
        this.signature = signature;
        this.head = head;
        this.firstPosition = firstPosition;
        ids = buffer(signature.ids());
        mask = signature.mask().map(this::buffer);
        positions = signature.positions().map(this::buffer);
        switches = signature.switches().stream().map(Switch::port).map(this::buffer).toList();
        pasts =
                signature.states().stream()
                        .map(state -> buffer(new Port(state.past(), state.type())))
                        .toList();
        numbers = buffer(head.output());
    }

    private TensorBuffer buffer(Port port) {
        TensorBuffer buffer = new TensorBuffer(port.type());
        buffers.add(buffer);
        return buffer;
    }

    /// Whether rows of unequal length can be read together.
    boolean ragged() {
        return mask.isPresent();
    }

    /// Reads rows and waits for it.
    ///
    /// @throws espalier.thought.GenerationException where the model fails or is cancelled
    void run(List<int[]> rows) {
        int count = rows.size();
        width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put(
                signature.ids().name(),
                filled(
                        ids,
                        count,
                        (row, token) -> token < rows.get(row).length ? rows.get(row)[token] : 0));
        mask.ifPresent(buffer ->
                inputs.put(
                        signature.mask().orElseThrow().name(),
                        filled(
                                buffer,
                                count,
                                (row, token) -> token < rows.get(row).length ? 1 : 0)));
        positions.ifPresent(buffer ->
                inputs.put(
                        signature.positions().orElseThrow().name(),
                        filled(
                                buffer,
                                count,
                                (row, token) ->
                                        firstPosition
                                                + Math.min(token, rows.get(row).length - 1))));
        for (int i = 0; i < switches.size(); i++) {
            // Zero asks for the logits of all tokens, and for the graph without a past.
            Switch one = signature.switches().get(i);
            TensorBuffer buffer = switches.get(i);
            inputs.put(one.port().name(), one.rank() == 0 ? buffer.shaped() : buffer.shaped(1));
            buffer.set(0, 0);
        }
        for (int i = 0; i < pasts.size(); i++) {
            CacheState state = signature.states().get(i);
            inputs.put(
                    state.past(),
                    pasts.get(i)
                            .shaped(
                                    switch (state) {
                                        case KeyValues keyValues -> keyValues.shape(count, 0);
                                        case Recurrent recurrent -> recurrent.shape(count);
                                    }));
        }
        Map<String, OnnxTensor> outputs =
                Map.of(head.output().name(), numbers.shaped(head.shape(count, width)));
        runs.run(inputs, outputs);
    }

    private OnnxTensor filled(TensorBuffer buffer, int rows, IntBinaryOperator at) {
        OnnxTensor tensor = buffer.shaped(rows, width);
        for (int row = 0; row < rows; row++) {
            for (int token = 0; token < width; token++) {
                buffer.set((long) row * width + token, at.applyAsInt(row, token));
            }
        }
        return tensor;
    }

    /// The score at a token of a row that was read last, from 0 to 1.
    double score(int row, int token) {
        return head.score(numbers, (long) row * width + token);
    }

    @Override
    public void close() {
        buffers.forEach(TensorBuffer::close);
    }
}
