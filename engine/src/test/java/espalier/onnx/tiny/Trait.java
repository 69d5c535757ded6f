package espalier.onnx.tiny;

/// What a model has or has not.
enum Trait {
    /// Inputs and outputs for keys and values.
    CACHED,
    /// An input for the mask.
    MASKED,
    /// An input for the places.
    POSITIONED,
    /// An input that says whether the past counts.
    BRANCHED,
    /// Whole numbers of 32 bits for ids, mask and places.
    NARROW,
    /// An output between 0 and 1 for each token.
    VALUED,
    /// Vectors in place of ids.
    EMBEDDED,
    /// A weight that is no number.
    POISONED
}
