package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.CacheState.KeyValues;
import espalier.onnx.CacheState.Recurrent;
import espalier.onnx.RunPorts.Shape;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Rows of a decoder that hands over what it has read.
///
/// The states lie as ONNX Runtime wants them: for each a buffer such as `[rows, heads, tokens,
/// size]`. A run reads those in `past` and fills those in `present`, then the two change places:
/// nothing but rows that fork is ever copied.
final class KeyValueBatch implements Batch {

    private final RunPorts ports;
    private final List<KeyValues> states;
    private final List<Recurrent> recurrent;
    private final Ragged ragged;
    private List<TensorBuffer> past;
    private List<TensorBuffer> present;
    private List<TensorBuffer> recurrentPast;
    private List<TensorBuffer> recurrentPresent;

    private int[] loaded = {};
    private int widest;
    private int grown;
    private int newTokens;

    /// @param ports closed with this
    KeyValueBatch(RunPorts ports, KeyValueLayout layout, Ragged ragged) {
        this.ports = ports;
        this.ragged = ragged;
        states = layout.keyValues();
        recurrent = layout.recurrent();
        past = buffers(states);
        present = buffers(states);
        recurrentPast = buffers(recurrent);
        recurrentPresent = buffers(recurrent);
    }

    private List<TensorBuffer> buffers(List<? extends CacheState> some) {
        return some.stream()
                .map(state -> ports.buffer(new Port(state.past(), state.type())))
                .toList();
    }

    @Override
    public void begin(int... lengths) {
        loaded = lengths.clone();
        widest = IntStream.of(lengths).max().orElse(0);
        grown = 0;
        for (int s = 0; s < states.size(); s++) {
            past.get(s).reserve(elements(states.get(s), lengths.length));
        }
        for (int s = 0; s < recurrent.size(); s++) {
            TensorBuffer buffer = recurrentPast.get(s);
            buffer.reserve(recurrent.get(s).elements() * lengths.length);
            buffer.memory().fill((byte) 0);
        }
    }

    private long elements(KeyValues state, int rows) {
        return (long) state.stacked() * rows * state.heads() * columns() * state.size();
    }

    /// Places of a row in memory.
    private int columns() {
        return widest + grown;
    }

    @Override
    public int length(int row) {
        return loaded[row] + grown;
    }

    @Override
    public int newTokens() {
        return newTokens;
    }

    private int column(int row, int token) {
        return token < loaded[row] || ragged != Ragged.APPENDED
                ? token
                : widest + token - loaded[row];
    }

    @Override
    public void load(int row, int token, MemorySegment page) {
        int column = column(row, token);
        long from = 0;
        for (int s = 0; s < states.size(); s++) {
            KeyValues state = states.get(s);
            long chunk = state.chunkBytes();
            MemorySegment memory = past.get(s).memory();
            for (int part = 0; part < state.stacked(); part++) {
                for (int head = 0; head < state.heads(); head++) {
                    long to = offset(state, part, row, head, column);
                    MemorySegment.copy(page, from, memory, to, chunk);
                    from += chunk;
                }
            }
        }
    }

    @Override
    public void save(int row, int token, MemorySegment page) {
        int column = column(row, token);
        long to = 0;
        for (int s = 0; s < states.size(); s++) {
            KeyValues state = states.get(s);
            long chunk = state.chunkBytes();
            MemorySegment memory = past.get(s).memory();
            for (int part = 0; part < state.stacked(); part++) {
                for (int head = 0; head < state.heads(); head++) {
                    long from = offset(state, part, row, head, column);
                    MemorySegment.copy(memory, from, page, to, chunk);
                    to += chunk;
                }
            }
        }
    }

    private long offset(KeyValues state, int part, int row, int head, int column) {
        long rows = (long) part * loaded.length + row;
        return ((rows * state.heads() + head) * columns() + column) * state.chunkBytes();
    }

    @Override
    public void loadSnapshot(int row, MemorySegment page) {
        long from = 0;
        for (int s = 0; s < recurrent.size(); s++) {
            long bytes = recurrent.get(s).rowBytes();
            MemorySegment.copy(page, from, recurrentPast.get(s).memory(), row * bytes, bytes);
            from += bytes;
        }
    }

