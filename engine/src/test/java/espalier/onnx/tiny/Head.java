package espalier.onnx.tiny;

import java.util.OptionalInt;

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
    STEP_CLASSES,
    /// `[batch, time, 1]`: how right the step that ends here is.
    STEP_ODDS,
    /// `[batch, time]`: the same.
    FLAT_STEP_ODDS,
    /// `[batch, time, 3]`: whether the step that ends here is wrong, neutral or right.
    THREE_STEP_CLASSES;

    /// Numbers for each step; none where tokens are answered.
    OptionalInt classes() {
        return switch (this) {
            case STEP_CLASSES -> OptionalInt.of(2);
            case STEP_ODDS, FLAT_STEP_ODDS -> OptionalInt.of(1);
            case THREE_STEP_CLASSES -> OptionalInt.of(3);
            case ALL_POSITIONS, KEPT_POSITIONS, LAST_POSITION, FLAT -> OptionalInt.empty();
        };
    }
}
