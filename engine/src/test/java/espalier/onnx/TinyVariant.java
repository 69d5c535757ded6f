package espalier.onnx;

import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.Names;
import espalier.onnx.tiny.Precision;
import espalier.onnx.tiny.TinyModel;

import java.util.List;
import java.util.stream.Stream;

/// A tiny model of each kind that people have on disk.
///
/// @param tolerance how far the logits of a token may be from themselves when it is read in another
///   company; they are about 1
record TinyVariant(String name, TinyModel model, double tolerance) {

    private static final double EXACT = 1e-4;

    /// One rounding of a logit of about 1, with room for a few more on the way.
    private static final double HALF = 1e-2;

    /// The scale of a quantised input is that of the whole batch, so a token's neighbours show.
    private static final double QUANTIZED = 0.3;

    private static final TinyModel LLAMA = TinyModel.llama();
    private static final TinyModel GROUPED = LLAMA.grouped();
    private static final TinyModel STACKED = TinyModel.gpt2().stacked();

    /// Those that can tell each row's places.
    static final List<TinyVariant> PLACED =
            List.of(
                    new TinyVariant("llama", LLAMA, EXACT),
                    new TinyVariant("grouped", GROUPED, EXACT),
                    new TinyVariant("grouped at positions", LLAMA.groupedAtPositions(), EXACT),
                    new TinyVariant("grouped after rotation", LLAMA.groupedAfterRotation(), EXACT),
                    new TinyVariant("gpt2", TinyModel.gpt2(), EXACT),
                    new TinyVariant("stacked", STACKED, EXACT),
                    new TinyVariant("renamed", LLAMA.names(Names.RENAMED).genai(), EXACT),
                    new TinyVariant("branched", LLAMA.branched(), EXACT),
                    new TinyVariant("keeping", LLAMA.head(Head.KEPT_POSITIONS), EXACT),
                    new TinyVariant("valued", GROUPED.valued(), EXACT),
                    new TinyVariant("convolved", LLAMA.convolved(), EXACT),
                    new TinyVariant("convolved grouped", GROUPED.convolved().valued(), EXACT),
                    new TinyVariant("fp16", LLAMA.precision(Precision.FP16), HALF),
                    new TinyVariant("fp16 grouped", GROUPED.precision(Precision.FP16), HALF),
                    new TinyVariant("fp16 stacked", STACKED.precision(Precision.FP16), HALF),
                    new TinyVariant("fp16 wide", LLAMA.precision(Precision.FP16_WIDE_LOGITS), HALF),
                    new TinyVariant("int8", LLAMA.precision(Precision.INT8), QUANTIZED),
                    new TinyVariant("int8 grouped", GROUPED.precision(Precision.INT8), QUANTIZED),
                    new TinyVariant(
                            "int8 gpt2", TinyModel.gpt2().precision(Precision.INT8), QUANTIZED),
                    new TinyVariant("int4", LLAMA.precision(Precision.INT4), EXACT),
                    new TinyVariant("int4 grouped", GROUPED.precision(Precision.INT4), EXACT),
                    new TinyVariant("int4 fp16", GROUPED.precision(Precision.INT4_FP16), HALF));

    /// Those that count places from the length of the past on.
    static final List<TinyVariant> COUNTING =
            List.of(
                    new TinyVariant("llama without positions", LLAMA.withoutPositions(), EXACT),
                    new TinyVariant("gpt2 without mask", TinyModel.gpt2().withoutMask(), EXACT));

    /// Those whose rows may be of unequal length where each goes on from its own state, but not
    /// hold tokens that the mask leaves out.
    static final List<TinyVariant> STATEFUL =
            List.of(new TinyVariant("convolved blindly", LLAMA.convolvedBlindly(), EXACT));

    static final List<TinyVariant> UNCACHED =
            List.of(
                    new TinyVariant("uncached", LLAMA.withoutCache(), EXACT),
                    new TinyVariant("uncached grouped", GROUPED.withoutCache(), EXACT),
                    new TinyVariant("uncached gpt2", TinyModel.gpt2().withoutCache(), EXACT),
                    new TinyVariant(
                            "uncached ids only",
                            LLAMA.withoutCache().withoutPositions().withoutMask(),
                            EXACT));

    static final List<TinyVariant> CACHED =
            Stream.of(PLACED, COUNTING, STATEFUL).flatMap(List::stream).toList();

    static final List<TinyVariant> ALL = Stream.concat(CACHED.stream(), UNCACHED.stream()).toList();

    @Override
    public String toString() {
        return name;
    }
}
