package espalier.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import espalier.language.LanguageModelException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Weights that lie in files which are links, as in a Hugging Face cache. ONNX Runtime follows no
/// link out of a model's folder, so these are mapped into memory here and handed over by name; they
/// must live as long as the session does.
final class ExternalWeights implements Opening.Closing {

    /// A weight in a file of its own.
    ///
    /// @param type the number of its type in onnx.proto
    /// @param location the file, relative to the model's
    /// @param offset in bytes
    /// @param length in bytes
    record Weight(
            String name,
            int type,
            List<Long> dimensions,
            String location,
            long offset,
            long length) {}

    private final Arena arena = Arena.ofShared();
    private final Map<String, OnnxTensorLike> tensors = new HashMap<>();

    private ExternalWeights() {}

    /// The weights that ONNX Runtime would not read by itself.
    static ExternalWeights of(ModelFolder folder) throws OrtException {
        ExternalWeights linked = new ExternalWeights();
        try {
            for (Weight weight : folder.onnx().externalWeights()) {
                Path file = folder.model().resolveSibling(weight.location());
                if (Files.isSymbolicLink(file)) {
                    linked.map(weight, file);
                }
            }
            return linked;
        } catch (IOException e) {
            linked.close();
            throw FolderBounds.unreadable(folder.model().toString(), e);
        } catch (OrtException | RuntimeException e) {
            linked.close();
            throw e;
        }
    }

    private void map(Weight weight, Path file) throws IOException, OrtException {
        OnnxJavaType type = type(weight, file);
        try (FileChannel channel = FileChannel.open(file)) {
            tensors.put(
                    weight.name(),
                    OnnxTensor.createTensor(
                            RuntimeEnvironment.environment(),
                            channel.map(
                                            FileChannel.MapMode.READ_ONLY,
                                            weight.offset(),
                                            weight.length(),
                                            arena)
                                    .asByteBuffer()
                                    .order(ByteOrder.nativeOrder()),
                            weight.dimensions().stream().mapToLong(Long::longValue).toArray(),
                            type));
        }
    }

    private static OnnxJavaType type(Weight weight, Path file) {
        return switch (weight.type()) {
            case 1 -> OnnxJavaType.FLOAT;
            case 2 -> OnnxJavaType.UINT8;
            case 3 -> OnnxJavaType.INT8;
            case 6 -> OnnxJavaType.INT32;
            case 7 -> OnnxJavaType.INT64;
            case 9 -> OnnxJavaType.BOOL;
            case 10 -> OnnxJavaType.FLOAT16;
            case 16 -> OnnxJavaType.BFLOAT16;
            default ->
                    throw new LanguageModelException(
                            ("%s is a link, and its weight %s is of a type (%d) that cannot be read"
                                            + " through one. Maybe copy the file into the folder.")
                                    .formatted(file, weight.name(), weight.type()));
        };
    }

    /// Tells a session that is about to be made where its weights are.
    void give(OrtSession.SessionOptions options) throws OrtException {
        if (!tensors.isEmpty()) {
            options.addExternalInitializers(tensors);
        }
    }

    @Override
    public void close() {
        tensors.values().forEach(OnnxTensorLike::close);
        arena.close();
    }
}
