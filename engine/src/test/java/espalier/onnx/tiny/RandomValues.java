package espalier.onnx.tiny;

import java.nio.charset.StandardCharsets;
import java.util.function.LongToDoubleFunction;
import java.util.zip.CRC32;

/// Random numbers that depend on nothing but the seed, the tensor's name and the index, so that
/// models of one seed have the same weights in whatever order, layout and precision they are
/// written. Evenly distributed.
///
/// @param state what the seed and the name come to
/// @param reach the largest distance from `centre`
record RandomValues(long state, double centre, double reach) implements LongToDoubleFunction {

    static RandomValues of(long seed, String name, double centre, double reach) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return new RandomValues(mixed(seed ^ mixed(hash.getValue())), centre, reach);
    }

    @Override
    public double applyAsDouble(long index) {
        long bits = mixed(state + index * 0x9E3779B97F4A7C15L);
        return centre + reach * ((bits >>> 11) * 0x1p-52 - 1);
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    private static long mixed(long bits) {
        long a = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
