package espalier.onnx;

import static espalier.onnx.tiny.Names.at;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import espalier.onnx.tiny.Names;
import espalier.onnx.tiny.TinyModel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// A tiny model run by ONNX Runtime without the program's own decoder: what a run leaves in the
/// caches is what the next one starts from.
final class TinySession implements AutoCloseable {

    private final OrtEnvironment environment = RuntimeEnvironment.environment();
    private final Names names;
    private final OrtSession session;
    private final Map<String, String> presents = new HashMap<>();
    private Optional<OrtSession.Result> last = Optional.empty();
    private long kept;

    /// @param file the model's own
    TinySession(TinyModel model, Path file) throws OrtException {
        names = model.names();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.addConfigEntry("session.x64quantprecision", "1");
            options.setIntraOpNumThreads(1);
            session = environment.createSession(file.toString(), options);
        }
        for (int layer = 0; layer < model.dimensions().layers(); layer++) {
            presents.put(at(names.pastKey(), layer), at(names.presentKey(), layer));
            presents.put(at(names.pastValue(), layer), at(names.presentValue(), layer));
            presents.put("past_conv." + layer, "present_conv." + layer);
        }
    }

    Set<String> inputs() {
        return session.getInputNames();
    }

    /// From now on asks for the logits of the last `positions` only; 0 asks for all.
    void keep(int positions) {
        kept = positions;
    }

    /// Reads rows from their first token on, the shorter ones filled up at the right.
    ///
    /// @return logits by row, position and token
    float[][][] read(long[]... rows) throws OrtException {
        forget();
        int width = Arrays.stream(rows).mapToInt(row -> row.length).max().orElseThrow();
        long[][] ids = new long[rows.length][width];
        long[][] mask = new long[rows.length][width];
        long[][] positions = new long[rows.length][width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, ids[i], 0, rows[i].length);
            Arrays.fill(mask[i], 0, rows[i].length, 1);
            Arrays.setAll(positions[i], time -> time);
        }
        return readOn(ids, mask, positions);
    }

    /// Reads on from where the last run ended.
    float[][][] readOn(long[][] ids, long[][] mask, long[][] positions) throws OrtException {
        Map<String, OnnxTensor> all = new HashMap<>();
        List<OnnxTensor> own = new ArrayList<>();
        try {
            for (NodeInfo input : session.getInputInfo().values()) {
                String name = input.getName();
                TensorInfo info = (TensorInfo) input.getInfo();
                if (presents.containsKey(name) && last.isPresent()) {
                    all.put(name, output(presents.get(name)));
                    continue;
                }
                OnnxTensor tensor;
                if (presents.containsKey(name)) {
                    tensor = empty(info, ids.length);
                } else if (info.getShape().length == 0) {
                    tensor = OnnxTensor.createTensor(environment, kept);
                } else if (info.type == OnnxJavaType.BOOL) {
                    tensor = OnnxTensor.createTensor(environment, new boolean[] {last.isPresent()});
                } else if (name.equals(names.mask())) {
                    tensor = whole(info, mask);
                } else {
                    tensor = whole(info, name.equals(names.ids()) ? ids : positions);
                }
                own.add(tensor);
                all.put(name, tensor);
            }
            OrtSession.Result result = session.run(all);
            forget();
            last = Optional.of(result);
        } finally {
            own.forEach(OnnxTensor::close);
        }
        return logits();
    }

    private float[][][] logits() {
        long[] shape = output(names.logits()).getInfo().getShape();
        FloatBuffer values = output(names.logits()).getFloatBuffer();
        float[][][] logits = new float[(int) shape[0]][(int) shape[1]][(int) shape[2]];
        for (float[][] row : logits) {
            for (float[] position : row) {
                values.get(position);
            }
        }
        return logits;
    }

    /// What the last run answered under this name, until the next run.
    OnnxTensor output(String name) {
        return (OnnxTensor) last.orElseThrow().get(name).orElseThrow();
    }

    /// A past of no tokens: its first free dimension is the batch, its second, if there is one, the
    /// time. All that it holds is 0.
    private OnnxTensor empty(TensorInfo info, int batch) throws OrtException {
        long[] shape = info.getShape();
        long free = batch;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 0) {
                shape[i] = free;
                free = 0;
            }
        }
        long bytes = LongStream.of(shape).reduce(info.type.size, Math::multiplyExact);
        return OnnxTensor.createTensor(
                environment, ByteBuffer.allocateDirect(Math.toIntExact(bytes)), shape, info.type);
    }

    private OnnxTensor whole(TensorInfo info, long[][] values) throws OrtException {
        int width = values[0].length;
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(8 * values.length * width).order(ByteOrder.nativeOrder());
        for (long[] row : values) {
            for (long value : row) {
                if (info.type == OnnxJavaType.INT32) {
                    bytes.putInt((int) value);
                } else {
                    bytes.putLong(value);
                }
            }
        }
        return OnnxTensor.createTensor(
                environment, bytes.flip(), new long[] {values.length, width}, info.type);
    }

    private void forget() {
        last.ifPresent(OrtSession.Result::close);
        last = Optional.empty();
    }

    @Override
    public void close() throws OrtException {
        forget();
        session.close();
    }
}
