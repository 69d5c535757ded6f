package espalier.onnx;

/// The tokens of a text, and at which of them a reward model is asked.
///
/// @param ids in order
/// @param marks places among the tokens, from 0; one for each step
@SuppressWarnings("ArrayRecordComponent")
record MarkedTokens(int[] ids, int[] marks) {}
