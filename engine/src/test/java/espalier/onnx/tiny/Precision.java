package espalier.onnx.tiny;

import static espalier.onnx.tiny.ElementType.FLOAT;
import static espalier.onnx.tiny.ElementType.FLOAT16;

/// In which numbers a model's weights are, and in which it computes.
public enum Precision {
    FP32(Storage.DENSE, FLOAT, FLOAT),
    FP16(Storage.DENSE, FLOAT16, FLOAT16),
    /// Weights and caches in 16 bits, but the logits widened at the end.
    FP16_WIDE_LOGITS(Storage.DENSE, FLOAT16, FLOAT),
    /// One scale a matrix; inputs quantised on the fly.
    INT8(Storage.BYTES, FLOAT, FLOAT),
    /// Four bits, one scale for each 32 weights.
    INT4(Storage.NIBBLES, FLOAT, FLOAT),
    /// Four-bit weights, caches in 16 bits, wide logits.
    INT4_FP16(Storage.NIBBLES, FLOAT16, FLOAT);

    /// How matrices are stored.
    enum Storage {
        DENSE,
        BYTES,
        NIBBLES
    }

    private final Storage storage;
    private final ElementType computing;
    private final ElementType logits;

    Precision(Storage storage, ElementType computing, ElementType logits) {
        this.storage = storage;
        this.computing = computing;
        this.logits = logits;
    }

    Storage storage() {
        return storage;
    }

    /// The type between layers, and of the caches.
    ElementType computing() {
        return computing;
    }

    ElementType logits() {
        return logits;
    }
}