    @Override
    public void saveSnapshot(int row, MemorySegment page) {
        long to = 0;
        for (int s = 0; s < recurrent.size(); s++) {
            long bytes = recurrent.get(s).rowBytes();
            MemorySegment.copy(recurrentPast.get(s).memory(), row * bytes, page, to, bytes);
            to += bytes;
        }
    }

    @Override
    public int[] arrange(int[] parents) {
        int[] placed = Batch.placed(parents);
        int rows = parents.length;
        for (int s = 0; s < states.size(); s++) {
            if (states.get(s).stacked() == 1) {
                long bytes = Byte.BYTES * elements(states.get(s), 1) * states.get(s).type().size;
                forkInPlace(past.get(s), states.get(s).type().size, bytes, parents, placed);
            }
        }
        for (int s = 0; s < recurrent.size(); s++) {
            Recurrent state = recurrent.get(s);
            forkInPlace(recurrentPast.get(s), state.type().size, state.rowBytes(), parents, placed);
        }
        restack(parents, placed);
        int[] longer = new int[rows];
        for (int i = 0; i < rows; i++) {
            longer[placed[i]] = loaded[parents[i]];
        }
        loaded = longer;
        return placed;
    }

    private static void forkInPlace(
            TensorBuffer buffer, int elementBytes, long bytes, int[] parents, int[] placed) {
        buffer.reserve(parents.length * bytes / elementBytes);
        MemorySegment memory = buffer.memory();
        for (int i = 0; i < parents.length; i++) {
            if (placed[i] != parents[i]) {
                MemorySegment.copy(memory, parents[i] * bytes, memory, placed[i] * bytes, bytes);
            }
        }
    }

    /// Where keys and values are stacked, each row's place depends on how many rows there are, so
    /// all are copied.
    private void restack(int[] parents, int[] placed) {
        if (states.stream().allMatch(state -> state.stacked() == 1)) {
            return;
        }
        for (int s = 0; s < states.size(); s++) {
            KeyValues state = states.get(s);
            long bytes = elements(state, 1) / state.stacked() * state.type().size;
            if (state.stacked() == 1) {
                present.get(s).reserve(elements(state, parents.length));
                MemorySegment.copy(
                        past.get(s).memory(),
                        0,
                        present.get(s).memory(),
                        0,
                        bytes * parents.length);
                continue;
            }
            present.get(s).reserve(elements(state, parents.length));
            for (int part = 0; part < state.stacked(); part++) {
                for (int i = 0; i < parents.length; i++) {
                    MemorySegment.copy(
                            past.get(s).memory(),
                            ((long) part * loaded.length + parents[i]) * bytes,
                            present.get(s).memory(),
                            ((long) part * parents.length + placed[i]) * bytes,
                            bytes);
                }
            }
        }
        swap();
    }

    private void swap() {
        List<TensorBuffer> filled = present;
        present = past;
        past = filled;
    }

    @Override
    public void run(int... tokens) {
        int rows = loaded.length;
        newTokens = tokens.length / rows;
        int before = columns();
        Map<String, OnnxTensor> pasts = new HashMap<>();
        Map<String, OnnxTensor> presents = new HashMap<>();
        for (int s = 0; s < states.size(); s++) {
            KeyValues state = states.get(s);
            pasts.put(state.past(), past.get(s).shaped(state.shape(rows, before)));
            presents.put(
                    state.present(), present.get(s).shaped(state.shape(rows, before + newTokens)));
        }
        for (int s = 0; s < recurrent.size(); s++) {
            Recurrent state = recurrent.get(s);
            pasts.put(state.past(), recurrentPast.get(s).shaped(state.shape(rows)));
            presents.put(state.present(), recurrentPresent.get(s).shaped(state.shape(rows)));
        }
        ports.run(
                new Shape(rows, before + newTokens, newTokens, before > 0),
                (row, token) -> tokens[row * newTokens + token],
                (row, token) -> length(row) + token,
                (row, column) -> column < loaded[row] || column >= widest,
                pasts,
                presents);
        swap();
        List<TensorBuffer> filled = recurrentPresent;
        recurrentPresent = recurrentPast;
        recurrentPast = filled;
        grown += newTokens;
    }

    @Override
    public float[] logits(int row, int token) {
        return ports.logits(row, token);
    }

    @Override
    public float value(int row) {
        return ports.value(row, newTokens - 1);
    }

    @Override
    public void close() {
        ports.close();
    }

    @Override
    public String toString() {
        return "rows " + Arrays.toString(loaded) + " and " + grown;
    }
}
