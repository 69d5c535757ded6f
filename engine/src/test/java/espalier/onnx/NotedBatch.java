package espalier.onnx;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// A batch without a model: what is kept of a token is a number that says which it was, and what is
/// loaded is noted.
final class NotedBatch implements TokenRows {

    private static final int SNAPSHOT = 7_000_000;

    /// What was loaded, as `row:token=number`.
    final List<String> loaded = new ArrayList<>();

    @Override
    public void load(int row, int token, MemorySegment page) {
        loaded.add(row + ":" + token + "=" + page.get(ValueLayout.JAVA_INT, 0));
    }

    @Override
    public void save(int row, int token, MemorySegment page) {
        page.set(ValueLayout.JAVA_INT, 0, 1000 * row + token);
    }

    @Override
    public void loadSnapshot(int row, MemorySegment page) {
        loaded.add(row + ":last=" + page.get(ValueLayout.JAVA_INT, 0));
    }

    @Override
    public void saveSnapshot(int row, MemorySegment page) {
        page.set(ValueLayout.JAVA_INT, 0, SNAPSHOT + row);
    }

    @Override
    public void begin(int... lengths) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int length(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int newTokens() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int[] arrange(int[] parents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void run(int... tokens) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] logits(int row, int token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float value(int row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
