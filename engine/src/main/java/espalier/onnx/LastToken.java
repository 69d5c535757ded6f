package espalier.onnx;

import java.util.OptionalDouble;

/// What the model said at the last token of a prefix.
///
/// @param logits of the next token, `[vocabulary]`; empty where they are too large to be kept
/// @param logProbability sum over the last passage's tokens, in nats
/// @param value the model's value output, from 0 to 1, where it has one
@SuppressWarnings("ArrayRecordComponent")
record LastToken(float[] logits, double logProbability, OptionalDouble value) {

    /// Where nothing was said that anybody will ask for.
    static final LastToken NOTHING = new LastToken(new float[0], 0, OptionalDouble.empty());
}
