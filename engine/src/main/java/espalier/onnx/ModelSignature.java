package espalier.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import espalier.language.LanguageModelException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The inputs and outputs of a decoder, checked against its configuration before anything is run:
/// the library finds some misfits only inside a kernel, and without a name.
///
/// @param masked whether there is an input `attention_mask`, int64 `[batch, past + new]`
/// @param positioned whether there is an input `position_ids`, int64 `[batch, new]`
/// @param pasts inputs with the key-values so far, float `[batch, heads, past, size]`
/// @param presents the outputs that continue them, in the same order
/// @param value the value output, float `[batch, new]` or `[batch, new, 1]`
/// @param valueRank 2 or 3; 0 where there is no value output
record ModelSignature(
        boolean masked,
        boolean positioned,
        List<String> pasts,
        List<String> presents,
        Optional<String> value,
        int valueRank) {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String POSITIONS = "position_ids";
    static final String LOGITS = "logits";

    private static final Pattern PAST = Pattern.compile("past_key_values\\.\\d+\\.(key|value)");

    static ModelSignature read(OrtSession session, ModelFolder folder) throws OrtException {
        ModelConfig config = folder.config();
        Ports inputs = new Ports(folder, "input", session.getInputInfo());
        Ports outputs = new Ports(folder, "output", session.getOutputInfo());
        for (String name : inputs.names()) {
            if (!Set.of(IDS, MASK, POSITIONS).contains(name) && !PAST.matcher(name).matches()) {
                throw inputs.misfit(name, "is not one that a text decoder has");
            }
        }
        inputs.expect(IDS, OnnxJavaType.INT64, -1, -1);
        boolean masked = inputs.names().contains(MASK);
        if (masked) {
            inputs.expect(MASK, OnnxJavaType.INT64, -1, -1);
        }
        boolean positioned = inputs.names().contains(POSITIONS);
        if (positioned) {
            inputs.expect(POSITIONS, OnnxJavaType.INT64, -1, -1);
        }
        List<String> pasts = new ArrayList<>();
        List<String> presents = new ArrayList<>();
        long[] state = {-1, config.keyValueHeads(), -1, config.headSize()};
        for (int layer = 0; layer < config.layers(); layer++) {
            for (String kind : List.of("key", "value")) {
                String past = "past_key_values." + layer + "." + kind;
                String present = "present." + layer + "." + kind;
                inputs.expect(past, OnnxJavaType.FLOAT, state);
                outputs.expect(present, OnnxJavaType.FLOAT, state);
                pasts.add(past);
                presents.add(present);
            }
        }
        long left = inputs.names().stream().filter(n -> PAST.matcher(n).matches()).count();
        if (left != pasts.size()) {
            String surplus = "past_key_values." + config.layers() + ".key";
            throw inputs.misfit(surplus, "belongs to no layer of the " + config.layers());
        }
        outputs.expect(LOGITS, OnnxJavaType.FLOAT, -1, -1, config.vocabulary());
        int valueRank = 0;
        if (config.valueOutput().isPresent()) {
            String value = config.valueOutput().get();
            valueRank = outputs.rank(value);
            outputs.expect(
                    value,
                    OnnxJavaType.FLOAT,
                    valueRank == 3 ? new long[] {-1, -1, 1} : new long[] {-1, -1});
        }
        return new ModelSignature(
                masked,
                positioned,
                List.copyOf(pasts),
                List.copyOf(presents),
                config.valueOutput(),
                valueRank);
    }

    /// The named inputs, or the named outputs, of one model.
    private record Ports(ModelFolder folder, String kind, Map<String, NodeInfo> infos) {

        Set<String> names() {
            return infos.keySet();
        }

        int rank(String name) {
            NodeInfo info = infos.get(name);
            return info != null && info.getInfo() instanceof TensorInfo tensor
                    ? tensor.getShape().length
                    : 0;
        }

        /// Refuses the model unless it has a tensor of this type and shape; -1 fits any dimension.
        void expect(String name, OnnxJavaType type, long... shape) {
            NodeInfo info = infos.get(name);
            if (info == null) {
                throw misfit(name, "is missing");
            }
            if (!(info.getInfo() instanceof TensorInfo tensor) || tensor.type != type) {
                throw misfit(name, "must be a tensor of " + type + ", but is " + info.getInfo());
            }
            long[] actual = tensor.getShape();
            boolean fits = actual.length == shape.length;
            for (int i = 0; fits && i < shape.length; i++) {
                fits = shape[i] < 0 || actual[i] < 0 || shape[i] == actual[i];
            }
            if (!fits) {
                throw misfit(
                        name, "must have the shape " + text(shape) + ", but has " + text(actual));
            }
        }

        private static String text(long[] shape) {
            List<String> dimensions = new ArrayList<>();
            for (long dimension : shape) {
                dimensions.add(dimension < 0 ? "any" : Long.toString(dimension));
            }
            return dimensions.toString();
        }

        LanguageModelException misfit(String name, String trouble) {
            return new LanguageModelException(
                    ("%s: %s %s %s. Maybe it is no text decoder, or config.json is another"
                                    + " model's.")
                            .formatted(folder.model(), kind, name, trouble));
        }
    }
}
