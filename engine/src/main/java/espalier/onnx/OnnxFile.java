package espalier.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import espalier.language.LanguageModelException;
import espalier.language.Precision;
import espalier.onnx.ExternalWeights.Weight;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an ONNX file says of itself, read without loading it: how much it holds, and where its
/// weights lie. The numbers of fields are those of onnx.proto.
final class OnnxFile {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int ATTRIBUTE_GRAPHS = 11;
    private static final int TENSOR_DIMENSIONS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_EXTERNAL = 13;
    private static final int ENTRY_KEY = 1;
    private static final int ENTRY_VALUE = 2;
    private static final int MOST_DEPTH = 16;

    /// The types of weights that count, by their numbers in onnx.proto.
    private enum Weights {
        FLOAT(1, 32),
        UINT8(2, 8),
        INT8(3, 8),
        FLOAT16(10, 16),
        BFLOAT16(16, 16),
        UINT4(21, 4),
        INT4(22, 4);

        private final int number;
        private final int bits;

        Weights(int number, int bits) {
            this.number = number;
            this.bits = bits;
        }
    }

    private final Map<Weights, Long> elements = new EnumMap<>(Weights.class);
    private final Set<String> operators = new HashSet<>();
    private final List<Weight> external = new ArrayList<>();

    private OnnxFile() {}

