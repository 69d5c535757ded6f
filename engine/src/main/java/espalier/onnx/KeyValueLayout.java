package espalier.onnx;

/// How a model's key-values are laid out.
///
/// @param states keys and values of all layers: twice the number of layers
/// @param heads key-value heads of a layer
/// @param size floats of one key or value of one head
record KeyValueLayout(int states, int heads, int size) {

    static KeyValueLayout of(ModelConfig config) {
        return new KeyValueLayout(2 * config.layers(), config.keyValueHeads(), config.headSize());
    }

    /// Bytes of one head's key or value of one token.
    long chunkBytes() {
        return 4L * size;
    }

    /// Bytes of all that a model keeps of one token.
    long tokenBytes() {
        return (long) states * heads * chunkBytes();
    }
}
