package espalier.search;

/// Makes each draw's seed a function of the run's seed, the thought and the draw, so that no random
/// number depends on the order of the work. The mixing is SplitMix64's (Steele, Lea and Flood
/// 2014).
final class Seeds {

    private Seeds() {}

    static long of(long seed, int thought, int draw) {
        return mix(mix(seed + 0x9e3779b97f4a7c15L * (thought + 1L)) + draw);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
