package espalier.onnx;

import ai.onnxruntime.OnnxTensor;

import espalier.onnx.CacheState.KeyValues;
import espalier.onnx.CacheState.Recurrent;

import java.lang.foreign.MemorySegment;

/// One state of all rows of a batch, in two buffers: a run reads `past` and fills `present`, then
/// the two change places. Nothing is copied but what rows that fork have read since they were
/// loaded.
final class StateBuffers<S extends CacheState> {

    private final S state;
    private TensorBuffer past;
    private TensorBuffer present;

    /// @param ports closes the buffers
    StateBuffers(S state, RunPorts ports) {
        this.state = state;
        past = ports.buffer(new Port(state.past(), state.type()));
        present = ports.buffer(new Port(state.present(), state.type()));
    }

    S state() {
        return state;
    }

    /// What the next run reads.
    MemorySegment memory() {
        return past.memory();
    }

    /// Starts anew with rows that are about to be loaded.
    void begin(int rows, int tokens) {
        past.reserveBytes(bytes(rows, tokens));
    }

    private long bytes(int rows, int tokens) {
        return state.rowBytes(tokens) * state.stacked() * rows;
    }

    /// Moves and copies rows; see [TokenRows#arrange].
    ///
    /// @param rows how many there are before
    /// @param alike how many of its first tokens each strand's place holds already
    void arrange(int[] parents, int[] placed, int rows, int tokens, int[] alike) {
        if (state.stacked() > 1) {
            restack(parents, placed, rows, state.rowBytes(tokens));
            return;
        }
        past.reserveBytes(bytes(parents.length, tokens));
        for (int i = 0; i < parents.length; i++) {
            if (placed[i] != parents[i]) {
                copy(parents[i], placed[i], tokens, alike[i]);
            }
        }
    }

    private void copy(int from, int to, int tokens, int alike) {
        long bytes = state.rowBytes(tokens);
        switch (state) {
            case KeyValues keyValues -> {
                long head = tokens * keyValues.chunkBytes();
                long skipped = alike * keyValues.chunkBytes();
                for (long at = skipped; at < bytes; at += head) {
                    move(from * bytes + at, to * bytes + at, head - skipped);
                }
            }
            case Recurrent _ -> move(from * bytes, to * bytes, bytes);
        }
    }

    private void move(long from, long to, long bytes) {
        MemorySegment.copy(past.memory(), from, past.memory(), to, bytes);
    }

    /// Where keys and values are stacked, each row's place depends on how many rows there are, so
    /// all are copied.
    private void restack(int[] parents, int[] placed, int rows, long bytes) {
        present.reserveBytes(bytes * state.stacked() * parents.length);
        for (int part = 0; part < state.stacked(); part++) {
            for (int i = 0; i < parents.length; i++) {
                long from = ((long) part * rows + parents[i]) * bytes;
                long to = ((long) part * parents.length + placed[i]) * bytes;
                MemorySegment.copy(past.memory(), from, present.memory(), to, bytes);
            }
        }
        swap();
    }

    OnnxTensor past(int rows, int tokens) {
        return past.shaped(state.shape(rows, tokens));
    }

    OnnxTensor present(int rows, int tokens) {
        return present.shaped(state.shape(rows, tokens));
    }

    /// What was filled is what is read next.
    void swap() {
        TensorBuffer filled = present;
        present = past;
        past = filled;
    }
}
