package espalier.onnx.tiny;

/// How a layer looks back.
sealed interface Attention permits PlainAttention, GroupedAttention {

    /// Looks from every query at the keys up to its own place.
    ///
    /// @param queries `[batch, time, heads * size]`; so are `keys` and `values`, of fewer heads
    /// @return `[batch, time, heads * size]`
    String attend(int layer, String queries, String keys, String values);

    /// What attention is made of.
    enum Kind {
        /// ONNX's own operators; new keys are appended at the end of the tensor.
        PLAIN,
        /// One operator of ONNX Runtime, which counts the places itself.
        GROUPED,
        /// The same, with the places as an input of the operator.
        GROUPED_AT_POSITIONS,
        /// Keys and queries are turned by an operator before, which gets the places.
        GROUPED_AFTER_ROTATION
    }
}
