package espalier.onnx;

import java.lang.foreign.MemorySegment;

/// Rows of tokens that the model reads together. Each row begins with tokens whose state is loaded;
/// then all rows grow by the same number of tokens a run.
interface TokenRows extends AutoCloseable {

    /// A batch for this model.
    static TokenRows of(RunPorts ports, KeyValueLayout layout, Ragged ragged) {
        return layout.cached()
                ? new KeyValueBatch(ports, layout, ragged)
                : new RereadingBatch(ports);
    }

    /// Starts anew with rows whose first tokens are about to be loaded.
    ///
    /// @param lengths tokens that each row begins with
    void begin(int... lengths);

    /// Tokens in a row.
    int length(int row);

    /// Tokens that the last run read in each row.
    int newTokens();

    /// Sets what is kept of one token of a row, laid out as [KeyValuePages] says.
    void load(int row, int token, MemorySegment page);

    /// Copies what is kept of one token of a row out.
    void save(int row, int token, MemorySegment page);

    /// Sets what is kept at the last token of a row besides.
    void loadSnapshot(int row, MemorySegment page);

    /// Copies what is kept at the last token of a row besides.
    void saveSnapshot(int row, MemorySegment page);

    /// Gives each strand a row that holds its parent's tokens; rows without a strand go. The first
    /// strand of a parent stays where the parent is unless the batch gets too small for that row.
    ///
    /// @param parents the row that each strand goes on from
    /// @return the row of each strand, from 0 to the number of strands less 1
    int[] arrange(int[] parents);

    /// Reads more tokens in every row and waits for it.
    ///
    /// @param tokens row after row, the same number for each
    void run(int... tokens);

    /// The logits after one of the tokens that the last run read, `[vocabulary]`; of a model that
    /// gives logits at the last token only, those whatever is asked.
    float[] logits(int row, int token);

    /// The value output at the last token of a row.
    float value(int row);

    @Override
    void close();

    /// Which row each strand gets, so that few rows are copied.
    static int[] placed(int[] parents) {
        int count = parents.length;
        int[] placed = new int[count];
        boolean[] taken = new boolean[count];
        boolean[] settled = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (parents[i] < count && !taken[parents[i]]) {
                taken[parents[i]] = true;
                settled[i] = true;
                placed[i] = parents[i];
            }
        }
        int slot = 0;
        for (int i = 0; i < count; i++) {
            if (!settled[i]) {
                while (taken[slot]) {
                    slot++;
                }
                taken[slot] = true;
                placed[i] = slot;
            }
        }
        return placed;
    }
}
