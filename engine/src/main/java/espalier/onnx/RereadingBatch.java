package espalier.onnx;

import espalier.onnx.InputPorts.Shape;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;

/// Rows of a decoder that keeps nothing: every run reads whole rows again, and what is kept of a
/// token is the token itself. Slow, but it works.
final class RereadingBatch implements TokenRows {

    private final RunPorts ports;
    private int[][] rows = {};
    private int newTokens;

    /// @param ports closed with this
    RereadingBatch(RunPorts ports) {
        this.ports = ports;
    }

    @Override
    public void begin(int... lengths) {
        rows = IntStream.of(lengths).mapToObj(int[]::new).toArray(int[][]::new);
    }

    @Override
    public int length(int row) {
        return rows[row].length;
    }

    @Override
    public int newTokens() {
        return newTokens;
    }

    @Override
    public void load(int row, int token, MemorySegment page) {
        rows[row][token] = page.get(ValueLayout.JAVA_INT, 0);
    }

    @Override
    public void save(int row, int token, MemorySegment page) {
        page.set(ValueLayout.JAVA_INT, 0, rows[row][token]);
    }

    @Override
    public void loadSnapshot(int row, MemorySegment page) {
        // The tokens are all there is.
    }

    @Override
    public void saveSnapshot(int row, MemorySegment page) {
        // The tokens are all there is.
    }

    @Override
    public int[] arrange(int[] parents) {
        int[] placed = TokenRows.placed(parents);
        int[][] arranged = new int[parents.length][];
        for (int i = 0; i < parents.length; i++) {
            arranged[placed[i]] = rows[parents[i]].clone();
        }
        rows = arranged;
        return placed;
    }

    @Override
    public void run(int... tokens) {
        newTokens = tokens.length / rows.length;
        for (int row = 0; row < rows.length; row++) {
            int length = rows[row].length;
            rows[row] = Arrays.copyOf(rows[row], length + newTokens);
            System.arraycopy(tokens, row * newTokens, rows[row], length, newTokens);
        }
        int widest = IntStream.range(0, rows.length).map(this::length).max().orElse(0);
        ports.run(
                new Shape(rows.length, widest, widest, false),
                (row, token) -> token < rows[row].length ? rows[row][token] : 0,
                (row, token) -> Math.min(token, rows[row].length - 1),
                (row, column) -> column < rows[row].length,
                new HashMap<>(),
                new HashMap<>());
    }

    @Override
    public float[] logits(int row, int token) {
        return ports.logits(row, rows[row].length - newTokens + token);
    }

    @Override
    public float value(int row) {
        return ports.value(row, rows[row].length - 1);
    }

    @Override
    public void close() {
        ports.close();
    }
}
