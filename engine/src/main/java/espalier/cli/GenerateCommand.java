package espalier.cli;

import espalier.assembly.ModelCatalog;
import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.language.ModelCard.Ability;
import espalier.language.Piece;
import espalier.language.RewardModel;
import espalier.language.SteppedText;
import espalier.onnx.ChatFormat;
import espalier.onnx.OnnxRewardModel;
import espalier.template.GenerationPrompt;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.TokenProbability;
import espalier.thought.Truncation;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `espalier generate`: what a model writes after a text, without any search.
@Command(
        name = "generate",
        description = "Let a model go on from a text.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class GenerateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "A model folder, or an ONNX file in it; built in otherwise.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--value-model",
            paramLabel = "DIR",
            description =
                    "A process reward model; with --json it says what each line is worth that was"
                            + " written (values: one for each line that is not empty). Without it"
                            + " the model's own value output does, where it has one, for each"
                            + " token.")
    private Optional<Path> valueModel = Optional.empty();

    /// What the model goes on from.
    @SuppressWarnings("FieldCanBeFinal")
    private static final class Beginning {
        @Option(names = "--prompt", paramLabel = "TEXT", description = "A text, as it is.")
        private Optional<String> prompt = Optional.empty();

        @Option(
                names = "--chat",
                paramLabel = "TEXT",
                description = "A user's message, put into the model's chat template.")
        private Optional<String> chat = Optional.empty();

        @Option(
                names = "--ids",
                split = ",",
                paramLabel = "ID",
                description = "Numbers of tokens, such as 1,2,3; needs no tokenizer.")
        private List<Integer> ids = List.of();
    }

    @ArgGroup(multiplicity = "1")
    private Beginning beginning = new Beginning();

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "128",
            description = "The most tokens to write; ${DEFAULT-VALUE} where nothing is said.")
    private int tokens;

    @Option(names = "--greedy", description = "Take the most probable token each time.")
    private boolean greedy;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "1",
            description = "What logits are divided by; ${DEFAULT-VALUE} where nothing is said.")
    private double temperature;

    @Option(
            names = "--min-p",
            paramLabel = "P",
            defaultValue = "0",
            description =
                    "Leave tokens out that are less probable than this share of the most probable.")
    private double minimumProbability;

    @Option(
            names = "--top-k",
            paramLabel = "K",
            defaultValue = "0",
            description = "Keep the K most probable tokens only; 0 keeps all.")
    private int topK;

    @Option(
            names = "--top-p",
            paramLabel = "P",
            defaultValue = "1",
            description =
                    "Keep the fewest most probable tokens that together have this probability.")
    private double topP;

    @Option(
            names = "--repetition-penalty",
            paramLabel = "R",
            defaultValue = "1",
            description = "Make tokens that were there less probable, from above 1 on.")
    private double repetitionPenalty;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The seed of every random number; ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object, with each token's probability and the most probable"
                            + " others at its place.")
    private boolean json;

    @Override
    public Integer call() {
        var sampling = sampling();
        if (valueModel.isEmpty()) {
            return generated(Optional.empty(), sampling);
        }
        try (RewardModel valuer = OnnxRewardModel.open(valueModel.get())) {
            return generated(Optional.of(valuer), sampling);
        }
    }

    private int generated(Optional<RewardModel> valuer, SamplingSettings sampling) {
        try (var catalog = ModelCatalog.ofThisProgram()) {
            Path folder = model.orElse(catalog.builtIn());
            LanguageModel writer = catalog.languageModel(folder);
            Piece text = text(writer, folder);
            long began = System.nanoTime();
            List<Completion> written =
                    writer.complete(
                                    List.of(
                                            new CompletionRequest(
                                                    List.of(text), 1, seed, List.of())),
                                    sampling)
                            .getFirst();
            double seconds = (System.nanoTime() - began) / 1e9;
            var out = spec.commandLine().getOut();
            if (json) {
                List<Double> values =
                        valuer.map(scorer -> lineValues(scorer, text, written))
                                .orElseGet(() -> tokenValues(writer, text, written));
                out.println(new GenerateResult(text, written, values, seconds).json());
            } else {
                out.println(new GenerateResult(text, written, List.of(), seconds).text());
            }
            return ExitCode.DONE;
        }
    }

    private SamplingSettings sampling() {
        require(tokens >= 1, "--tokens", tokens, "usage.from.one");
        require(
                temperature >= 0 && Double.isFinite(temperature),
                "--temperature",
                temperature,
                "usage.from.zero");
        require(
                repetitionPenalty > 0 && Double.isFinite(repetitionPenalty),
                "--repetition-penalty",
                repetitionPenalty,
                "usage.from.zero");
        require(topK >= 0, "--top-k", topK, "usage.from.zero");
        require(topP >= 0 && topP <= 1, "--top-p", topP, "usage.from.share");
        require(
                minimumProbability >= 0 && minimumProbability <= 1,
                "--min-p",
                minimumProbability,
                "usage.from.share");
        return new SamplingSettings(greedy ? 0 : temperature, tokens, Replacement.WITH)
                .withTruncation(new Truncation(topK, topP, minimumProbability))
                .withRepetitionPenalty(repetitionPenalty);
    }

    private void require(boolean met, String option, Number came, String wanted) {
        if (!met) {
            throw wrongUsage(Texts.text("usage.from", option, came, Texts.text(wanted)));
        }
    }

    private Piece text(LanguageModel writer, Path folder) {
        if (beginning.prompt.isPresent()) {
            return Piece.written(beginning.prompt.get());
        }
        if (beginning.chat.isPresent()) {
            var message = Map.of("role", "user", "content", beginning.chat.get());
            return Piece.rendered(
                    ChatFormat.read(folder)
                            .render(List.of(message), List.of(), GenerationPrompt.ADDED));
        }
        var known = new ArrayList<TokenProbability>();
        var said = new StringBuilder();
        int most = writer.card().vocabularySize();
        for (int id : beginning.ids) {
            if (id < 0 || id >= most) {
                throw wrongUsage(
                        "--ids (%d) must be from 0 to %d, the model's tokens. Maybe they are another model's."
                                .formatted(id, most - 1));
            }
            known.add(new TokenProbability(id, writer.tokenizer().token(id), 0));
            said.append(writer.tokenizer().token(id));
        }
        return new Piece(said.toString(), known);
    }

    /// The value after each token that was written; none where the model has no value output.
    private static List<Double> tokenValues(
            LanguageModel model, Piece text, List<Completion> written) {
        var values = new ArrayList<Double>();
        if (!model.card().can(Ability.VALUE)) {
            return values;
        }
        var pieces = new ArrayList<>(List.of(text));
        for (Completion completion : written) {
            for (TokenProbability token : completion.tokens()) {
                pieces.add(new Piece(token.text(), List.of(token)));
                model.read(List.of(pieces)).getFirst().value().ifPresent(values::add);
            }
        }
        return values;
    }

    /// The value of each line that was written, with what the model was asked as the problem.
    private List<Double> lineValues(RewardModel valuer, Piece text, List<Completion> written) {
        String problem = beginning.chat.orElse(text.text()).stripTrailing();
        List<String> lines =
                written.stream()
                        .flatMap(completion -> completion.text().lines())
                        .filter(line -> !line.isBlank())
                        .toList();
        return valuer.scores(List.of(new SteppedText(problem, lines))).getFirst();
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
