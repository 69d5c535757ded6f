package espalier.onnx;

import ai.onnxruntime.OnnxJavaType;

import java.util.List;
import java.util.stream.LongStream;

/// One of the tensors in which a decoder keeps what it has read: the input that hands it over and
/// the output that continues it.
sealed interface CacheState {

    String past();

    String present();

    OnnxJavaType type();

    /// How often the tensor holds all rows, one time after the other: 1, or 2 where keys and values
    /// lie in one tensor.
    int stacked();

    /// Bytes of one row in each of these.
    ///
    /// @param tokens that the row has read
    long rowBytes(int tokens);

    /// The tensor's shape.
    long[] shape(int rows, int tokens);

    /// Keys or values, one of each for every token: `[batch, heads, tokens, size]`, or `[2, batch,
    /// heads, tokens, size]` with both in one.
    record KeyValues(
            String past, String present, OnnxJavaType type, int stacked, int heads, int size)
            implements CacheState {

        /// Bytes of one head's key or value of one token.
        long chunkBytes() {
            return (long) size * type.size;
        }

        /// Bytes of one token.
        long tokenBytes() {
            return stacked * rowBytes(1);
        }

        @Override
        public long rowBytes(int tokens) {
            return chunkBytes() * heads * tokens;
        }

        @Override
        public long[] shape(int rows, int tokens) {
            return stacked == 1
                    ? new long[] {rows, heads, tokens, size}
                    : new long[] {stacked, rows, heads, tokens, size};
        }
    }

    /// The state of a convolution or a recurrence after the last token: `[batch, …]`. What it was
    /// before cannot be got back from it.
    ///
    /// @param dimensions of one row
    record Recurrent(String past, String present, OnnxJavaType type, List<Long> dimensions)
            implements CacheState {

        @Override
        public int stacked() {
            return 1;
        }

        /// Bytes of one row, however many tokens it has read.
        long rowBytes() {
            return dimensions.stream().reduce((long) type.size, Math::multiplyExact);
        }

        @Override
        public long rowBytes(int tokens) {
            return rowBytes();
        }

        long[] shape(int rows) {
            return LongStream.concat(
                            LongStream.of(rows), dimensions.stream().mapToLong(Long::longValue))
                    .toArray();
        }

        @Override
        public long[] shape(int rows, int tokens) {
            return shape(rows);
        }
    }
}
