package espalier.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import espalier.language.LanguageModelException;
import espalier.onnx.CacheState.KeyValues;
import espalier.onnx.CacheState.Recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// The inputs and outputs of a decoder, as the model itself declares them, checked before anything
/// is run: the library finds some misfits only inside a kernel, and without a name.
///
/// @param ids tokens to read, `[batch, new]`
/// @param mask which tokens of a row are there, `[batch, past + new]`
/// @param positions places in the text of the new tokens, `[batch, new]`
/// @param states what the model hands over from run to run; empty where it reads all again
/// @param switches inputs of one element that choose between ways to run
/// @param logits `[batch, new, vocabulary]`, `[batch, 1, vocabulary]` or `[batch, vocabulary]`
/// @param vocabulary tokens that the model knows
/// @param logitsRank 3 or 2
/// @param logitsAt for which of the new tokens there are logits
/// @param value the output that says how likely a chain is to end right, `[batch, new]` or `[batch,
///   new, 1]`
/// @param valueRank 2 or 3; 0 where there is no value output
/// @param mostRows rows that one run can have
record ModelSignature(
        Port ids,
        Optional<Port> mask,
        Optional<Port> positions,
        List<CacheState> states,
        List<Switch> switches,
        Port logits,
        int vocabulary,
        int logitsRank,
        LogitsAt logitsAt,
        Optional<Port> value,
        int valueRank,
        int mostRows) {

    /// For which of the new tokens of a run there are logits.
    enum LogitsAt {
        EVERY_TOKEN,
        LAST_TOKEN
    }

    /// An input of one element.
    ///
    /// @param rank 0 or 1
    record Switch(Port port, int rank) {}

    /// How many logits are wished for; 0 wishes for all.
    static final String LOGITS_KEPT = "num_logits_to_keep";

    /// Whether there is a past: old merged decoders hold two graphs.
    static final String CACHE_BRANCH = "use_cache_branch";

    private static final int ROWS = 1024;
    private static final Set<OnnxJavaType> WHOLE = Set.of(OnnxJavaType.INT64, OnnxJavaType.INT32);
    private static final Set<OnnxJavaType> REAL = Set.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16);

    static ModelSignature read(OrtSession session, ModelFolder folder) throws OrtException {
        Ports inputs = new Ports(folder, "input", session.getInputInfo());
        Ports outputs = new Ports(folder, "output", session.getOutputInfo());
        PortNames names = folder.config().names();
        refuseParts(inputs, names);
        TensorInfo ids = inputs.expect(names.ids(), WHOLE, -1, -1);
        List<CacheState> states = new ArrayList<>();
        List<Switch> switches = new ArrayList<>();
        for (String name : inputs.names()) {
            if (Set.of(names.ids(), names.mask(), names.positions()).contains(name)) {
                inputs.expect(name, WHOLE, -1, -1);
            } else if (name.equals(LOGITS_KEPT)) {
                switches.add(inputs.oneElement(name, OnnxJavaType.INT64));
            } else if (name.equals(CACHE_BRANCH)) {
                switches.add(inputs.oneElement(name, OnnxJavaType.BOOL));
            } else {
                String present =
                        names.present(name, outputs.names())
                                .orElseThrow(() ->
                                        inputs.misfit(name, "is not one that a text decoder has"));
                states.add(state(inputs, name, outputs, present));
            }
        }
        TensorInfo logits = outputs.expectRank(names.logits(), REAL, 2, 3);
        long[] shape = logits.getShape();
        int vocabulary = vocabulary(folder, outputs, names.logits(), shape[shape.length - 1]);
        Optional<Port> value = folder.config().valueOutput().map(name -> value(outputs, name));
        return new ModelSignature(
                new Port(names.ids(), ids.type),
                inputs.port(names.mask()),
                inputs.port(names.positions()),
                List.copyOf(states),
                List.copyOf(switches),
                new Port(names.logits(), logits.type),
                vocabulary,
                shape.length,
                shape.length == 2 || shape[1] == 1 ? LogitsAt.LAST_TOKEN : LogitsAt.EVERY_TOKEN,
                value,
                value.map(port -> outputs.rank(port.name())).orElse(0),
                ids.getShape()[0] > 0 ? Math.toIntExact(ids.getShape()[0]) : ROWS);
    }

    private static void refuseParts(Ports inputs, PortNames names) {
        if (inputs.names().contains("block_table")) {
            throw inputs.misfit("block_table", "belongs to a server's paged attention");
        }
        if (!inputs.names().contains(names.ids()) && inputs.names().contains("inputs_embeds")) {
            throw inputs.misfit(
                    "inputs_embeds", "wants embeddings, which another file of the model makes");
        }
    }

    private static int vocabulary(ModelFolder folder, Ports outputs, String logits, long declared) {
        if (declared > 0) {
            return Math.toIntExact(declared);
        }
        return folder.config()
                .vocabulary()
                .orElseThrow(() ->
                        outputs.misfit(
                                logits,
                                "does not say how many tokens there are, nor does a"
                                        + " configuration file"));
    }

    private static Port value(Ports outputs, String name) {
        TensorInfo value = outputs.expectRank(name, REAL, 2, 3);
        if (value.getShape().length == 3) {
            outputs.expect(name, REAL, -1, -1, 1);
        }
        return new Port(name, value.type);
    }

    /// The axes are told apart by what is left open: rows and tokens are, heads and sizes are not.
    private static CacheState state(Ports inputs, String past, Ports outputs, String present) {
        TensorInfo info = inputs.expectRank(past, REAL, 2, 8);
        long[] shape = info.getShape();
        if (shape.length == 4 && shape[2] < 0 && shape[1] > 0 && shape[3] > 0) {
            outputs.expect(present, Set.of(info.type), -1, shape[1], -1, shape[3]);
            return new KeyValues(past, present, info.type, 1, (int) shape[1], (int) shape[3]);
        }
        if (shape.length == 5 && shape[0] == 2 && shape[3] < 0 && shape[2] > 0 && shape[4] > 0) {
            outputs.expect(present, Set.of(info.type), 2, -1, shape[2], -1, shape[4]);
            return new KeyValues(past, present, info.type, 2, (int) shape[2], (int) shape[4]);
        }
        boolean fixed = LongStream.of(shape).skip(1).allMatch(dimension -> dimension > 0);
        if (fixed && shape[0] < 0 && shape.length > 2) {
            outputs.expect(present, Set.of(info.type), shape);
            List<Long> dimensions = LongStream.of(shape).skip(1).boxed().toList();
            return new Recurrent(past, present, info.type, dimensions);
        }
        throw inputs.misfit(
                past,
                "must have the shape [rows, heads, tokens, size] with rows and tokens left open,"
                        + " but has "
                        + Ports.text(shape));
    }

    /// The named inputs, or the named outputs, of one model.
    private record Ports(ModelFolder folder, String kind, Map<String, NodeInfo> infos) {

        Set<String> names() {
            return infos.keySet();
        }

        Optional<Port> port(String name) {
            return infos.containsKey(name)
                    ? Optional.of(new Port(name, tensor(name).type))
                    : Optional.empty();
        }

        int rank(String name) {
            return tensor(name).getShape().length;
        }

        Switch oneElement(String name, OnnxJavaType type) {
            TensorInfo tensor = expectRank(name, Set.of(type), 0, 1);
            return new Switch(new Port(name, type), tensor.getShape().length);
        }

        /// Refuses the model unless it has a tensor of one of these types and shape; -1 fits any
        /// dimension.
        TensorInfo expect(String name, Set<OnnxJavaType> types, long... shape) {
            TensorInfo tensor = expectRank(name, types, shape.length, shape.length);
            long[] actual = tensor.getShape();
            for (int i = 0; i < actual.length; i++) {
                if (shape[i] >= 0 && actual[i] >= 0 && shape[i] != actual[i]) {
                    throw misfit(
                            name,
                            "must have the shape " + text(shape) + ", but has " + text(actual));
                }
            }
            return tensor;
        }

        TensorInfo expectRank(String name, Set<OnnxJavaType> types, int least, int most) {
            TensorInfo tensor = tensor(name);
            if (!types.contains(tensor.type)) {
                throw misfit(name, "must be of type " + text(types) + ", but is of " + tensor.type);
            }
            int rank = tensor.getShape().length;
            if (rank < least || rank > most) {
                throw misfit(
                        name,
                        "must have %s dimensions, but has the shape %s"
                                .formatted(
                                        least == most ? most : least + " to " + most,
                                        text(tensor.getShape())));
            }
            return tensor;
        }

        private TensorInfo tensor(String name) {
            NodeInfo info = infos.get(name);
            if (info == null) {
                throw misfit(name, "is missing");
            }
            if (!(info.getInfo() instanceof TensorInfo tensor)) {
                throw misfit(name, "must be a tensor, but is " + info.getInfo());
            }
            return tensor;
        }

        private static String text(Set<OnnxJavaType> types) {
            return String.join(" or ", types.stream().map(Enum::toString).sorted().toList());
        }

        static String text(long[] shape) {
            return Arrays.stream(shape)
                    .mapToObj(dimension -> dimension < 0 ? "any" : Long.toString(dimension))
                    .toList()
                    .toString();
        }

        LanguageModelException misfit(String name, String trouble) {
            return new LanguageModelException(
                    ("%s: %s %s %s. Maybe it is no text decoder, or its configuration file is"
                                    + " another model's.")
                            .formatted(folder.model(), kind, name, trouble));
        }
    }
}