    /// Looks through a file.
    ///
    /// @throws LanguageModelException where it is no ONNX file, or is cut off
    static OnnxFile read(Path file) {
        OnnxFile found = new OnnxFile();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            CodedInputStream model = CodedInputStream.newInstance(in);
            model.setSizeLimit(Integer.MAX_VALUE);
            boolean graph = false;
            for (int tag = model.readTag(); tag != 0; tag = model.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
                    found.graph(model, 0);
                    graph = true;
                } else {
                    skip(model, tag);
                }
            }
            if (!graph) {
                throw new IOException("it holds no graph");
            }
            return found;
        } catch (IOException | ArithmeticException e) {
            throw new LanguageModelException(
                    "%s is not a whole ONNX file: %s Maybe it was cut off while being copied."
                            .formatted(file, sentence(e)),
                    e);
        }
    }

    private static String sentence(Exception e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static void skip(CodedInputStream in, int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new IOException("a field ends that never began");
        }
    }

    /// Reads the fields of a message that is inside another.
    private interface Fields {
        /// Reads the field, or says that it did not.
        boolean read(int number, int tag) throws IOException;
    }

    private static void message(CodedInputStream in, Fields fields) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!fields.read(WireFormat.getTagFieldNumber(tag), tag)) {
                skip(in, tag);
            }
        }
        in.checkLastTagWas(0);
        if (in.getBytesUntilLimit() != 0) {
            throw new IOException("a part of it is cut off");
        }
        in.popLimit(outer);
    }

    private void graph(CodedInputStream in, int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw new IOException("graphs lie in graphs too deep");
        }
        message(
                in,
                (number, _) -> {
                    switch (number) {
                        case GRAPH_NODE -> node(in, depth);
                        case GRAPH_INITIALIZER -> tensor(in);
                        default -> {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private void node(CodedInputStream in, int depth) throws IOException {
        message(
                in,
                (number, _) -> {
                    switch (number) {
                        case NODE_OPERATOR -> operators.add(in.readString());
                        case NODE_ATTRIBUTE -> attribute(in, depth);
                        default -> {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private void attribute(CodedInputStream in, int depth) throws IOException {
        message(
                in,
                (number, tag) -> {
                    boolean nested =
                            WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
                    if (nested && number == ATTRIBUTE_TENSOR) {
                        tensor(in);
                        return true;
                    }
                    if (nested && (number == ATTRIBUTE_GRAPH || number == ATTRIBUTE_GRAPHS)) {
                        graph(in, depth + 1);
                        return true;
                    }
                    return false;
                });
    }

    private void tensor(CodedInputStream in) throws IOException {
        List<Long> dimensions = new ArrayList<>();
        int[] type = {0};
        String[] name = {""};
        Map<String, String> entries = new HashMap<>();
        message(
                in,
                (number, tag) -> {
                    switch (number) {
                        case TENSOR_DIMENSIONS -> dimensions(in, tag, dimensions);
                        case TENSOR_TYPE -> type[0] = in.readInt32();
                        case TENSOR_NAME -> name[0] = in.readString();
                        case TENSOR_EXTERNAL -> entry(in, entries);
                        default -> {
                            return false;
                        }
                    }
                    return true;
                });
        long size = dimensions.stream().reduce(1L, Math::multiplyExact);
        for (Weights weights : Weights.values()) {
            if (weights.number == type[0]) {
                elements.merge(weights, size, Math::addExact);
            }
        }
        String location = entries.get("location");
        if (location != null) {
            external.add(
                    new Weight(
                            name[0],
                            type[0],
                            List.copyOf(dimensions),
                            location,
                            number(entries, "offset"),
                            number(entries, "length")));
        }
    }

    private static void dimensions(CodedInputStream in, int tag, List<Long> read)
            throws IOException {
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
            read.add(Math.max(0, in.readInt64()));
            return;
        }
        int outer = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            read.add(Math.max(0, in.readInt64()));
        }
        in.popLimit(outer);
    }

    private static void entry(CodedInputStream in, Map<String, String> entries) throws IOException {
        String[] entry = {"", ""};
        message(
                in,
                (number, _) -> {
                    if (number != ENTRY_KEY && number != ENTRY_VALUE) {
                        return false;
                    }
                    entry[number - ENTRY_KEY] = in.readString();
                    return true;
                });
        entries.put(entry[0], entry[1]);
    }

    private static long number(Map<String, String> entries, String key) throws IOException {
        try {
            long number = Long.parseLong(entries.getOrDefault(key, "0"));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IOException(
                "the %s of its external data is \"%s\"".formatted(key, entries.get(key)));
    }

    /// How many weights there are.
    long parameters() {
        long all = elements.values().stream().mapToLong(Long::longValue).sum();
        return fourBits() ? all + elements.getOrDefault(Weights.UINT8, 0L) : all;
    }

    /// Bytes that the weights take in memory.
    long weightBytes() {
        long bytes = 0;
        for (Map.Entry<Weights, Long> some : elements.entrySet()) {
            bytes += some.getValue() * some.getKey().bits / Byte.SIZE;
        }
        return bytes;
    }

    /// Four-bit weights are packed in pairs, as bytes, unless ONNX's own type is used.
    private boolean fourBits() {
        return operators.contains("MatMulNBits") || operators.contains("MatMulBnb4");
    }

    /// What most of the weights are held in.
    Precision precision() {
        long half = elements.getOrDefault(Weights.FLOAT16, 0L);
        long full = elements.getOrDefault(Weights.FLOAT, 0L);
        long wide = elements.getOrDefault(Weights.BFLOAT16, 0L);
        long packed =
                elements.getOrDefault(Weights.UINT4, 0L) + elements.getOrDefault(Weights.INT4, 0L);
        long bytes =
                elements.getOrDefault(Weights.UINT8, 0L) + elements.getOrDefault(Weights.INT8, 0L);
        if (fourBits() || packed > bytes + half + full) {
            return half > full ? Precision.Q4F16 : Precision.Q4;
        }
        if (bytes > half + full + wide) {
            return Precision.INT8;
        }
        return wide > half + full ? Precision.BF16 : half > full ? Precision.FP16 : Precision.FP32;
    }

    /// Files in which weights lie, relative to this one's folder, with the bytes that each must
    /// have at least.
    SortedMap<String, Long> external() {
        SortedMap<String, Long> files = new TreeMap<>();
        for (Weight weight : external) {
            files.merge(
                    weight.location(), Math.addExact(weight.offset(), weight.length()), Math::max);
        }
        return files;
    }

    /// The weights that lie in such files.
    List<Weight> externalWeights() {
        return external;
    }
}
