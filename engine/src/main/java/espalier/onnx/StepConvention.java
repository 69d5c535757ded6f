package espalier.onnx;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;
import espalier.onnx.ModelSignature.LogitsAt;
import espalier.onnx.ProcessReward.Layout;
import espalier.onnx.StepHead.Choice;
import espalier.onnx.StepHead.Odds;
import espalier.onnx.StepHead.Probability;
import espalier.onnx.StepHead.Scale;
import espalier.onnx.StepLayout.Beginning;
import espalier.onnx.StepLayout.Written;
import espalier.onnx.StepLayout.Written.Cut;

import java.util.Locale;
import java.util.Optional;

/// How the reward model in a folder is used: how texts are written down for it, and how its output
/// becomes scores. Makers differ, and few say so in a file that a program can read.
///
/// What config.json says in `process_reward` counts before all else. Otherwise:
/// - an output `value_head` that config.json names is read at the end of each line;
/// - two classes at each token: steps in a chat with `<extra_0>` after each where the tokenizer has
///   that token (Zhang et al. 2025, Qwen2.5-Math-PRM), else lines (TRL's trainer);
/// - one number at each token: the log-odds at the end of each line (Skywork-o1-Open-PRM);
/// - logits of the vocabulary are those of any language model, so the maker's name, or the step
///   token among the tokenizer's added ones, must tell: ` ки` after each step, `+` against `-`
///   there (Wang et al. 2024, Math-Shepherd), or steps of the user answered by `+` (Xiong et al.
///   2024, RLHFlow).
///
/// @param head what is read, and how
/// @param layout what is written
record StepConvention(StepHead head, StepLayout layout) {

    private static final String EXTRA_TOKEN = "<extra_0>";
    private static final String SHEPHERD_TOKEN = "ки";
    private static final int CLASSES = 2;

    /// @throws LanguageModelException where the model is no process reward model, or does not say
    ///   how it is used
    static StepConvention of(
            ModelFolder folder,
            OrtSession session,
            ModelSignature signature,
            OnnxTokenizer tokenizer)
            throws OrtException {
        return new Finding(folder, signature, tokenizer).of(session);
    }

    /// The search for it.
    private record Finding(ModelFolder folder, ModelSignature signature, OnnxTokenizer tokenizer) {

        StepConvention of(OrtSession session) throws OrtException {
            Optional<ProcessReward> said = ProcessReward.read(folder.configs());
            if (said.isEmpty() && signature.value().isPresent()) {
                Port value = signature.value().orElseThrow();
                return new StepConvention(
                        new StepHead(value, signature.valueRank(), 1, new Probability()),
                        new Written(Beginning.PRESCRIBED, "\n", "\n", Cut.STEPS));
            }
            NodeInfo logits =
                    requireNonNull(session.getOutputInfo().get(signature.logits().name()));
            long[] shape = ((TensorInfo) logits.getInfo()).getShape();
            if (shape.length == 2) {
                if (shape[1] > 0) {
                    throw refused(
                            "gives one answer for a whole text, not one for each step",
                            "it is an outcome reward model");
                }
                return scored(said, 2, 1);
            }
            if (signature.logitsAt() == LogitsAt.LAST_TOKEN) {
                throw refused(
                        "gives logits at the last token only, not at each step",
                        "another export of it gives all");
            }
            return scored(said, 3, shape[2] > 0 ? signature.vocabulary() : labels());
        }

        /// Numbers at each token where the model itself leaves that open.
        private int labels() {
            JsonNode config = folder.configs().config();
            int named = config.path("id2label").size();
            return folder.config().architecture().endsWith("ForTokenClassification")
                    ? config.path("num_labels").asInt(named > 0 ? named : CLASSES)
                    : signature.vocabulary();
        }

        private StepConvention scored(Optional<ProcessReward> said, int rank, int width) {
            if (width > CLASSES) {
                return competing(said, width);
            }
            Scale scale = width == 1 ? new Odds() : new Choice(1, 0);
            Optional<String> named = said.flatMap(ProcessReward::stepToken);
            String stepToken =
                    named.orElse(
                            width == CLASSES && oneToken(EXTRA_TOKEN).isPresent()
                                    ? EXTRA_TOKEN
                                    : "\n");
            StepLayout layout =
                    switch (layout(said, stepToken)) {
                        case TEXT ->
                                new Written(
                                        Beginning.NAMED,
                                        width == 1 ? "\n" : "",
                                        stepToken,
                                        Cut.STEP_ENDS);
                        case CHAT -> new StepLayout.Chat(chat(), stepToken);
                        case TURNS ->
                                throw refused(
                                        "scores tokens, but %s asks for turns, which are answered by a token"
                                                .formatted(ProcessReward.FIELD),
                                        "its layout is chat");
                    };
            return new StepConvention(head(rank, width, scale), layout);
        }

