package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.CacheState.KeyValues;
import espalier.onnx.CacheState.Recurrent;
import espalier.onnx.InputPorts.Shape;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Rows of a decoder that hands over what it has read, each state as [StateBuffers].
final class KeyValueBatch implements TokenRows {

    private final RunPorts ports;
    private final List<StateBuffers<KeyValues>> keyValues;
    private final List<StateBuffers<Recurrent>> recurrent;
    private final Ragged ragged;
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> outputs = new HashMap<>();

    private int[] loaded = {};
    private int[] origins = {};
    private int widest;
    private int grown;
    private int newTokens;

    /// @param ports closed with this
    KeyValueBatch(RunPorts ports, KeyValueLayout layout, Ragged ragged) {
        this.ports = ports;
        this.ragged = ragged;
        keyValues = layout.keyValues().stream().map(s -> new StateBuffers<>(s, ports)).toList();
        recurrent = layout.recurrent().stream().map(s -> new StateBuffers<>(s, ports)).toList();
    }

    private void forEachState(Consumer<StateBuffers<?>> action) {
        keyValues.forEach(action);
        recurrent.forEach(action);
    }

    @Override
    public void begin(int... lengths) {
        loaded = lengths.clone();
        origins = IntStream.range(0, lengths.length).toArray();
        widest = IntStream.of(lengths).max().orElse(0);
        grown = 0;
        forEachState(state -> state.begin(lengths.length, widest));
        recurrent.forEach(state -> state.memory().fill((byte) 0));
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

    /// Told where one stretch of bytes lies in a state's memory, and where in a page.
    private interface Stretch {
        void at(MemorySegment memory, long inMemory, long inPage, long bytes);
    }

    private void token(int row, int token, Stretch stretch) {
        int column = column(row, token);
        long inPage = 0;
        for (StateBuffers<KeyValues> buffers : keyValues) {
            KeyValues state = buffers.state();
            long bytes = state.chunkBytes();
            for (int part = 0; part < state.stacked(); part++) {
                long first = ((long) part * loaded.length + row) * state.heads();
                for (int head = 0; head < state.heads(); head++) {
                    long place = (first + head) * columns() + column;
                    stretch.at(buffers.memory(), place * bytes, inPage, bytes);
                    inPage += bytes;
                }
            }
        }
    }

    private void snapshot(int row, Stretch stretch) {
        long inPage = 0;
        for (StateBuffers<Recurrent> buffers : recurrent) {
            long bytes = buffers.state().rowBytes();
            stretch.at(buffers.memory(), row * bytes, inPage, bytes);
            inPage += bytes;
        }
    }

    private static Stretch in(MemorySegment page) {
        return (memory, to, from, bytes) -> MemorySegment.copy(page, from, memory, to, bytes);
    }

    private static Stretch out(MemorySegment page) {
        return (memory, from, to, bytes) -> MemorySegment.copy(memory, from, page, to, bytes);
    }

    @Override
    public void load(int row, int token, MemorySegment page) {
        token(row, token, in(page));
    }

    @Override
    public void save(int row, int token, MemorySegment page) {
        token(row, token, out(page));
    }

    @Override
    public void loadSnapshot(int row, MemorySegment page) {
        snapshot(row, in(page));
    }

    @Override
    public void saveSnapshot(int row, MemorySegment page) {
        snapshot(row, out(page));
    }

    @Override
    public int[] arrange(int[] parents) {
        int[] placed = TokenRows.placed(parents);
        int rows = loaded.length;
        int[] alike = new int[parents.length];
        int[] newLoaded = new int[parents.length];
        int[] newOrigins = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int parent = parents[i];
            boolean related = placed[i] < rows && origins[placed[i]] == origins[parent];
            alike[i] = related ? loaded[parent] : 0;
            newLoaded[placed[i]] = loaded[parent];
            newOrigins[placed[i]] = origins[parent];
        }
        forEachState(state -> state.arrange(parents, placed, rows, columns(), alike));
        loaded = newLoaded;
        origins = newOrigins;
        return placed;
    }

    @Override
    public void run(int... tokens) {
        int rows = loaded.length;
        newTokens = tokens.length / rows;
        int before = columns();
        int after = before + newTokens;
        forEachState(state -> {
            inputs.put(state.state().past(), state.past(rows, before));
            outputs.put(state.state().present(), state.present(rows, after));
        });
        ports.run(
                new Shape(rows, after, newTokens, before > 0),
                (row, token) -> tokens[row * newTokens + token],
                (row, token) -> length(row) + token,
                (row, column) -> column < loaded[row] || column >= widest,
                inputs,
                outputs);
        forEachState(StateBuffers::swap);
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
}
