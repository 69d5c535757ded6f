package espalier.onnx.tiny;

/// What a model answers.
public enum Head {
    /// `[batch, time, vocabulary]`.
    ALL_POSITIONS,
    /// `[batch, n, vocabulary]` for the last `n` positions, which the scalar input
    /// `num_logits_to_keep` names; 0 means all.
    KEPT_POSITIONS,
    /// `[batch, 1, vocabulary]`.
    LAST_POSITION,
    /// `[batch, vocabulary]`, which is no rank that a decoder has.
    FLAT,
    /// `[batch, time, 2]`: whether the step that ends here is wrong or right.
    STEP_CLASSES
}