        private Layout layout(Optional<ProcessReward> said, String stepToken) {
            return said.flatMap(ProcessReward::layout)
                    .orElseGet(() ->
                            special(stepToken) && folder.chatTemplate().isPresent()
                                    ? Layout.CHAT
                                    : Layout.TEXT);
        }

        /// A model that writes, asked which of two tokens comes next.
        private StepConvention competing(Optional<ProcessReward> said, int width) {
            if (width < tokenizer.table().size()) {
                throw refused(
                        "gives %,d numbers at each token, expected 1, 2 or one for each of the tokenizer's %,d tokens"
                                .formatted(width, tokenizer.table().size()),
                        "it tells more classes apart than right and wrong");
            }
            ProcessReward rule = said.or(this::known).orElseThrow(this::nothingSaid);
            String positive = rule.positive().orElse("+");
            String negative = rule.negative().orElse("-");
            Choice choice = new Choice(id("positive", positive), id("negative", negative));
            if (choice.positive() == choice.negative()) {
                throw refused(
                        "has one token for both \"%s\" and \"%s\"".formatted(positive, negative),
                        "they need a blank before them");
            }
            Optional<String> stepToken = rule.stepToken();
            Layout layout =
                    stepToken.isEmpty()
                            ? rule.layout().orElse(Layout.TURNS)
                            : layout(said, stepToken.get());
            if (layout != Layout.TURNS && stepToken.isEmpty()) {
                throw refused(
                        "has a %s without step_token".formatted(ProcessReward.FIELD),
                        "its layout is turns");
            }
            return new StepConvention(
                    head(3, width, choice),
                    switch (layout) {
                        case TEXT ->
                                new Written(
                                        Beginning.NAMED, " ", stepToken.orElseThrow(), Cut.NOWHERE);
                        case CHAT -> new StepLayout.Chat(chat(), stepToken.orElseThrow());
                        case TURNS -> new StepLayout.Turns(chat(), positive);
                    });
        }

        /// The convention of a model that is known by name or by a token of its own.
        private Optional<ProcessReward> known() {
            String names =
                    (folder.configs().config().path("_name_or_path").asText() + " " + folder.name())
                            .toLowerCase(Locale.ROOT);
            if (special(SHEPHERD_TOKEN) || names.contains("math-shepherd")) {
                return Optional.of(rule(Layout.TEXT, Optional.of(" " + SHEPHERD_TOKEN)));
            }
            return names.contains("rlhflow")
                    ? Optional.of(rule(Layout.TURNS, Optional.empty()))
                    : Optional.empty();
        }

        private static ProcessReward rule(Layout layout, Optional<String> stepToken) {
            return new ProcessReward(
                    Optional.of(layout),
                    stepToken,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private StepHead head(int rank, int width, Scale scale) {
            return new StepHead(signature.logits(), rank, width, scale);
        }

        private ChatFormat chat() {
            return ChatFormat.read(folder.model(), folder.configs());
        }

        private Optional<Integer> oneToken(String text) {
            int[] ids = tokenizer.encode(text);
            return ids.length == 1 && tokenizer.token(ids[0]).strip().equals(text.strip())
                    ? Optional.of(ids[0])
                    : Optional.empty();
        }

        /// Whether a text is one of the tokens that no text is made of.
        private boolean special(String text) {
            return oneToken(text).filter(id -> !tokenizer.table().ordinary(id)).isPresent();
        }

        private int id(String which, String token) {
            return oneToken(token)
                    .orElseThrow(() ->
                            refused(
                                    "has no single token for the %s answer \"%s\""
                                            .formatted(which, token),
                                    "another one is meant"));
        }

        private LanguageModelException nothingSaid() {
            return refused(
                    "writes text, and nothing says how it scores steps",
                    ("config.json lacks \"%s\": {\"step_token\": \" ки\", \"positive\": \"+\","
                                    + " \"negative\": \"-\"}, or it is an ordinary language model")
                            .formatted(ProcessReward.FIELD));
        }

        private LanguageModelException refused(String trouble, String maybe) {
            return new LanguageModelException(
                    "%s cannot be used as a process reward model: it %s. Maybe %s."
                            .formatted(folder.model(), trouble, maybe));
        }
    }
}
