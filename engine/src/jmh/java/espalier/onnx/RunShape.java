package espalier.onnx;

/// What decides how long a run takes.
///
/// @param past tokens that each row has read before
/// @param newTokens tokens that each row reads
record RunShape(int rows, int past, int newTokens) {}
