package espalier.onnx;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// A batch whose runs are written down.
final class RecordingBatch implements TokenRows {

    private final TokenRows batch;
    private final List<RunShape> recorded;
    private int rows;
    private int columns;

    RecordingBatch(TokenRows batch, List<RunShape> recorded) {
        this.batch = batch;
        this.recorded = recorded;
    }

    @Override
    public void begin(int... lengths) {
        batch.begin(lengths);
        rows = lengths.length;
        columns = 0;
        for (int length : lengths) {
            columns = Math.max(columns, length);
        }
    }

    @Override
    public void run(int... tokens) {
        batch.run(tokens);
        recorded.add(new RunShape(rows, columns, tokens.length / rows));
        columns += tokens.length / rows;
    }

    @Override
    public int[] arrange(int[] parents) {
        rows = parents.length;
        return batch.arrange(parents);
    }

    @Override
    public int length(int row) {
        return batch.length(row);
    }

    @Override
    public int newTokens() {
        return batch.newTokens();
    }

    @Override
    public void load(int row, int token, MemorySegment page) {
        batch.load(row, token, page);
    }

    @Override
    public void save(int row, int token, MemorySegment page) {
        batch.save(row, token, page);
    }

    @Override
    public void loadSnapshot(int row, MemorySegment page) {
        batch.loadSnapshot(row, page);
    }

    @Override
    public void saveSnapshot(int row, MemorySegment page) {
        batch.saveSnapshot(row, page);
    }

    @Override
    public float[] logits(int row, int token) {
        return batch.logits(row, token);
    }

    @Override
    public float value(int row) {
        return batch.value(row);
    }

    @Override
    public void close() {
        batch.close();
    }
}
