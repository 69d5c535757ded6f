package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.ModelSignature.Switch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The inputs of a run that every model has: tokens, and where it asks for them mask, positions and
/// switches.
final class InputPorts {

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

    private final ModelSignature signature;
    private final int firstPosition;
    private final TensorBuffer ids;
    private final Optional<TensorBuffer> mask;
    private final Optional<TensorBuffer> positions;
    private final List<TensorBuffer> switches;

    /// @param firstPosition the place of the first token in the text, as the model counts
    /// @param buffers gives the memory of each, which stays the caller's to close
    InputPorts(ModelSignature signature, int firstPosition, Function<Port, TensorBuffer> buffers) {
        this.signature = signature;
        this.firstPosition = firstPosition;
        ids = buffers.apply(signature.ids());
        mask = signature.mask().map(buffers);
        positions = signature.positions().map(buffers);
        switches = signature.switches().stream().map(Switch::port).map(buffers).toList();
    }

    /// Adds the inputs of one run.
    ///
    /// @param tokens of each row
    /// @param position of each token in the text, from 0
    void fill(
            Shape shape,
            PerToken tokens,
            PerToken position,
            Masked masked,
            Map<String, OnnxTensor> inputs) {
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
}
