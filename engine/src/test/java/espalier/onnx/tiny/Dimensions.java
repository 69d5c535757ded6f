package espalier.onnx.tiny;

/// The sizes of a decoder.
///
/// @param headSize floats of one key of one head
/// @param feedForward the width inside a layer's second half
/// @param context the longest input, in tokens
public record Dimensions(
        int vocabulary,
        int hidden,
        int layers,
        int heads,
        int keyValueHeads,
        int headSize,
        int feedForward,
        int context) {

    /// Two layers, which load and run in no time.
    public static final Dimensions TINY = new Dimensions(320, 64, 2, 4, 2, 16, 96, 256);

    /// The sizes of SmolLM2-135M; its 163 million weights belong into a file of external data.
    public static final Dimensions SMOLLM2_135M =
            new Dimensions(49_152, 576, 30, 9, 3, 64, 1536, 2048);

    /// As many heads of keys as of queries.
    public Dimensions withoutGroups() {
        return new Dimensions(
                vocabulary, hidden, layers, heads, heads, headSize, feedForward, context);
    }

    int queryWidth() {
        return heads * headSize;
    }

    int keyWidth() {
        return keyValueHeads * headSize;
    }
}
