package espalier.onnx.tiny;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A language model with random weights, and the folder that it is written to. Each method answers
/// a changed copy.
///
/// Models of one seed have the same weights, whatever their attention, precision and files.
public final class TinyModel {

    enum Family {
        LLAMA,
        GPT2
    }

    private Family family = Family.LLAMA;
    private Dimensions dimensions = Dimensions.TINY;
    private Attention.Kind attention = Attention.Kind.PLAIN;
    private Precision precision = Precision.FP32;
    private Names names = Names.OPTIMUM;
    private Head head = Head.ALL_POSITIONS;
    private Convolution.Kind convolution = Convolution.Kind.NONE;
    private Set<Trait> traits = EnumSet.of(Trait.CACHED, Trait.MASKED, Trait.POSITIONED);
    private Optional<String> extraInput = Optional.empty();
    private Optional<String> stepToken = Optional.empty();
    private int soundPositions = Integer.MAX_VALUE;
    private String file = "model.onnx";
    private Optional<String> weights = Optional.empty();
    private ConfigKind config = ConfigKind.HUGGING_FACE;
    private long seed = 1;

    private TinyModel() {}

    /// As Optimum exports a Llama: plain operators, caches, mask and places.
    public static TinyModel llama() {
        return new TinyModel();
    }

    /// As Optimum exports a GPT-2.
    public static TinyModel gpt2() {
        return llama().with(copy -> {
            copy.family = Family.GPT2;
            copy.dimensions = Dimensions.TINY.withoutGroups();
        });
    }

    private TinyModel with(Consumer<TinyModel> change) {
        TinyModel copy = new TinyModel();
        copy.family = family;
        copy.dimensions = dimensions;
        copy.attention = attention;
        copy.precision = precision;
        copy.names = names;
        copy.head = head;
        copy.convolution = convolution;
        copy.traits = EnumSet.copyOf(traits);
        copy.extraInput = extraInput;
        copy.stepToken = stepToken;
        copy.soundPositions = soundPositions;
        copy.file = file;
        copy.weights = weights;
        copy.config = config;
        copy.seed = seed;
        change.accept(copy);
        return copy;
    }

    public TinyModel seed(long seed) {
        return with(copy -> copy.seed = seed);
    }

    /// A GPT-2 gets as many heads of keys as of queries.
    public TinyModel dimensions(Dimensions dimensions) {
        return with(copy ->
                copy.dimensions = family == Family.GPT2 ? dimensions.withoutGroups() : dimensions);
    }

    public TinyModel precision(Precision precision) {
        return with(copy -> copy.precision = precision);
    }

    public TinyModel head(Head head) {
        return with(copy -> copy.head = head);
    }

    public TinyModel names(Names names) {
        return with(copy -> copy.names = names);
    }

    /// With ONNX Runtime's `GroupQueryAttention`, which counts the places itself.
    public TinyModel grouped() {
        return with(copy -> {
            copy.attention = Attention.Kind.GROUPED;
            copy.traits.remove(Trait.POSITIONED);
        });
    }

    /// The same, but told the places.
    public TinyModel groupedAtPositions() {
        return with(copy -> copy.attention = Attention.Kind.GROUPED_AT_POSITIONS);
    }

    /// The same, with an operator of its own that applies the places before.
    public TinyModel groupedAfterRotation() {
        return with(copy -> copy.attention = Attention.Kind.GROUPED_AFTER_ROTATION);
    }

    /// As ONNX Runtime's own exporter writes it: keys and values in one tensor, 32-bit ids.
    public TinyModel stacked() {
        return names(Names.STACKED).with(copy -> copy.traits.add(Trait.NARROW));
    }

    /// As Optimum once merged decoders with and without a past: the past counts only where the
    /// input `use_cache_branch` is true.
    public TinyModel branched() {
        return with(copy -> copy.traits.add(Trait.BRANCHED));
    }

    /// With a convolution before each layer's attention, which passes over tokens that the mask
    /// leaves out; only a Llama has it.
    public TinyModel convolved() {
        return with(copy -> copy.convolution = Convolution.Kind.MASKED);
    }

    /// The same, but it knows no mask, as LFM2 is exported.
    public TinyModel convolvedBlindly() {
        return with(copy -> copy.convolution = Convolution.Kind.BLIND);
    }

    public TinyModel withoutCache() {
        return without(Trait.CACHED);
    }

    public TinyModel withoutMask() {
        return without(Trait.MASKED);
    }

    public TinyModel withoutPositions() {
        return without(Trait.POSITIONED);
    }

    private TinyModel without(Trait trait) {
        return with(copy -> copy.traits.remove(trait));
    }

    /// With an output `value`, from 0 to 1, for each token.
    public TinyModel valued() {
        return with(copy -> copy.traits.add(Trait.VALUED));
    }

    /// With a weight that is no number, so that no logit is.
    public TinyModel poisoned() {
        return with(copy -> copy.traits.add(Trait.POISONED));
    }

    /// With weights that are no numbers for all places but the first `positions`; only a GPT-2 has
    /// weights for places.
    public TinyModel poisonedAfter(int positions) {
        return with(copy -> copy.soundPositions = positions);
    }

    /// With `inputs_embeds` in place of ids.
    public TinyModel embedded() {
        return with(copy -> copy.traits.add(Trait.EMBEDDED));
    }

    /// With one more input, `[batch, time]`, of numbers below the context's length, which the
    /// logits depend on.
    public TinyModel extraInput(String name) {
        return with(copy -> copy.extraInput = Optional.of(name));
    }

    /// With one more special token, which ends a step.
    public TinyModel stepToken(String token) {
        return with(copy -> copy.stepToken = Optional.of(token));
    }

    /// Written to `file`, such as `onnx/model_fp16.onnx`, in the folder.
    public TinyModel file(String file) {
        return with(copy -> copy.file = file);
    }

    /// With the weights in a file of external data.
    ///
    /// @param location as the model's file names it: relative to that file, or absolute
    public TinyModel external(String location) {
        return with(copy -> copy.weights = Optional.of(location));
    }

    /// With genai_config.json in place of config.json and generation_config.json.
    public TinyModel genai() {
        return with(copy -> copy.config = ConfigKind.GENAI);
    }

    Family family() {
        return family;
    }

    public Dimensions dimensions() {
        return dimensions;
    }

    Attention.Kind attention() {
        return attention;
    }

    Precision precision() {
        return precision;
    }

    public Names names() {
        return names;
    }

    Head head() {
        return head;
    }

    Convolution.Kind convolution() {
        return convolution;
    }

    long seed() {
        return seed;
    }

    String file() {
        return file;
    }

    Optional<String> extraInput() {
        return extraInput;
    }

    Optional<String> stepToken() {
        return stepToken;
    }

    int soundPositions() {
        return soundPositions;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /// Writes model, configuration and tokenizer.
    ///
    /// @return the model's own file
    public Path writeTo(Path folder) throws IOException {
        Path model = folder.resolve(file);
        Files.createDirectories(model.resolveSibling(""));
        try (WeightStore store = store(model)) {
            GraphBuilder graph = new GraphBuilder(store);
            switch (family) {
                case LLAMA -> new LlamaGraph(graph, this).build();
                case GPT2 -> new Gpt2Graph(graph, this).build();
            }
            Files.write(model, graph.model());
        }
        config.write(folder, this);
        TinyTokenizer.write(folder, this);
        return model;
    }

    private WeightStore store(Path model) throws IOException {
        return weights.isPresent()
                ? WeightStore.external(model, weights.get())
                : WeightStore.inside();
    }
}
