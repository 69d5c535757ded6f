package espalier.onnx;

/// What the model said at the last token of a chain.
///
/// @param logits of the next token, `[vocabulary]`; empty where they are too large to be kept
/// @param value the model's value output there, or, without one, the geometric mean of the
///   probabilities of the last passage's tokens; from 0 to 1
@SuppressWarnings("ArrayRecordComponent")
record Reading(float[] logits, double value) {}
