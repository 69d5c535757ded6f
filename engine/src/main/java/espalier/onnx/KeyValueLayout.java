package espalier.onnx;

import java.util.List;

/// How what a model keeps of the tokens that it has read is laid out outside the model.
///
/// @param keyValues what is kept for every token; empty where the model keeps nothing and reads all
///   again, so that the tokens themselves are what is kept
/// @param recurrent what is kept at the last token only
record KeyValueLayout(List<CacheState.KeyValues> keyValues, List<CacheState.Recurrent> recurrent) {

    static KeyValueLayout of(List<CacheState> states) {
        return new KeyValueLayout(
                states.stream()
                        .filter(CacheState.KeyValues.class::isInstance)
                        .map(CacheState.KeyValues.class::cast)
                        .toList(),
                states.stream()
                        .filter(CacheState.Recurrent.class::isInstance)
                        .map(CacheState.Recurrent.class::cast)
                        .toList());
    }

    /// Whether the model hands over what it has read.
    boolean cached() {
        return !keyValues.isEmpty() || !recurrent.isEmpty();
    }

    /// Bytes of all that is kept of one token.
    long tokenBytes() {
        return cached()
                ? keyValues.stream().mapToLong(CacheState.KeyValues::tokenBytes).sum()
                : Integer.BYTES;
    }

    /// Bytes of what is kept at the last token of a passage besides.
    long snapshotBytes() {
        return recurrent.stream().mapToLong(CacheState.Recurrent::rowBytes).sum();
    }
}
