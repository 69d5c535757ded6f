package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.CacheState.KeyValues;
import espalier.onnx.CacheState.Recurrent;
import espalier.onnx.InputPorts.Shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of tokens that a reward model reads whole, in one run: nothing is kept from run to run, and
/// a model that could go on from a cache gets an empty one. Shorter rows are filled up at the right
/// and masked there.
final class RewardBatch implements Opening.Closing {

    private final ModelRuns runs;
    private final ModelSignature signature;
    private final StepHead head;
    private final List<TensorBuffer> buffers = new ArrayList<>();
    private final InputPorts ports;
    private final List<TensorBuffer> pasts;
    private final TensorBuffer numbers;
    private int width;

    RewardBatch(ModelRuns runs, ModelSignature signature, StepHead head, int firstPosition) {
        this.runs = runs;
        this.signature = signature;
        this.head = head;
        ports = new InputPorts(signature, firstPosition, this::buffer);
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
        return signature.mask().isPresent();
    }

    /// Reads rows and waits for it.
    ///
    /// @throws espalier.thought.GenerationException where the model fails or is cancelled
    void run(List<int[]> rows) {
        int count = rows.size();
        width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        ports.fill(
                new Shape(count, width, width, false),
                (row, token) -> token < rows.get(row).length ? rows.get(row)[token] : 0,
                (row, token) -> Math.min(token, rows.get(row).length - 1),
                (row, column) -> column < rows.get(row).length,
                inputs);
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

    /// The score at a token of a row that was read last, from 0 to 1.
    double score(int row, int token) {
        return head.score(numbers, (long) row * width + token);
    }

    @Override
    public void close() {
        buffers.forEach(TensorBuffer::close);
    }
}
