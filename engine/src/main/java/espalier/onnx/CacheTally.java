package espalier.onnx;

/// How often a prefix was found in the cache, and how often it came back into it after a drop.
record CacheTally(int hits, int recomputed) {

    static final CacheTally NONE = new CacheTally(0, 0);

    CacheTally hit() {
        return new CacheTally(hits + 1, recomputed);
    }

    CacheTally readAgain() {
        return new CacheTally(hits, recomputed + 1);
    }
}
