package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.TensorBuffer.Kind;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Rows of tokens that the model reads together. All rows are equally long.
///
/// The key-values lie as ONNX Runtime wants them: for each state a buffer `[rows, heads, tokens,
/// size]`. A run reads those in `past` and fills those in `present`, then the two change places:
/// nothing but rows that fork is ever copied.
final class Batch implements AutoCloseable {

    private final ModelRuns runs;
    private final ModelSignature signature;
    private final KeyValueLayout layout;
    private final int vocabulary;
    private final AtomicLong computed;

    private final TensorBuffer ids = new TensorBuffer(Kind.LONGS);
    private final TensorBuffer mask = new TensorBuffer(Kind.LONGS);
    private final TensorBuffer positions = new TensorBuffer(Kind.LONGS);
    private final TensorBuffer logits = new TensorBuffer(Kind.FLOATS);
    private final TensorBuffer values = new TensorBuffer(Kind.FLOATS);
    private TensorBuffer[] past;
    private TensorBuffer[] present;

    private int rows;
    private int length;
    private int newTokens;

    /// @param computed counts the tokens that are run
    Batch(ModelRuns runs, ModelSignature signature, ModelConfig config, AtomicLong computed) {
        this.runs = runs;
        this.signature = signature;
        this.computed = computed;
        layout = KeyValueLayout.of(config);
        vocabulary = config.vocabulary();
        past = buffers();
        present = buffers();
    }

    private TensorBuffer[] buffers() {
        return Stream.generate(() -> new TensorBuffer(Kind.FLOATS))
                .limit(layout.states())
                .toArray(TensorBuffer[]::new);
    }

    /// Starts anew with rows whose first tokens are about to be loaded.
    void begin(int newRows, int newLength) {
        rows = newRows;
        length = newLength;
        for (TensorBuffer state : past) {
            state.reserve(floats(newRows, newLength));
        }
    }

    /// Tokens in each row.
    int length() {
        return length;
    }

    /// Tokens that the last run read in each row.
    int newTokens() {
        return newTokens;
    }

    /// Sets the key-values of one token of a row, laid out as [KeyValuePages] says.
    void load(int row, int token, MemorySegment page) {
        long chunk = layout.chunkBytes();
        long from = 0;
        for (TensorBuffer state : past) {
            for (int head = 0; head < layout.heads(); head++) {
                long to = offset(row, head, token);
                MemorySegment.copy(page, from, state.memory(), to, chunk);
                from += chunk;
            }
        }
    }

    /// Copies the key-values of one token of a row out.
    void save(int row, int token, MemorySegment page) {
        long chunk = layout.chunkBytes();
        long to = 0;
        for (TensorBuffer state : past) {
            for (int head = 0; head < layout.heads(); head++) {
                MemorySegment.copy(state.memory(), offset(row, head, token), page, to, chunk);
                to += chunk;
            }
        }
    }

    /// Copies a whole row of another batch of the same length.
    void load(int row, Batch other, int otherRow) {
        long bytes = 4 * floats(1, length);
        for (int s = 0; s < past.length; s++) {
            MemorySegment.copy(
                    other.past[s].memory(), otherRow * bytes, past[s].memory(), row * bytes, bytes);
        }
    }

    /// Gives each strand a row that holds its parent's tokens; rows without a strand go. The first
    /// strand of a parent stays where the parent is unless the batch gets too small for that row.
    ///
    /// @param parents the row that each strand goes on from
    /// @return the row of each strand, from 0 to the number of strands less 1
    int[] arrange(int[] parents) {
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
        for (TensorBuffer state : past) {
            state.reserve(floats(count, length));
        }
        int slot = 0;
        for (int i = 0; i < count; i++) {
            if (!settled[i]) {
                while (taken[slot]) {
                    slot++;
                }
                taken[slot] = true;
                placed[i] = slot;
                load(slot, this, parents[i]);
            }
        }
        rows = count;
        return placed;
    }

    /// Reads more tokens in every row and waits for it.
    ///
    /// @param tokens row after row, the same number for each
    void run(int... tokens) {
        newTokens = tokens.length / rows;
        int total = length + newTokens;
        Map<String, OnnxTensor> inputs = new HashMap<>();
        Map<String, OnnxTensor> outputs = new HashMap<>();
        inputs.put(ModelSignature.IDS, ids.shaped(rows, newTokens));
        for (int i = 0; i < tokens.length; i++) {
            ids.memory().setAtIndex(ValueLayout.JAVA_LONG, i, tokens[i]);
        }
        if (signature.masked()) {
            inputs.put(ModelSignature.MASK, mask.shaped(rows, total));
            for (int i = 0; i < rows * total; i++) {
                mask.memory().setAtIndex(ValueLayout.JAVA_LONG, i, 1);
            }
        }
        if (signature.positioned()) {
            inputs.put(ModelSignature.POSITIONS, positions.shaped(rows, newTokens));
            for (int i = 0; i < tokens.length; i++) {
                positions.memory().setAtIndex(ValueLayout.JAVA_LONG, i, length + i % newTokens);
            }
        }
        for (int s = 0; s < past.length; s++) {
            inputs.put(
                    signature.pasts().get(s),
                    past[s].shaped(rows, layout.heads(), length, layout.size()));
            outputs.put(
                    signature.presents().get(s),
                    present[s].shaped(rows, layout.heads(), total, layout.size()));
        }
        outputs.put(ModelSignature.LOGITS, logits.shaped(rows, newTokens, vocabulary));
        if (signature.value().isPresent()) {
            OnnxTensor value =
                    signature.valueRank() == 3
                            ? values.shaped(rows, newTokens, 1)
                            : values.shaped(rows, newTokens);
            outputs.put(signature.value().get(), value);
        }
        runs.run(inputs, outputs);
        TensorBuffer[] filled = present;
        present = past;
        past = filled;
        length = total;
        computed.addAndGet(tokens.length);
    }

    /// The logits after one of the tokens that the last run read, `[vocabulary]`.
    float[] logits(int row, int token) {
        float[] copy = new float[vocabulary];
        long offset = ((long) row * newTokens + token) * vocabulary;
        MemorySegment.copy(
                logits.memory(), ValueLayout.JAVA_FLOAT, 4 * offset, copy, 0, vocabulary);
        return copy;
    }

    /// The value output at the last token of a row.
    float value(int row) {
        return values.memory().getAtIndex(ValueLayout.JAVA_FLOAT, (row + 1L) * newTokens - 1);
    }

    private long offset(int row, int head, int token) {
        return (((long) row * layout.heads() + head) * length + token) * layout.chunkBytes();
    }

    private long floats(int ofRows, int ofTokens) {
        return (long) ofRows * layout.heads() * ofTokens * layout.size();
    }

    @Override
    public void close() {
        Stream.of(ids, mask, positions, logits, values).forEach(TensorBuffer::close);
        Stream.of(past).forEach(TensorBuffer::close);
        Stream.of(present).forEach(TensorBuffer::close);
    }
}
