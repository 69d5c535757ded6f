package espalier.onnx;

/// Random numbers that are functions of what they are for, so that no draw depends on how many were
/// made before it or beside it (SplitMix64's finaliser; Steele, Lea and Flood 2014).
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /// A number above 0 and below 1 that is fixed by the three.
    static double uniform(long seed, long first, long second) {
        return uniform(source(seed, first), second);
    }

    /// What many numbers have in common that differ in the last of the three only.
    static long source(long seed, long first) {
        return mix(mix(seed + GOLDEN) + first * GOLDEN);
    }

    /// As of the two that the source was made of, and a third.
    static double uniform(long source, long second) {
        return ((mix(source + second * GOLDEN) >>> 11) + 0.5) * 0x1p-53;
    }

    /// The draw from the standard Gumbel distribution that a uniform draw stands for.
    static double gumbel(double uniform) {
        return -Math.log(-Math.log(uniform));
    }

    /// A number that stands for the tokens written so far.
    static long fingerprint(int[] ids) {
        long fingerprint = 0;
        for (int id : ids) {
            fingerprint = mix(fingerprint + GOLDEN + id);
        }
        return fingerprint;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
